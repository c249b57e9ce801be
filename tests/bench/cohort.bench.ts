import { isDeepStrictEqual } from 'node:util';
import { findQualification } from '../../src/catalogue';
import type { Plan } from '../../src/plan';
import { applyChange, cohortView, teachingHours, withPart } from '../../src/plan';
import { heldSessions, lateStarts, schedule, scheduleInputOf } from '../../src/schedule';
import { busy, inBrowser, median, formatFrames } from './browser';
import { cpuMs } from './click';
import { seedPlan } from '../e2e/support';
import { cohortPlan } from './cohort';

const learners = 500;
const changes = 40;
const at = '2026-11-22T10:00:00.000Z';
const unit = 'D/506/2170';

/**
 * What one cell of the matrix costs with 500 learners: the matrix and the schedule after it, beside
 * the same from nothing. Both are compared: what is reused must be what would be made.
 */
export function benchCohort(): void {
  const rows = [
    { name: 'matrix', ...both(matrix) },
    { name: 'schedule and late starts', ...both(timetable) },
  ];
  console.log(`\n## One cell of the matrix, ${learners} learners, ProQual Level 3\n`);
  console.log('| what follows | after a change | from nothing | from nothing ÷ after a change |');
  console.log('| --- | --- | --- | --- |');
  for (const { name, changed, rebuilt } of rows) {
    const times = `${changed.toFixed(2)} ms | ${rebuilt.toFixed(2)} ms`;
    console.log(`| ${name} | ${times} | ${(rebuilt / changed).toFixed(1)} × |`);
  }
}

function matrix(plan: Plan): unknown {
  return cohortView(qualificationOf(plan), plan);
}

function timetable(plan: Plan): unknown {
  const qualification = qualificationOf(plan);
  const planned = schedule(
    scheduleInputOf(plan, qualification, teachingHours(qualification, plan)),
  );
  return [
    planned,
    lateStarts(planned, cohortView(qualification, plan).standings, heldSessions(plan.delivery)),
  ];
}

/** Median milliseconds of CPU. Nothing is known of a plan whose learners are copies. */
function both(work: (plan: Plan) => unknown): {
  readonly changed: number;
  readonly rebuilt: number;
} {
  let plan = cohortPlan(learners);
  work(plan);
  const changed: number[] = [];
  const rebuilt: number[] = [];
  for (let i = 0; i < changes; i += 1) {
    plan = withChangedCell(plan, (i * 37) % learners);
    const fresh = structuredClone(plan);
    changed.push(timed(() => work(plan)));
    rebuilt.push(timed(() => work(fresh)));
    if (!isDeepStrictEqual(work(plan), work(fresh))) {
      throw new Error('What is reused differs from what would be made');
    }
  }
  return { changed: median(changed), rebuilt: median(rebuilt) };
}

function withChangedCell(plan: Plan, place: number): Plan {
  const learner = plan.cohort.learners[place];
  if (!learner) return plan;
  const part = Object.hasOwn(learner.differs, unit) ? 'counts' : 'not-taken';
  const changed = withPart(qualificationOf(plan), plan, learner, { unit, part });
  return applyChange(plan, { type: 'change-learner', learner: changed }, at);
}

function qualificationOf({ qualification: id }: Plan) {
  const found = findQualification(id);
  if (!found) throw new Error(`No qualification "${id}"`);
  return found;
}

function timed(work: () => unknown): number {
  const start = cpuMs();
  work();
  return cpuMs() - start;
}

const slowdowns = [1, 4];
const edits = 24;

/**
 * One cell of the matrix in the built app, by keyboard: the answer is everything that the page shows
 * after it (mark, verdict, hours, group sizes, schedule), with style and layout.
 */
export async function benchCohortInBrowser(): Promise<void> {
  await inBrowser(async (page, devtools) => {
    const plan = cohortPlan(learners);
    await page.setViewportSize({ width: 1440, height: 900 });
    await seedPlan(page, plan);
    await page.goto(`./#/plans/${plan.id}/delivery`);
    await page.getByRole('grid').waitFor();
    // What the first showing leaves to do is not the edits'.
    await page.waitForTimeout(2_000);
    await devtools.send('Performance.enable');
    console.log(`\n## One cell of the matrix in the built app, ${learners} learners`);
    for (const rate of slowdowns) {
      await devtools.send('Emulation.setCPUThrottlingRate', { rate });
      const busyBefore = await busy(devtools);
      const answers = await page.evaluate(edit, edits);
      const everything = ((await busy(devtools)) - busyBefore) / edits;
      formatFrames(`CPU slowed ${rate} ×: the answer, median`, median(answers));
      formatFrames(`CPU slowed ${rate} ×: everything, with painting and saving, mean`, everything);
    }
  });
}

/** Runs in the page. Optional units of the first learners are dropped and taken again. */
async function edit(count: number): Promise<readonly number[]> {
  const times = [];
  for (let i = 0; i < count; i += 1) {
    await new Promise((resolve) => setTimeout(resolve, 400));
    const row = Math.floor(i / 2) % 6;
    const cell = document.querySelector<HTMLElement>(`[data-cell="${row} 8"]`);
    if (!cell) throw new Error('The cell is not drawn');
    cell.focus({ preventScroll: true });
    await new Promise((resolve) => requestAnimationFrame(resolve));
    const key = cell.ariaLabel?.startsWith('Counts') ? 'n' : 'c';
    const before = cell.ariaLabel;
    const start = performance.now();
    cell.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
    await Promise.resolve();
    document.body.getBoundingClientRect();
    times.push(performance.now() - start);
    if (cell.ariaLabel === before) throw new Error('The cell did not change');
  }
  return times;
}
