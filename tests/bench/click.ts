/** The per-click question, asked of a package: for every open unit, is there still a way with it? */
import type { Program } from './model';
import type { Solver } from './solvers';

export interface Click {
  /** Ids of the optional units that fit, or `null` if the time ran out. */
  readonly fits: ReadonlySet<string> | null;
  readonly ms: number;
}

/**
 * Answers a row of clicks (each a set of chosen units), keeping every way found: a unit that a known
 * way takes needs no solve. `seconds` bounds each click; after one unfinished the row ends.
 */
export function askSolver(
  program: Program,
  solver: Solver,
  clicks: readonly (readonly string[])[],
  seconds: number,
): readonly Click[] {
  const ways: ReadonlySet<number>[] = [];
  const position = new Map(program.units.map((unit, i) => [unit.id, i]));
  const answers: Click[] = [];
  for (const chosen of clicks) {
    const start = cpuMs();
    const fixed = new Set(chosen.map((id) => position.get(id) ?? -1));
    const fits = fitsOf(program, solver, ways, fixed, start + seconds * 1000);
    answers.push({ fits, ms: cpuMs() - start });
    if (!fits) break;
  }
  return answers;
}

function fitsOf(
  { units, mandatory }: Program,
  solver: Solver,
  ways: ReadonlySet<number>[],
  fixed: ReadonlySet<number>,
  deadline: number,
): ReadonlySet<string> | null {
  const usable = ways.filter((way) => [...fixed].every((i) => way.has(i)));
  const fits = new Set<string>();
  for (const [i, unit] of units.entries()) {
    if (mandatory.has(unit.id) || fixed.has(i)) continue;
    if (!usable.some((way) => way.has(i))) {
      const left = (deadline - cpuMs()) / 1000;
      const answer = left > 0 ? solver.find(new Set([...fixed, i]), left) : 'unfinished';
      if (answer === 'unfinished') return null;
      if (answer === null) continue;
      usable.push(answer);
      ways.push(answer);
    }
    fits.add(unit.id);
  }
  return fits;
}

/** CPU time of this process: on a shared machine it is steadier than the clock. */
export function cpuMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
