import * as v from 'valibot';
import { foldName } from '../../text';
import { rowOfText } from '../rows';

/** A learner as any version of a plan's record holds one. */
type LearnerLike = Readonly<Record<string, unknown>> & {
  readonly id: string;
  readonly name: string;
};

/** A plan within a row, whatever row that is: of a plan, a saved state, what a restore replaced. */
export interface PlanLike {
  readonly id: string;
  readonly name: string;
  readonly qualification: string;
  readonly endsOn: string | null;
  readonly learners: readonly LearnerLike[];
}

const planLike = v.looseObject({
  id: v.string(),
  name: v.fallback(v.string(), ''),
  qualification: v.fallback(v.string(), ''),
  setUp: v.fallback(v.looseObject({ endsOn: v.fallback(v.nullable(v.string()), null) }), {
    endsOn: null,
  }),
  cohort: v.looseObject({
    learners: v.array(v.unknown()),
  }),
});
const learnerLike = v.looseObject({ id: v.string(), name: v.string() });

/** A value as a plan with learners; `null` for anything else. */
export function planLikeOf(value: unknown): PlanLike | null {
  const parsed = v.safeParse(planLike, value);
  if (!parsed.success) return null;
  const { id, name, qualification, setUp, cohort } = parsed.output;
  const learners = cohort.learners.filter((one) => v.is(learnerLike, one));
  return { id, name, qualification, endsOn: setUp.endsOn, learners };
}

/** Every plan in a row, however deep it lies; also in a record that is kept as text. */
export function plansIn(value: unknown): readonly PlanLike[] {
  if (typeof value === 'string') return plansIn(jsonOf(value));
  if (Array.isArray(value)) return value.flatMap(plansIn);
  if (!isPlain(value)) return [];
  const plan = planLikeOf(value);
  return plan ? [plan] : Object.values(value).flatMap(plansIn);
}

/** What a text holds that is a record kept as text; `null` for any other text. */
export function jsonOf(text: string): unknown {
  return /^\s*[{[]/.test(text) ? rowOfText(text) : null;
}

/** Whether something is a plain object: handles of folders and the like are left as they are. */
export function isPlain(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

/**
 * What names of one person have in common, whatever their capitals, accents and order. A name without
 * letters or digits stands for itself.
 */
export function nameKey(name: string): string {
  return foldName(name) || name;
}

/** Whether a learner has a name: by `nameKey`, as the list has them. */
export function isNamed({ name }: LearnerLike, wanted: string): boolean {
  return nameKey(name) === nameKey(wanted);
}
