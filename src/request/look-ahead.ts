import type { Qualification, UnitId } from '../catalogue';
import type { Blockage, Completions, Outlook, Question } from '../completions';
import { completionsFor, followed, planReport, questionOf } from '../plan';
import type { AskedPlan } from '../plan';
import { optionalUnits } from '../rules';
import { exchangesOf } from './exchanges';
import type { Exchanges } from './exchanges';
import { lacksPathway } from './may-choose';

/** How it stands with what the employer has chosen. */
export type Outcome =
  | { readonly kind: 'works' }
  /** More is to be chosen: so many units at least and at most, where that can be told. */
  | { readonly kind: 'choose'; readonly least: number | null; readonly most: number | null }
  /** What is missing can come only from units that were not left to the employer. */
  | { readonly kind: 'others-complete' }
  | Stuck;

/** No way is left. Taking out helps only where what the employer chose stands in the way. */
export interface Stuck {
  readonly kind: 'stuck';
  readonly takingOutHelps: boolean;
}

/** A question about a plan as it is with an employer's choices. */
export type RequestQuestion = {
  /** The units left to the employer. */
  readonly mayChoose: readonly UnitId[];
} & (
  | { readonly kind: 'request' }
  /** What could they take out for a unit that cannot be chosen now? */
  | { readonly kind: 'exchanges'; readonly unit: UnitId }
);

/** What lies ahead of an employer's choices. */
export interface RequestAhead {
  readonly kind: 'request';
  readonly outcome: Outcome;
  /** Where nothing more can be chosen; what works may be above a ceiling already. */
  readonly stuck: Stuck | null;
  /** Why each unit that was left to them and no longer fits does not; none where nothing does. */
  readonly closed: ReadonlyMap<UnitId, Blockage>;
}

export type RequestAnswer =
  RequestAhead | { readonly kind: 'exchanges'; readonly exchanges: Exchanges };

/**
 * Answers a question in plain data, which can cross from a worker to the page. What has to give for a
 * unit takes longest, and is worked out only for the unit that is asked about.
 *
 * @param onprogress is told which part of compiling is done, 0 to 1, where that is needed first
 */
export function lookAheadOfRequest(
  qualification: Qualification,
  plan: AskedPlan,
  question: RequestQuestion,
  onprogress?: (done: number) => void,
): RequestAnswer {
  if (question.kind === 'request' && lacksPathway(qualification, plan)) return leftToOthers;
  const completions = completionsFor(qualification, plan, onprogress);
  const ahead = aheadOf(completions, qualification, plan, question.mayChoose);
  switch (question.kind) {
    case 'request':
      return requestAhead(qualification, plan, question.mayChoose, ahead);
    case 'exchanges': {
      const why = completions.whyBlocked(ahead.question, question.unit);
      const exchanges = why ? exchangesOf(why.conflict, question.mayChoose) : [];
      return { kind: 'exchanges', exchanges };
    }
  }
}

const leftToOthers: RequestAhead = {
  ...{ kind: 'request', outcome: { kind: 'others-complete' } },
  ...{ stuck: null, closed: new Map() },
};

interface WaysAhead {
  readonly completions: Completions;
  readonly question: Question;
  readonly outlook: Outlook;
  /** Whether the employer's own units are enough to finish. */
  readonly isEnough: boolean;
}

/** Looks ahead over what was left to the employer; where that is not enough, over all that is open. */
function aheadOf(
  completions: Completions,
  qualification: Qualification,
  plan: AskedPlan,
  mayChoose: readonly UnitId[],
): WaysAhead {
  const all = questionOf(qualification, plan);
  const kept = optionalUnits(followed(qualification, plan)).filter(
    (unit) => plan.units[unit] === undefined && !mayChoose.includes(unit),
  );
  const own = { ...all, excluded: [...(all.excluded ?? []), ...kept] };
  const outlook = completions.outlook(own);
  if (outlook.ways > 0n) return { completions, question: own, outlook, isEnough: true };
  return { completions, question: all, outlook: completions.outlook(all), isEnough: false };
}

function requestAhead(
  qualification: Qualification,
  plan: AskedPlan,
  mayChoose: readonly UnitId[],
  ahead: WaysAhead,
): RequestAhead {
  const stuck = ahead.outlook.ways === 0n ? stuckOf(mayChoose, ahead) : null;
  const outcome = outcomeOf(qualification, plan, ahead, stuck);
  return {
    kind: 'request',
    outcome,
    stuck,
    closed: stuck ? new Map() : closedOf(mayChoose, ahead),
  };
}

function closedOf(
  mayChoose: readonly UnitId[],
  { completions, question, outlook }: WaysAhead,
): RequestAhead['closed'] {
  const blocked = mayChoose.filter((unit) => outlook.fits.get(unit) === 'blocked');
  return new Map(
    blocked.flatMap((unit) => {
      const why = completions.whyBlocked(question, unit);
      return why ? [[unit, why.blockage] as const] : [];
    }),
  );
}

function stuckOf(mayChoose: readonly UnitId[], { completions, question }: WaysAhead): Stuck {
  const chosen = [...question.chosen].filter((unit) => !mayChoose.includes(unit));
  const withoutTheirs = completions.outlook({ ...question, chosen });
  return { kind: 'stuck', takingOutHelps: withoutTheirs.ways > 0n };
}

function outcomeOf(
  qualification: Qualification,
  plan: AskedPlan,
  { outlook, isEnough }: WaysAhead,
  stuck: Stuck | null,
): Outcome {
  const report = planReport(qualification, plan);
  if (report.verdict === 'complete') return { kind: 'works' };
  if (stuck) return stuck;
  if (!isEnough) return { kind: 'others-complete' };
  const { units } = outlook.range;
  const counting = report.counting.length;
  return {
    kind: 'choose',
    least: units && units.min - counting,
    most: units && units.max - counting,
  };
}
