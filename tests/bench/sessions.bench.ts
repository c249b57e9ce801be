import { findQualification } from '../../src/catalogue';
import type { Plan } from '../../src/plan';
import { applyChange, teachingHours } from '../../src/plan';
import { arrange, schedule, scheduleInputOf, whatDecides } from '../../src/schedule';
import { median } from './browser';
import { cpuMs } from './click';
import { cohortPlan } from './cohort';

const at = '2026-11-22T10:00:00.000Z';
const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri'] as const;
const times = [
  { from: '09:00', to: '12:00' },
  { from: '13:00', to: '16:00' },
  { from: '17:00', to: '20:00' },
] as const;

/**
 * What an edit of a session costs where 500 learners are taught in 600 sessions, beside 150: the schedule
 * follows each edit; sessions are arranged anew only where more than words changed.
 */
export function benchSessions(): void {
  const [some, many] = [worked(planWith(90)), worked(planWith(360))];
  console.log('\n## One edit of a session, 500 learners, ProQual Level 3\n');
  console.log(`| what follows | ${some.count} sessions | ${many.count} sessions | ratio |`);
  console.log('| --- | --- | --- | --- |');
  for (const name of ['schedule', 'arrangement', 'whether to arrange'] as const) {
    const [one, other] = [some.ms[name], many.ms[name]];
    console.log(
      `| ${name} | ${one.toFixed(2)} ms | ${other.toFixed(2)} ms | ${(other / one).toFixed(1)} × |`,
    );
  }
}

function planWith(hours: number): Plan {
  const plan = cohortPlan(500);
  const qualification = qualificationOf(plan);
  const units = scheduleInputOf(plan, qualification, teachingHours(qualification, plan)).units;
  const known = units.filter((unit) => unit.hours !== null && unit.hours > 0).slice(0, 5);
  const pattern = times.flatMap((time, row) =>
    weekdays.map((weekday, i) => ({
      ...{ id: `p${row * 5 + i + 1}`, weekday, time, place: `Room ${row}`, tutor: 'Maya' },
    })),
  );
  const longer = known.reduce(
    (before, { unit }) => applyChange(before, { type: 'plan-hours', unit, hours }, at),
    applyChange(plan, { type: 'deliver', delivery: { pattern, bankHolidays: 'scotland' } }, at),
  );
  const { sessions } = arrange(inputOf(longer), longer.delivery);
  return applyChange(longer, { type: 'deliver', delivery: { sessions } }, at);
}

function worked(plan: Plan) {
  const input = inputOf(plan);
  return {
    count: plan.delivery.sessions.length,
    ms: {
      schedule: timed(() => schedule(input)),
      arrangement: timed(() => arrange(input, plan.delivery)),
      'whether to arrange': timed(() => whatDecides(input, plan.delivery)),
    },
  };
}

function inputOf(plan: Plan) {
  const qualification = qualificationOf(plan);
  return scheduleInputOf(plan, qualification, teachingHours(qualification, plan));
}

function qualificationOf({ qualification: id }: Plan) {
  const found = findQualification(id);
  if (!found) throw new Error(`No qualification "${id}"`);
  return found;
}

/** Median milliseconds of CPU. */
function timed(work: () => unknown): number {
  const all = Array.from({ length: 45 }, () => {
    const start = cpuMs();
    work();
    return cpuMs() - start;
  });
  return median(all.slice(5));
}
