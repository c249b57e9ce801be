/**
 * The packages that a planner would otherwise use, each behind the same question: is there a way
 * that takes these units? Each is used as its documentation advises for many similar questions: the
 * model is built once and only bounds change.
 */
import createGlpk, { type GLPK } from 'glpk.js/node';
import createHighs, { type ModelData } from 'highs';
import { solve as solveYalps, type Coefficients, type Constraint } from 'yalps';
import type { Program } from './model';

/** Positions of the units that a way takes, `null` for "no way", or `unfinished`. */
type Answer = ReadonlySet<number> | null | 'unfinished';

export interface Solver {
  readonly name: string;
  /** A way that takes all units in `fixed`, within `seconds`. */
  find(fixed: ReadonlySet<number>, seconds: number): Answer;
  close(): void;
}

export type OpenSolver = (program: Program) => Solver;

export async function loadSolvers(): Promise<readonly OpenSolver[]> {
  const [highs, glpk] = await Promise.all([createHighs(), createGlpk()]);
  return [
    (program) => openHighs(highs, program),
    (program) => openYalps(program),
    (program) => openGlpk(glpk, program),
  ];
}

function openHighs(highs: Awaited<ReturnType<typeof createHighs>>, program: Program): Solver {
  const { units } = program;
  const model = highs.createModel(highsData(program));
  model.options.set({ output_flag: false });
  let fixed = new Set<number>();
  const fix = (column: number, low: number): void => {
    model.changeColBounds(column, low, 1);
  };
  return {
    name: 'highs',
    find(wanted, seconds) {
      for (const column of fixed) if (!wanted.has(column)) fix(column, 0);
      for (const column of wanted) if (!fixed.has(column)) fix(column, 1);
      fixed = new Set(wanted);
      model.zeroAllClocks();
      model.options.set('time_limit', seconds);
      const { modelStatus } = model.run();
      if (modelStatus === highs.constants.modelStatus.infeasible) return null;
      if (modelStatus !== highs.constants.modelStatus.optimal) return 'unfinished';
      const { colValue } = model.getSolution();
      return new Set([...units.keys()].filter((i) => (colValue[i] ?? 0) > 0.5));
    },
    close: () => model.dispose(),
  };
}

export function highsData(program: Program): ModelData {
  const { rows } = program;
  const columns = columnsOf(program);
  const entries = rows.map(({ weights }) =>
    weights.flatMap((weight, i) => (weight === 0 ? [] : [[i, weight] as const])),
  );
  const starts = [0];
  for (const row of entries) starts.push((starts.at(-1) ?? 0) + row.length);
  return {
    numCols: columns.length,
    numRows: rows.length,
    colCost: columns.map(() => 0),
    colLower: columns.map(({ low }) => low),
    colUpper: columns.map(() => 1),
    rowLower: rows.map((row) => row.min),
    rowUpper: rows.map((row) => row.max),
    integrality: columns.map(() => 1 as const),
    matrix: {
      format: 'csr',
      numRows: rows.length,
      numCols: columns.length,
      starts,
      indices: entries.flat().map(([i]) => i),
      values: entries.flat().map(([, weight]) => weight),
    },
  };
}

/** All 0/1 variables, switches included, and what each is at least. */
function columnsOf({ units, mandatory, switches }: Program): readonly { readonly low: 0 | 1 }[] {
  return [
    ...units.map((unit) => ({ low: mandatory.has(unit.id) ? (1 as const) : (0 as const) })),
    ...Array.from({ length: switches }, () => ({ low: 0 as const })),
  ];
}

function openYalps(program: Program): Solver {
  const { units, mandatory, rows } = program;
  const constraints = new Map<string, Constraint>(
    rows.map(({ min, max }, r) => [
      `r${r}`,
      { ...(min > -Infinity ? { min } : {}), ...(max < Infinity ? { max } : {}) },
    ]),
  );
  const variables = new Map<number, Coefficients>(
    columnsOf(program).map((_, i) => [
      i,
      [[`x${i}`, 1] as const, ...rows.map(({ weights }, r) => [`r${r}`, weights[i] ?? 0] as const)],
    ]),
  );
  const always = [...units.keys()].filter((i) => mandatory.has(units[i]?.id ?? ''));
  return {
    name: 'yalps',
    find(wanted, seconds) {
      const fixed = [...always, ...wanted].map((i) => [`x${i}`, { equal: 1 }] as const);
      const { status, variables: values } = solveYalps(
        { constraints: new Map([...constraints, ...fixed]), variables, binaries: true },
        { timeout: seconds * 1000, maxIterations: Infinity },
      );
      if (status === 'infeasible') return null;
      if (status !== 'optimal') return 'unfinished';
      const taken = values.filter(([i, value]) => i < units.length && value > 0.5);
      return new Set(taken.map(([i]) => i));
    },
    close: () => undefined,
  };
}

function openGlpk(glpk: GLPK, model: Program): Solver {
  const { units, rows } = model;
  const columns = columnsOf(model);
  const bounds = columns.map(({ low }, i) => ({
    ...{ name: `x${i}`, lb: low, ub: 1 },
    type: low ? glpk.GLP_FX : glpk.GLP_DB,
  }));
  const type = (min: number, max: number): number => {
    if (min === max) return glpk.GLP_FX;
    if (max === Infinity) return glpk.GLP_LO;
    return min === -Infinity ? glpk.GLP_UP : glpk.GLP_DB;
  };
  const program = {
    name: 'fits',
    objective: { direction: glpk.GLP_MIN, name: 'none', vars: [{ name: 'x0', coef: 0 }] },
    subjectTo: rows
      .map(({ weights, min, max }, r) => ({
        name: `r${r}`,
        vars: weights.flatMap((coef, i) => (coef === 0 ? [] : [{ name: `x${i}`, coef }])),
        bnds: { type: type(min, max), lb: Math.max(min, -1e9), ub: Math.min(max, 1e9) },
      }))
      .filter(({ vars }) => vars.length > 0),
    generals: columns.map((_, i) => `x${i}`),
  };
  return {
    name: 'glpk.js',
    find(wanted, seconds) {
      const now = bounds.map((bound, i) =>
        wanted.has(i) ? { ...bound, type: glpk.GLP_FX, lb: 1 } : bound,
      );
      const { result } = glpk.solve(
        { ...program, bounds: now },
        { msglev: glpk.GLP_MSG_OFF, presol: true, tmlim: Math.ceil(seconds) },
      );
      if (result.status === glpk.GLP_OPT || result.status === glpk.GLP_FEAS) {
        return new Set([...units.keys()].filter((i) => (result.vars[`x${i}`] ?? 0) > 0.5));
      }
      return result.status === glpk.GLP_NOFEAS || result.status === glpk.GLP_INFEAS
        ? null
        : 'unfinished';
    },
    close: () => undefined,
  };
}
