import type { Qualification } from '../catalogue';
import type { Completions, Outlook } from '../completions';
import type { Report } from '../rules';
import { aboveCeilings } from './ceilings';
import { applyChange } from './changes';
import type { PlanChange } from './changes';
import { candidatesFor, candidatesForAll } from './fix-candidates';
import { compiledFor, completionsFor, questionOf } from './look-ahead';
import { compiledKey } from './plan';
import type { Plan } from './plan';
import type { FixableProblem, Problem } from './problems';
import { fixableProblems, problemKey } from './problems';
import { planReport } from './report';
import { distanceOf, restOf } from './distance';
import type { PlanVerdict } from './verdict';
import { standingAfter, unreadyLearners } from './verdict';
import { sumOf } from './sum';

/** A change that helps with a problem, and how the plan stands once it is made. */
export interface Fix {
  readonly change: PlanChange;
  /** The consequence, learners and ceilings included: only `ready` settles the problem. */
  readonly after: PlanVerdict;
  /** How many learners are ready now and not then. */
  readonly learnersLost: number;
}

/** The fixes of each problem by its key (`problemKey`), the best first. */
export type Fixes = ReadonlyMap<string, readonly Fix[]>;

/** More than these nobody compares; a unit to drop can be kept as additional, which makes pairs. */
const maxFixes = { choosing: 4, dropping: 6 } as const;

/**
 * What mends each problem of a plan: the one answer for every screen. What makes the whole plan ready
 * comes first, then what leaves a way to finish, then what changes the fewest units and leaves the
 * least to mend.
 *
 * @returns nothing for a problem that no small change mends
 */
export function fixesOf(qualification: Qualification, plan: Plan): Fixes {
  const problems = fixableProblems(qualification, plan);
  // Candidates are searched for among all ways to finish: not where there is nothing to mend.
  if (problems.length === 0) return new Map();
  const trials = new Trials(qualification, plan);
  return new Map(problems.map((problem) => [problemKey(problem), fixesFor(trials, problem)]));
}

/** Problems, and what mends each of them. */
export interface MendedProblems {
  readonly problems: readonly Problem[];
  readonly fixes: readonly Fix[];
}

/** Problems with their fixes, in their order. Those that a fix has in common share one list of all. */
export function withFixes(problems: readonly Problem[], fixes: Fixes): readonly MendedProblems[] {
  return problems.reduce<readonly MendedProblems[]>((groups, problem) => {
    const own = fixes.get(problemKey(problem)) ?? [];
    const shared = groups.find((group) => group.fixes.some((fix) => isAmong(own, fix)));
    if (!shared) return [...groups, { problems: [problem], fixes: own }];
    const others = own.filter((fix) => !isAmong(shared.fixes, fix));
    const joined = {
      problems: [...shared.problems, problem],
      fixes: settlingFirst([...shared.fixes, ...others]),
    };
    return groups.map((group) => (group === shared ? joined : group));
  }, []);
}

function isAmong(fixes: readonly Fix[], { change }: Fix): boolean {
  const key = JSON.stringify(change);
  return fixes.some((fix) => JSON.stringify(fix.change) === key);
}

function settlingFirst(fixes: readonly Fix[]): readonly Fix[] {
  return fixes.toSorted(
    (a, b) => Number(b.after.kind === 'ready') - Number(a.after.kind === 'ready'),
  );
}

function fixesFor(trials: Trials, problem: FixableProblem): readonly Fix[] {
  const { qualification, plan } = trials;
  const candidates = [...trials.candidates, ...candidatesFor(qualification, plan, problem)];
  const tried = unique(candidates)
    .map((change, order) => ({ ...trials.of(change), order, isRaise: isRaise(problem, change) }))
    .filter((trial) => trials.helps(trial, problem));
  const withWay = tried.filter(({ hasWay }) => hasWay);
  const max = problem.kind === 'short' || problem.kind === 'level-short' ? 'choosing' : 'dropping';
  const best = (withWay.length > 0 ? withWay : tried).toSorted(compareTrials);
  return settlingFirst(
    best.slice(0, maxFixes[max]).map(({ change, next }) => {
      const after = standingAfter(qualification, next);
      const learnersLost = after.learnersNotReady === 0 ? 0 : trials.learnersLost(next);
      return { change, after, learnersLost };
    }),
  );
}

/** A change as it turned out. */
interface Trial {
  readonly change: PlanChange;
  readonly next: Plan;
  readonly report: Report;
  /** Whether the common units meet every rule within the ceilings. */
  readonly isWay: boolean;
  /** Whether a way to finish is left. */
  readonly hasWay: boolean;
  /** How many decisions it changes. */
  readonly size: number;
  /** How far all required rules together are from being met. */
  readonly rest: number;
  /** Credits that count afterwards. */
  readonly credits: number;
}

interface RankedTrial extends Trial {
  /** Raises the very ceiling that is passed: it is the planner's own, and giving it up costs no unit. */
  readonly isRaise: boolean;
  /** As the candidates came. */
  readonly order: number;
}

function compareTrials(a: RankedTrial, b: RankedTrial): number {
  return (
    Number(b.isWay) - Number(a.isWay) ||
    a.size - b.size ||
    Number(b.isRaise) - Number(a.isRaise) ||
    a.rest - b.rest ||
    a.credits - b.credits ||
    a.order - b.order
  );
}

/** Tries changes on one plan. */
class Trials {
  /** Those that may help with any problem. */
  readonly candidates: readonly PlanChange[];
  readonly #compiled: Map<string, Completions>;
  readonly #now: Report;
  readonly #outlook: Outlook;
  readonly #known = new Map<string, Trial>();
  #unready: ReadonlySet<string> | null = null;

  constructor(
    readonly qualification: Qualification,
    readonly plan: Plan,
  ) {
    const completions = completionsFor(qualification, plan);
    this.candidates = candidatesForAll(qualification, plan, completions);
    this.#compiled = new Map([[compiledKey(plan), completions]]);
    this.#now = planReport(qualification, plan);
    this.#outlook = completions.outlook(questionOf(qualification, plan));
  }

  get #hasWay(): boolean {
    return this.#outlook.ways > 0n;
  }

  of(change: PlanChange): Trial {
    const key = JSON.stringify(change);
    const trial = this.#known.get(key) ?? this.#try(change);
    this.#known.set(key, trial);
    return trial;
  }

  /**
   * Whether it brings the problem nearer to being settled, or leaves a way where there was none; and
   * never closes the last way.
   */
  helps({ report, hasWay, isWay, next }: Trial, problem: FixableProblem): boolean {
    if (isWay) return true;
    if (this.#hasWay !== hasWay) return hasWay;
    if (problem.kind === 'pathway-open') return false;
    if (problem.kind === 'above-ceiling') return next.limits[problem.limit] !== problem.ceiling;
    const [before, after] = [this.#now, report].map(({ findings }) =>
      findings.find(({ rule }) => rule === problem.finding.rule),
    );
    return before !== undefined && after !== undefined && distanceOf(after) < distanceOf(before);
  }

  /** How many learners are ready now, and no longer are then. */
  learnersLost(next: Plan): number {
    const already = (this.#unready ??= unreadyLearners(this.qualification, this.plan));
    return [...unreadyLearners(this.qualification, next)].filter((id) => !already.has(id)).length;
  }

  #try(change: PlanChange): Trial {
    const next = applyChange(this.plan, change, this.plan.changedAt);
    const report = planReport(this.qualification, next);
    const counting = new Set(report.counting);
    const counted = this.qualification.units.filter(({ id }) => counting.has(id));
    const isWay =
      report.verdict === 'complete' && aboveCeilings(this.qualification, next).length === 0;
    return {
      change,
      next,
      report,
      isWay,
      hasWay: isWay || this.#hasWayAfter(change, next),
      size: sizeOf(change),
      rest: restOf(report),
      credits: sumOf(counted, ({ credits }) => credits).known,
    };
  }

  /** What the look-ahead has said already is not asked again. */
  #hasWayAfter(change: PlanChange, next: Plan): boolean {
    if (this.#hasWay && change.type === 'place') {
      if (change.as === 'undecided') return true;
      const [unit, ...others] = change.units;
      const isOne = unit !== undefined && others.length === 0;
      if (isOne && change.as === 'chosen') return this.#outlook.fits.get(unit) !== 'blocked';
    }
    return this.#completionsOf(next).hasWay(questionOf(this.qualification, next));
  }

  /** A ceiling that is raised asks for another compilation; the plan's own must stay the last one. */
  #completionsOf(next: Plan): Completions {
    const key = compiledKey(next);
    const completions = this.#compiled.get(key) ?? compiledFor(this.qualification, next);
    this.#compiled.set(key, completions);
    return completions;
  }
}

function isRaise(problem: FixableProblem, change: PlanChange): boolean {
  return problem.kind === 'above-ceiling' && change.type === 'limit';
}

function unique(changes: readonly PlanChange[]): readonly PlanChange[] {
  return [...new Map(changes.map((change) => [JSON.stringify(change), change])).values()];
}

function sizeOf(change: PlanChange): number {
  if (change.type === 'together') return change.changes.reduce((sum, one) => sum + sizeOf(one), 0);
  return change.type === 'place' ? change.units.length : 1;
}
