import * as v from 'valibot';
import type { StoreContext } from '../context';
import { editionsNamed } from '../edition-names';
import type { Result } from '../failure';
import { fetchEditions } from '../fetch-editions';
import { sorted } from '../loading';
import type { Found } from '../rows';
import { inSlices } from '../slices';

/** A plan here, and whom it names. */
export interface PlanPeople {
  /** Id of the plan. */
  readonly plan: string;
  readonly name: string;
  /** `null`: not known before the plan is read. */
  readonly people: readonly string[] | null;
}

const summarySchema = v.object({
  id: v.string(),
  name: v.fallback(v.string(), ''),
  people: v.fallback(v.nullable(v.array(v.string())), null),
});

/** Whom every plan here names, without reading the plans. */
export async function peopleInPlans({
  connection,
}: StoreContext): Promise<Result<readonly PlanPeople[]>> {
  return connection.run((tables) =>
    tables.read(async () =>
      (await inSlices(tables.summaries)).flatMap((row) => {
        const parsed = v.safeParse(summarySchema, row);
        if (!parsed.success) return [];
        const { id, name, people } = parsed.output;
        return [{ plan: id, name, people }];
      }),
    ),
  );
}

/** The plans under some ids; those that are gone meanwhile or cannot be read are left out. */
export async function readPlans(
  context: StoreContext,
  ids: readonly string[],
): Promise<Result<readonly Found[]>> {
  return context.connection.run((tables) =>
    tables.read(async () => {
      const rows = await tables.plans.bulkGet([...ids]);
      await fetchEditions(context.editions, tables, editionsNamed(rows));
      return sorted(context, rows).found;
    }),
  );
}
