/** Plans with synthetic wishes: employers share theirs, and each learner strays. */
import { findQualification } from '../../src/catalogue';
import { newPlan } from '../../src/plan';
import type { Learner, Plan, Wish } from '../../src/plan';
import { optionalUnits } from '../../src/rules';

const at = '2026-11-20T10:00:00.000Z';

function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32;
    return state / 2 ** 32;
  };
}

export function wishfulPlan(id: string, count: number, seed = 1): Plan {
  const qualification = findQualification(id);
  if (!qualification) throw new Error(`${id} is gone`);
  const next = random(seed);
  const units = optionalUnits(qualification);
  const employers = Array.from({ length: Math.ceil(count / 2) }, () =>
    units.map(() => wishAt(next())),
  );
  const learners = Array.from({ length: count }, (_, i): Learner => {
    const shared = employers[Math.floor(next() * employers.length)] ?? [];
    const own = units.map((unit, u) => [unit, next() < 0.2 ? wishAt(next()) : shared[u]] as const);
    return {
      ...{ id: `l${i}`, name: `Learner ${i}`, employer: '', reference: '', startsOn: null },
      ...{ pathway: null, differs: {}, recognised: {} },
      wishes: Object.fromEntries(own.flatMap(([unit, wish]) => (wish ? [[unit, wish]] : []))),
    };
  });
  const plan = newPlan(qualification, { id: 'p', at });
  return { ...plan, cohort: { learners, minGroupSize: null } };
}

function wishAt(chance: number): Wish {
  if (chance < 0.25) return 'wanted';
  return chance < 0.6 ? 'take' : 'not';
}
