import * as v from 'valibot';
import { onPathway } from '../catalogue';
import type { Qualification } from '../catalogue';
import { mandatoryUnits } from '../rules';
import { inNewestFormat } from './formats';
import { readableFormat } from './plan-format';
import { pathwaysOf } from './pathway';
import type { Plan } from './plan';
import { planSchema } from './plan-schema';
import { maxProblems, readWith } from './schemas';

export type PlanResult =
  | { readonly ok: true; readonly plan: Plan }
  | { readonly ok: false; readonly problems: readonly string[] };

const envelope = v.strictObject({ format: readableFormat, plan: v.unknown() });
const content = v.strictObject({ plan: planSchema });
const named = v.object({ qualification: v.string() });

/**
 * Reads a plan record that may come from anywhere, in the newest format or an earlier one.
 *
 * @param findQualification the catalogue's look-up; a plan of an unknown qualification is refused,
 *   and so is one that decides about units which its qualification does not offer
 */
export function parsePlan(
  json: unknown,
  findQualification: (id: string) => Qualification | undefined,
): PlanResult {
  const enveloped = readWith(envelope, json);
  if (!enveloped.ok) return enveloped;
  const { format, plan: former } = enveloped.value;
  const qualification = v.is(named, former) ? findQualification(former.qualification) : undefined;
  const read = readWith(content, { plan: inNewestFormat(former, format, qualification) });
  if (!read.ok) return read;
  const { plan } = read.value;
  if (!qualification) {
    return { ok: false, problems: [`There is no qualification "${plan.qualification}" here`] };
  }
  const { title } = qualification;
  const problems = [
    ...strangePathways(plan, qualification).map((id) => `${title} has no pathway "${id}"`),
    ...strangeUnits(plan, qualification).map(
      (unit) => `${title} offers no unit "${unit}" to decide on`,
    ),
  ];
  if (problems.length === 0) return { ok: true, plan };
  return { ok: false, problems: problems.slice(0, maxProblems) };
}

function strangePathways(plan: Plan, qualification: Qualification): readonly string[] {
  const known = new Set(pathwaysOf(qualification).map(({ id }) => id));
  const followed = [plan, ...plan.cohort.learners].flatMap(({ pathway }) => pathway ?? []);
  return [...new Set(followed)].filter((id) => !known.has(id));
}

function strangeUnits(plan: Plan, qualification: Qualification): readonly string[] {
  const all = new Set(qualification.units.map((unit) => unit.id));
  // A learner may follow a pathway on which a unit is open that is mandatory on the plan's.
  const mandatory = new Set(mandatoryUnits(onPathway(qualification, null)));
  const decided = [plan.units, ...plan.cohort.learners.map((learner) => learner.differs)];
  const taught = [plan.recognised, plan.hours, plan.delivery.pins, plan.delivery.units];
  const recognised = plan.cohort.learners.map((learner) => learner.recognised);
  const strangers = [
    ...decided.flatMap(Object.keys).filter((unit) => !all.has(unit) || mandatory.has(unit)),
    ...[...taught, ...recognised].flatMap(Object.keys).filter((unit) => !all.has(unit)),
    ...[...plan.delivery.order, ...plan.wants.wanted, ...(plan.wants.taught ?? [])].filter(
      (unit) => !all.has(unit),
    ),
    ...plan.delivery.links
      .flatMap(({ first, second }) => [first, second])
      .filter((unit) => !all.has(unit)),
    ...plan.delivery.sessions.map(({ unit }) => unit).filter((unit) => !all.has(unit)),
  ];
  return [...new Set(strangers)];
}
