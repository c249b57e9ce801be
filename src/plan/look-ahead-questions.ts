import type { Qualification, UnitId } from '../catalogue';
import type {
  Blockage,
  Completions,
  Conflict,
  Outlook,
  Suggestion,
  WayCount,
} from '../completions';
import type { AskedPlan } from './asked-plan';
import type { Fixes } from './fixes';
import { fixesOf } from './fixes';
import { completionsFor, questionOf } from './look-ahead';
import { pathwaysOf } from './pathway';
import { newPlan } from './plan';
import { weighWants } from './weigh-wants';

export type LookAheadQuestion =
  /** What is still possible? */
  | { readonly kind: 'outlook' }
  /** How many ways does each pathway leave? */
  | { readonly kind: 'pathways' }
  /** Which are the best ways to finish? */
  | { readonly kind: 'finish'; readonly count: number }
  /** What would have to give for a unit that no longer fits? */
  | { readonly kind: 'make-room'; readonly unit: UnitId };

/** How many ways to finish a pathway leaves, with what is decided so far as far as it goes on it. */
export type PathwayWays = WayCount & {
  /** Id of the pathway. */
  readonly pathway: string;
};

export interface Possible {
  readonly kind: 'outlook';
  readonly outlook: Outlook;
  /** Why each undecided unit that no longer fits does not. */
  readonly reasons: ReadonlyMap<UnitId, Blockage>;
  /** What has to give; `null` while there are ways. */
  readonly conflict: Conflict | null;
  /** What mends each problem of the plan. */
  readonly fixes: Fixes;
}

export type LookAheadAnswer =
  | Possible
  | { readonly kind: 'pathways'; readonly ways: readonly PathwayWays[] }
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
  if (question.kind === 'pathways') return { kind: 'pathways', ways: waysOf(qualification, plan) };
  const completions = completionsFor(qualification, plan, onprogress);
  const asked = questionOf(qualification, plan);
  switch (question.kind) {
    case 'outlook':
      return possible(qualification, completions, plan);
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

function waysOf(qualification: Qualification, plan: AskedPlan): readonly PathwayWays[] {
  return pathwaysOf(qualification).map(({ id }) => {
    const following = { ...plan, pathway: id };
    const question = questionOf(qualification, following);
    const { ways, counted } = completionsFor(qualification, following).outlook(question);
    return { pathway: id, ways, counted };
  });
}

function possible(
  qualification: Qualification,
  completions: Completions,
  plan: AskedPlan,
): Possible {
  const asked = questionOf(qualification, plan);
  const outlook = wholly(completions.outlook(asked));
  const whole = { ...newPlan(qualification, { id: '', at: '' }), ...plan };
  return {
    kind: 'outlook',
    outlook,
    reasons: reasonsOf(completions, plan, asked, outlook),
    conflict: outlook.ways === 0n ? completions.conflict(asked) : null,
    fixes: fixesOf(qualification, whole),
  };
}

/** With what is worked out when first read, which may take its time here: the answer crosses to the page. */
function wholly({ ways, counted, fits, path, range, unknownHours }: Outlook): Outlook {
  return { ways, counted, fits, path, range, unknownHours };
}

function reasonsOf(
  completions: Completions,
  plan: AskedPlan,
  asked: ReturnType<typeof questionOf>,
  { ways, fits }: Outlook,
): Possible['reasons'] {
  const reasons = new Map<UnitId, Blockage>();
  // Without any way left, no unit is to blame for not fitting.
  if (ways === 0n) return reasons;
  for (const [unit, fit] of fits) {
    if (fit !== 'blocked' || plan.units[unit] !== undefined) continue;
    const why = completions.whyBlocked(asked, unit);
    if (why) reasons.set(unit, why.blockage);
  }
  return reasons;
}
