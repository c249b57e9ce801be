/** The packages on the cohort's integer program, each from nothing and within some seconds. */
import createGlpk from 'glpk.js/node';
import createHighs from 'highs';
import { solve as solveYalps, type Constraint } from 'yalps';
import type { CohortProgram } from './cohort-program';

interface Solved {
  /** The most points found; `null` = none within the time. */
  readonly points: number | null;
  readonly isProven: boolean;
}

export interface CohortSolver {
  readonly name: string;
  readonly solve: (program: CohortProgram, seconds: number) => Solved;
}

export async function cohortSolvers(): Promise<readonly CohortSolver[]> {
  return [await highsSolver(), await glpkSolver(), yalpsSolver];
}

async function highsSolver(): Promise<CohortSolver> {
  const highs = await createHighs();
  const { optimal } = highs.constants.modelStatus;
  return {
    name: 'highs',
    solve({ columns, points, always, rows }, seconds) {
      const [cost, low] = [new Float64Array(columns), new Float64Array(columns)];
      for (const [at, worth] of points) cost[at] = -worth;
      for (const at of always) low[at] = 1;
      const starts = [0];
      for (const { terms } of rows) starts.push((starts.at(-1) ?? 0) + terms.length);
      const entries = rows.flatMap(({ terms }) => terms);
      const model = highs.createModel({
        ...{ numCols: columns, numRows: rows.length },
        ...{ colCost: [...cost], colLower: [...low], colUpper: [...cost].map(() => 1) },
        rowLower: rows.map(({ min }) => min),
        rowUpper: rows.map(({ max }) => max),
        integrality: [...cost].map(() => 1 as const),
        matrix: {
          ...{ format: 'csr', numRows: rows.length, numCols: columns, starts },
          indices: entries.map(([at]) => at),
          values: entries.map(([, weight]) => weight),
        },
      });
      model.options.set({ output_flag: false, time_limit: seconds });
      const { modelStatus } = model.run();
      const { colValue } = model.getSolution();
      const found = [...colValue].map((value) => Number(value > 0.5));
      model.dispose();
      return { points: worthOf({ points, rows }, found), isProven: modelStatus === optimal };
    },
  };
}

async function glpkSolver(): Promise<CohortSolver> {
  const glpk = await createGlpk();
  const { GLP_FX, GLP_LO, GLP_UP, GLP_DB, GLP_OPT } = glpk;
  const kind = (min: number, max: number): number => {
    if (min === max) return GLP_FX;
    if (max === Infinity) return GLP_LO;
    return min === -Infinity ? GLP_UP : GLP_DB;
  };
  const named = (terms: CohortProgram['points']): { name: string; coef: number }[] =>
    terms.map(([at, coef]) => ({ name: `x${at}`, coef }));
  return {
    name: 'glpk.js',
    solve({ columns, points, always, rows }, seconds) {
      const fixed = new Set(always);
      const { result } = glpk.solve(
        {
          name: 'cohort',
          objective: { direction: glpk.GLP_MAX, name: 'points', vars: named(points) },
          subjectTo: rows.map(({ terms, min, max }, i) => ({
            name: `r${i}`,
            vars: named(terms),
            bnds: { type: kind(min, max), lb: min, ub: max },
          })),
          bounds: [...fixed].map((at) => ({ name: `x${at}`, type: GLP_FX, lb: 1, ub: 1 })),
          binaries: Array.from({ length: columns }, (_, at) => `x${at}`).filter(
            (_, at) => !fixed.has(at),
          ),
        },
        { msglev: glpk.GLP_MSG_OFF, presol: true, tmlim: seconds },
      );
      const found = Array.from({ length: columns }, (_, at) =>
        Number((result.vars[`x${at}`] ?? 0) > 0.5),
      );
      return { points: worthOf({ points, rows }, found), isProven: result.status === GLP_OPT };
    },
  };
}

const yalpsSolver: CohortSolver = {
  name: 'yalps',
  solve({ columns, points, always, rows }, seconds) {
    const coefficients = Array.from({ length: columns }, (): [string, number][] => []);
    for (const [at, worth] of points) coefficients[at]?.push(['points', worth]);
    rows.forEach(({ terms }, row) => {
      for (const [at, weight] of terms) coefficients[at]?.push([`r${row}`, weight]);
    });
    always.forEach((at) => coefficients[at]?.push([`x${at}`, 1]));
    const constraints = new Map<string, Constraint>();
    rows.forEach(({ min, max }, row) => {
      const ends = { ...(min > -Infinity ? { min } : {}), ...(max < Infinity ? { max } : {}) };
      constraints.set(`r${row}`, ends);
    });
    for (const at of always) constraints.set(`x${at}`, { equal: 1 });
    const { status, variables } = solveYalps(
      {
        ...{ direction: 'maximize', objective: 'points', constraints, binaries: true },
        variables: new Map(coefficients.entries()),
      },
      { timeout: seconds * 1000, maxIterations: Infinity },
    );
    const found = new Array<number>(columns).fill(0);
    for (const [at, value] of variables) found[at] = Number(value > 0.5);
    return { points: worthOf({ points, rows }, found), isProven: status === 'optimal' };
  },
};

/** Points of what was found, if it meets every row: no package's word is taken for it. */
function worthOf(
  { points, rows }: Pick<CohortProgram, 'points' | 'rows'>,
  found: readonly number[],
): number | null {
  const sum = (terms: CohortProgram['points']): number =>
    terms.reduce((total, [at, weight]) => total + weight * (found[at] ?? 0), 0);
  const isMet = rows.every(({ terms, min, max }) => sum(terms) >= min && sum(terms) <= max);
  return isMet ? sum(points) : null;
}
