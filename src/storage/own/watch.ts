import type { StoreContext } from '../context';
import type { Result, StorageFailure } from '../failure';
import type { OwnEdition } from './own-rows';
import { readOwn } from './read-own';

export type OwnQualifications =
  | { readonly state: 'loading' }
  /** Every edition that is kept here and can be read, by rising rank. */
  | { readonly state: 'ready'; readonly editions: readonly OwnEdition[] }
  | { readonly state: 'failed'; readonly failure: StorageFailure };

/** The editions that are kept on this device beside those that are shipped, by rising rank. */
export async function ownQualifications({
  connection,
  editions,
}: StoreContext): Promise<Result<readonly OwnEdition[]>> {
  return connection.run((tables) => tables.read(() => readOwn(tables, editions)));
}

/** Tells the editions that are kept on this device; one that was told before is the same object. */
export function watchOwnQualifications(
  { connection, editions }: StoreContext,
  listener: (own: OwnQualifications) => void,
): () => void {
  listener({ state: 'loading' });
  return connection.watch(
    (tables) => readOwn(tables, editions),
    (result) => {
      if (result.ok) listener({ state: 'ready', editions: result.value });
      else listener({ state: 'failed', failure: result.failure });
    },
  );
}
