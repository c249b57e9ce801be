import type { UnitId } from '../catalogue';
import type { CalendarDate } from '../dates';
import type { Instant, Plan } from '../plan';
import type { Answer, Asked } from './answer';
import { applyChange } from '../plan';

/** What an employer has entered so far. */
export interface AnswerDraft {
  readonly chosen: readonly UnitId[];
  readonly wished: readonly UnitId[];
  readonly notes: Readonly<Record<UnitId, string>>;
  /** About the whole. */
  readonly remark: string;
  readonly signedBy: string;
}

/** When the answer last went out as a link or a file, and whether it was as it is now. */
export interface AnswerMade {
  readonly at: Instant;
  readonly isCurrent: boolean;
}

/** Nothing entered yet: the plan's choices as the employer was asked about them, and no wishes. */
export function firstDraft({ chosen }: Asked): AnswerDraft {
  return { chosen, wished: [], notes: {}, remark: '', signedBy: '' };
}

/** Names a request among drafts: its link and its file are the same request. */
export function requestKey({ id, changedAt }: Plan, { mayChoose, learner }: Asked): string {
  return [id, changedAt, ...(learner ? [learner.id] : []), ...mayChoose].join(' ');
}

/** What was chosen or wished for and is no longer asked about is left out. */
export function fittedTo({ mayChoose }: Asked, draft: AnswerDraft): AnswerDraft {
  const stillAsked = (units: readonly UnitId[]): readonly UnitId[] =>
    mayChoose.filter((unit) => units.includes(unit));
  return { ...draft, chosen: stillAsked(draft.chosen), wished: stillAsked(draft.wished) };
}

/** The plan as it would be with the employer's choices. */
export function withChoices(plan: Plan, { mayChoose }: Asked, { chosen }: AnswerDraft): Plan {
  const others = mayChoose.filter((unit) => !chosen.includes(unit));
  const changes = [
    { type: 'place', units: others, as: 'undecided' },
    { type: 'place', units: chosen, as: 'chosen' },
  ] as const;
  return applyChange(plan, { type: 'together', changes }, plan.changedAt);
}

/** What the employer sends back. Choosing a unit fulfils a wish for it, which is not sent then. */
export function answerOf(
  plan: Plan,
  asked: Asked,
  draft: AnswerDraft,
  signedOn: CalendarDate,
): Answer {
  const { chosen, wished, notes, remark, signedBy } = draft;
  return {
    plan: plan.id,
    qualification: plan.qualification,
    asked,
    chosen,
    wished: wished.filter((unit) => !chosen.includes(unit)),
    notes: writtenOf(notes),
    remark: remark.trim(),
    signedBy: signedBy.trim(),
    signedOn,
  };
}

/** The notes that say something. */
function writtenOf(notes: AnswerDraft['notes']): AnswerDraft['notes'] {
  const written = Object.entries(notes).map(([unit, note]) => [unit, note.trim()] as const);
  return Object.fromEntries(written.filter(([, note]) => note !== ''));
}
