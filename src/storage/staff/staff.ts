import type { StaffMember } from '../../staffing';
import type { StoreContext } from '../context';
import type { Result, StorageFailure } from '../failure';
import { noteChange } from '../writing';
import { readStaffRow } from './staff-rows';

export type Staff =
  | { readonly state: 'loading' }
  | {
      readonly state: 'ready';
      /** By name. */
      readonly members: readonly StaffMember[];
      /** Records that cannot be read here; they stay where they are. */
      readonly unreadable: number;
    }
  | { readonly state: 'failed'; readonly failure: StorageFailure };

/** What is to be kept of somebody; `null` = nothing. */
export interface StaffChange {
  readonly id: string;
  readonly member: StaffMember | null;
}

const inEnglish = new Intl.Collator('en-GB', { sensitivity: 'base' });

/** Tells who teaches, assesses and quality-assures on this device, now and after every change. */
export function watchStaff(
  { connection }: StoreContext,
  listener: (staff: Staff) => void,
): () => void {
  listener({ state: 'loading' });
  return connection.watch(
    ({ staff }) => staff.toArray(),
    (result) => {
      if (!result.ok) {
        listener({ state: 'failed', failure: result.failure });
        return;
      }
      const rows = result.value.map(readStaffRow).filter((row) => row !== null);
      const members = rows
        .map(({ member }) => member)
        .toSorted((one, other) => inEnglish.compare(one.name, other.name));
      listener({ state: 'ready', members, unreadable: result.value.length - rows.length });
    },
  );
}

/** Keeps, changes or removes members of staff; all of them or none. */
export async function changeStaff(
  { connection, newId }: StoreContext,
  changes: readonly StaffChange[],
): Promise<Result<null>> {
  return connection.run((tables) =>
    tables.write(async () => {
      for (const { id, member } of changes) {
        if (member === null) await tables.staff.delete(id);
        else await tables.staff.put({ id, revision: newId(), member });
      }
      await noteChange(tables);
      return null;
    }),
  );
}
