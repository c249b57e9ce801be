import type { Qualification } from '../../catalogue';
import { editionKey } from '../../catalogue';
import type { StoreContext } from '../context';
import type { Result } from '../failure';
import { readSummary } from '../summary';

/** `planned`: that many plans stand on it, and nothing was removed. */
type Removed = { readonly kind: 'removed' } | { readonly kind: 'planned'; readonly plans: number };

/**
 * Takes an edition from the qualifications of this device. Plans on it, deleted plans and histories
 * too, keep its content and go on.
 *
 * @param evenIfPlanned whether to remove it though plans stand on it, since the person was told
 */
export async function removeOwnEdition(
  { connection }: StoreContext,
  { id, version }: Pick<Qualification, 'id' | 'version'>,
  { evenIfPlanned }: { readonly evenIfPlanned: boolean },
): Promise<Result<Removed>> {
  return connection.run((tables) =>
    tables.write(async (): Promise<Removed> => {
      const plans = (await tables.summaries.toArray())
        .map(readSummary)
        .filter((plan) => plan?.qualification === id && plan.edition === version).length;
      if (plans > 0 && !evenIfPlanned) return { kind: 'planned', plans };
      await tables.own.delete(editionKey({ id, version }));
      return { kind: 'removed' };
    }),
  );
}
