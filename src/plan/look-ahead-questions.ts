import type { Qualification, UnitId } from '../catalogue';
import type { Blockage, Completions, Conflict, Outlook, Suggestion } from '../completions';
import { completionsFor, questionOf } from './look-ahead';
import type { Plan } from './plan';
import { weighWants } from './weigh-wants';

/** What a question about the way ahead needs to know of a plan. */
export type AskedPlan = Pick<Plan, 'limits' | 'hours' | 'recognised' | 'units' | 'wants'>;

export type LookAheadQuestion =
  /** What is still possible? */
  | { readonly kind: 'outlook' }
  /** Which are the best ways to finish? */
  | { readonly kind: 'finish'; readonly count: number }
  /** What would have to give for a unit that no longer fits? */
  | { readonly kind: 'make-room'; readonly unit: UnitId };

export interface Possible {
  readonly kind: 'outlook';
  readonly outlook: Outlook;
  /** Why each undecided unit that no longer fits does not. */
  readonly reasons: ReadonlyMap<UnitId, Blockage>;
  /** What has to give; `null` while there are ways. */
  readonly conflict: Conflict | null;
}

export type LookAheadAnswer =
  | Possible
  | { readonly kind: 'finish'; readonly suggestions: readonly Suggestion[] }
  | { readonly kind: 'make-room'; readonly conflict: Conflict | null };

/**
 * Answers a question in plain data, which can cross from a worker to the page.
 *
 * @param onprogress is told which part of compiling is done, 0 to 1, where that is needed first
 */
export function lookAhead(
  qualification: Qualification,
  plan: AskedPlan,
  question: LookAheadQuestion,
  onprogress?: (done: number) => void,
): LookAheadAnswer {
  const completions = completionsFor(qualification, plan, onprogress);
  const asked = questionOf(qualification, plan);
  switch (question.kind) {
    case 'outlook':
      return possible(completions, plan, asked);
    case 'finish': {
      const wants = weighWants(qualification, plan);
      return { kind: 'finish', suggestions: completions.suggest(asked, wants, question.count) };
    }
    case 'make-room': {
      const why = completions.whyBlocked(asked, question.unit);
      return { kind: 'make-room', conflict: why?.conflict ?? null };
    }
  }
}

function possible(
  completions: Completions,
  plan: AskedPlan,
  asked: ReturnType<typeof questionOf>,
): Possible {
  // Spread, so that what is worked out when first read is read here, where it may take its time.
  const outlook = { ...completions.outlook(asked) };
  const reasons = new Map<UnitId, Blockage>();
  // Without any way left, no unit is to blame for not fitting.
  if (outlook.ways === 0n)
    return { kind: 'outlook', outlook, reasons, conflict: completions.conflict(asked) };
  for (const [unit, fit] of outlook.fits) {
    if (fit !== 'blocked' || plan.units[unit] !== undefined) continue;
    const why = completions.whyBlocked(asked, unit);
    if (why) reasons.set(unit, why.blockage);
  }
  return { kind: 'outlook', outlook, reasons, conflict: null };
}
