import type { StoreContext } from '../context';
import type { Tables } from '../database';
import type { Result } from '../failure';
import { deleteEverything, eraseLearner } from './erase';
import type { Erased } from './erase';
import { isNamed, nameKey, plansIn } from './find-learners';
import type { PlanLike } from './find-learners';

/** A learner by name, and where on this device anything of them lies. */
export interface LearnerHere {
  readonly name: string;
  /** Names of the plans that they are in now. */
  readonly plans: readonly string[];
  /** Saved states and deleted plans that hold them. */
  readonly earlier: number;
  /** When the last of their plans ends; `null` = not entered in one of them. */
  readonly endsOn: string | null;
}

/** All that is kept of one learner, as it lies here. */
export interface LearnerRecords {
  readonly name: string;
  readonly records: readonly {
    readonly from: 'plan' | 'earlier-state' | 'deleted-plan';
    readonly plan: string;
    readonly qualification: string;
    readonly learner: unknown;
  }[];
}

/** What can be asked of learners across all plans on this device. */
interface LearnerData {
  list(): Promise<Result<readonly LearnerHere[]>>;
  records(name: string): Promise<Result<LearnerRecords>>;
  erase(name: string): Promise<Result<Erased>>;
  deleteEverything(): Promise<Result<null>>;
}

export async function learnerData(context: StoreContext): Promise<LearnerData> {
  return Promise.resolve({
    list: () => listLearners(context),
    records: (name) => recordsOf(context, name),
    erase: (name) => eraseLearner(context, name),
    deleteEverything: () => deleteEverything(context),
  });
}

type From = LearnerRecords['records'][number]['from'];
type Held = PlanLike & { readonly from: From };

async function held({ plans, versions, deleted, quarantine }: Tables): Promise<readonly Held[]> {
  const all: Held[] = [];
  const places = [
    [plans, 'plan'],
    [versions, 'earlier-state'],
    [deleted, 'deleted-plan'],
    [quarantine, 'plan'],
  ] as const;
  for (const [table, from] of places) {
    await table.each((row) => all.push(...plansIn(row).map((plan) => ({ ...plan, from }))));
  }
  return all;
}

async function listLearners({ connection }: StoreContext): Promise<Result<readonly LearnerHere[]>> {
  return connection.run((tables) =>
    tables.read(async () => {
      const found = new Map<string, LearnerHere>();
      for (const { learners, name: plan, from, endsOn } of await held(tables)) {
        for (const { name } of learners) {
          const key = nameKey(name);
          const isNow = from === 'plan';
          const before = found.get(key);
          found.set(key, {
            name: before?.name ?? name,
            plans: isNow ? [...(before?.plans ?? []), plan] : (before?.plans ?? []),
            earlier: (before?.earlier ?? 0) + (isNow ? 0 : 1),
            endsOn: isNow ? later(before, endsOn) : (before?.endsOn ?? null),
          });
        }
      }
      return [...found.values()].toSorted((a, b) => a.name.localeCompare(b.name, 'en-GB'));
    }),
  );
}

/** Where one plan has no end, nobody can tell when the last one ends. */
function later(before: LearnerHere | undefined, endsOn: string | null): string | null {
  if (!before || before.plans.length === 0) return endsOn;
  if (before.endsOn === null || endsOn === null) return null;
  return before.endsOn > endsOn ? before.endsOn : endsOn;
}

async function recordsOf(
  { connection }: StoreContext,
  wanted: string,
): Promise<Result<LearnerRecords>> {
  return connection.run((tables) =>
    tables.read(async () => {
      const records = (await held(tables)).flatMap(
        ({ from, name: plan, qualification, learners }) =>
          learners
            .filter((learner) => isNamed(learner, wanted))
            .map((learner) => ({ from, plan, qualification, learner })),
      );
      return { name: wanted, records: distinct(records) };
    }),
  );
}

/** Saved states mostly say the same of a learner: each record is told once. */
function distinct<Value>(values: readonly Value[]): readonly Value[] {
  return [...new Map(values.map((value) => [JSON.stringify(value), value])).values()];
}
