/** Unitwise's look-ahead beside the packages, on the same questions in the same run. */
import { qualifications, type Qualification, type Rule } from '../../src/catalogue';
import { compile, type Completions, type CompletionLimits } from '../../src/completions';
import { askSolver, cpuMs, type Click } from './click';
import { keptKilobytes } from './memory';
import { programOf } from './model';
import { printedIds, printedQualification } from '../fixtures/printed';
import { topics } from '../fixtures/topics';
import { randomQualification } from './random';
import { loadSolvers, type OpenSolver } from './solvers';

interface Case {
  readonly name: string;
  readonly qualification: Qualification;
  readonly limits: CompletionLimits;
}

const signs = { exactly: '', about: '≈ ', 'at-least': '≥ ' } as const;

/** A click that takes longer than this counts as unfinished. */
const patience = 5;

export async function benchCompletions(): Promise<void> {
  const solvers = await loadSolvers();
  console.log(
    '\nThe per-click question, milliseconds of CPU per click (mean over a row of clicks)\n',
  );
  console.log(
    '| case | units | path | ways | compile | kept kB | Unitwise | highs | yalps | glpk.js | best ÷ Unitwise |',
  );
  console.log('|---|---|---|---|---|---|---|---|---|---|---|');
  const cases = [...realCases(), ...printedCases(), ...topicsCases(), ...randomCases()];
  for (const one of cases) report(one, solvers);
}

function realCases(): readonly Case[] {
  return qualifications.flatMap((qualification) => {
    const { credits } = qualification.published;
    if (credits === null) return [];
    return [2, 5].map((above) => {
      const maxCredits = credits + above;
      const name = `${qualification.id.split('-').slice(0, 2).join(' ')} within ${maxCredits}`;
      return { name, qualification, limits: { maxCredits } };
    });
  });
}

/** Rules that ten real specifications print; units like theirs. */
function printedCases(): readonly Case[] {
  return printedIds.map((id) => {
    const qualification = printedQualification(id);
    const { credits } = qualification.published;
    if (credits === null) return { name: id, qualification, limits: {} };
    const maxCredits = credits + 5;
    return { name: `${id} within ${maxCredits}`, qualification, limits: { maxCredits } };
  });
}

/**
 * As large as real specifications get: 30 topics of which one level counts, and 20 more units; with
 * and without a ceiling, and with a share beside the rules.
 */
function topicsCases(): readonly Case[] {
  const qualification = topics('mixed');
  const cite = { section: 'topics', page: null };
  const half: Rule = {
    ...{ id: 'share', share: 'credits', over: { level: { exactly: 2 } }, of: {} },
    ...{ minPercent: 50, binding: 'required', cite },
  };
  const sharing = { ...qualification, rules: [...qualification.rules, half] };
  return [
    { name: 'topics, 30 sets of three', qualification, limits: {} },
    { name: 'topics, 30 sets of three, within 45', qualification, limits: { maxCredits: 45 } },
    { name: 'the same and a share', qualification: sharing, limits: { maxCredits: 45 } },
  ];
}

function randomCases(): readonly Case[] {
  return [50, 100, 200, 400].flatMap((units) =>
    [4, 8].flatMap((groups) =>
      [
        { barredPairs: 0 },
        { barredPairs: 10 },
        { barredPairs: 0, composites: 3 },
        { barredPairs: 10, composites: 5 },
      ].map((shape) => ({
        name: `random ${units}, ${groups} groups, ${shape.barredPairs} pairs, ${shape.composites ?? 0} composites`,
        ...randomQualification({ ...shape, units, groups, seed: units + groups }),
      })),
    ),
  );
}

function report({ name, qualification, limits }: Case, solvers: readonly OpenSolver[]): void {
  const start = cpuMs();
  const first = compile(qualification, limits);
  const compiled = cpuMs() - start;
  const clicks = clicksOf(first);
  const outlook = first.outlook({ chosen: [] });
  const ours = askUnitwise(() => compile(qualification, limits), clicks);
  const kept = keptKilobytes(() => {
    const completions = compile(qualification, limits);
    for (const chosen of clicks) completions.outlook({ chosen });
    return completions;
  });
  const program = programOf(qualification, limits);
  const times = solvers.map((open) => {
    const solver = open(program);
    const answers = askSolver(program, solver, clicks, patience);
    solver.close();
    check(name, solver.name, ours.fits, answers);
    return answers.some((click) => click.fits === null)
      ? Infinity
      : answers.reduce((sum, click) => sum + click.ms, 0) / answers.length;
  });
  const best = Math.min(...times);
  const cells = [
    name,
    outlook.fits.size - program.mandatory.size,
    outlook.path,
    `${signs[outlook.counted]}${inWords(outlook.ways)}`,
    figure(compiled),
    figure(kept),
    figure(ours.ms),
    ...times.map((ms) => (ms === Infinity ? 'unfinished' : figure(ms))),
    best === Infinity ? '–' : `${figure(best / ours.ms)} ×`,
  ];
  console.log(`| ${cells.join(' | ')} |`);
}

/** From nothing chosen, four clicks each on an open unit a third of the way down. */
function clicksOf(completions: Completions): readonly (readonly string[])[] {
  const clicks: string[][] = [[]];
  for (let step = 0; step < 4; step++) {
    const chosen = clicks.at(-1) ?? [];
    const open = [...completions.outlook({ chosen }).fits].filter(([, fit]) => fit === 'fits');
    const next = open[Math.floor(open.length / 3)];
    if (next) clicks.push([...chosen, next[0]]);
  }
  return clicks;
}

/**
 * Asks the same row of clicks again and again; the first half of the rounds warms the compiler up. A
 * diagram remembers nothing between questions, a search does, so it starts afresh in each round.
 */
function askUnitwise(
  fresh: () => Completions,
  clicks: readonly (readonly string[])[],
): { readonly ms: number; readonly fits: readonly ReadonlySet<string>[] } {
  const compiled = fresh();
  const remembers = compiled.outlook({ chosen: [] }).path === 'searched';
  const rounds = remembers ? 4 : 2000;
  let spent = 0;
  let fits: readonly ReadonlySet<string>[] = [];
  for (let round = 0; round < rounds; round++) {
    const completions = remembers ? fresh() : compiled;
    const start = cpuMs();
    const outlooks = clicks.map((chosen) => completions.outlook({ chosen }).fits);
    if (round >= rounds / 2) spent += cpuMs() - start;
    fits = outlooks.map(fittingOf);
  }
  return { ms: spent / (rounds / 2) / clicks.length, fits };
}

function fittingOf(fits: ReadonlyMap<string, string>): ReadonlySet<string> {
  const open = [...fits].filter(([, fit]) => fit === 'fits' || fit === 'needed');
  return new Set(open.map(([id]) => id));
}

/** The answers must be the same, or the times mean nothing. */
function check(
  name: string,
  solver: string,
  ours: readonly ReadonlySet<string>[],
  theirs: readonly Click[],
): void {
  theirs.forEach(({ fits }, i) => {
    if (!fits) return;
    const [a, b] = [[...(ours[i] ?? [])].sort().join(), [...fits].sort().join()];
    if (a !== b) throw new Error(`${name}: ${solver} and Unitwise differ on click ${i}`);
  });
}

function figure(ms: number): string {
  return ms >= 100 ? ms.toFixed(0) : ms.toPrecision(2);
}

function inWords(ways: bigint): string {
  const digits = String(ways);
  return digits.length <= 9 ? digits : `10^${digits.length - 1}`;
}
