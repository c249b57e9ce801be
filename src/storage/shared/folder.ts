import * as v from 'valibot';
import type { Workspace } from '../../sharing';
import type { StoreContext } from '../context';
import type { Tables } from '../database';
import type { Result } from '../failure';

/** The folder in which this device shares plans, and as whom. */
export interface SharedFolder {
  readonly workspace: Workspace;
  /** The random id of this device in the workspace. */
  readonly device: string;
  /** The name by which colleagues know who works here. */
  readonly who: string;
  readonly handle: FileSystemDirectoryHandle;
}

const folderKey = 'sharedFolder';

const told = v.object({
  workspace: v.object({ id: v.string(), key: v.string() }),
  device: v.string(),
  who: v.string(),
});

export async function readSharedFolder({ settings }: Tables): Promise<SharedFolder | null> {
  const stored = await settings.get(folderKey);
  const parsed = v.safeParse(told, stored);
  if (!parsed.success || !hasHandle(stored)) return null;
  return { ...parsed.output, handle: stored.handle };
}

/** In which workspace this device shares plans, or did last, and as which device of it. */
export async function lastShared({
  settings,
}: Tables): Promise<Omit<SharedFolder, 'handle'> | null> {
  const parsed = v.safeParse(told, await settings.get(folderKey));
  return parsed.success ? parsed.output : null;
}

/** Handles are the browser's own, which nobody can forge in a table. */
function hasHandle(stored: unknown): stored is Pick<SharedFolder, 'handle'> {
  return (
    typeof stored === 'object' &&
    stored !== null &&
    'handle' in stored &&
    typeof stored.handle === 'object' &&
    stored.handle !== null
  );
}

/** The folder in which plans are shared; `null` = none. */
export async function sharedFolder({
  connection,
}: StoreContext): Promise<Result<SharedFolder | null>> {
  return connection.run(readSharedFolder);
}

/** Tells in which folder plans are shared, whichever tab decided it. */
export function watchSharedFolder(
  { connection }: StoreContext,
  listener: (folder: Result<SharedFolder | null>) => void,
): () => void {
  return connection.watch(readSharedFolder, listener);
}

/**
 * Has plans shared in a folder from now on. Another workspace than before begins with no plan; the
 * same one goes on, also where its folder was given up or picked anew.
 */
export async function rememberSharedFolder(
  { connection, newId }: StoreContext,
  { workspace, who, handle }: Omit<SharedFolder, 'device'>,
): Promise<Result<SharedFolder>> {
  return connection.run((tables) =>
    tables.write(async () => {
      const before = await lastShared(tables);
      const isSame = before?.workspace.id === workspace.id;
      if (!isSame) await Promise.all([tables.shared.clear(), tables.sharedEdits.clear()]);
      const device = isSame ? before.device : newId();
      const folder: SharedFolder = { workspace, device, who, handle };
      await tables.settings.put(folder, folderKey);
      return folder;
    }),
  );
}

/**
 * Shares in no folder from now on. The plans stay here, and the files stay where they are. What was
 * shared stays known, so that whoever joins again undoes nothing that others did meanwhile.
 */
export async function forgetSharedFolder({ connection }: StoreContext): Promise<Result<null>> {
  return connection.run((tables) =>
    tables.write(async () => {
      const last = await lastShared(tables);
      if (!last) return null;
      const workspace = { id: last.workspace.id, key: '' };
      await tables.settings.put({ workspace, device: last.device, who: '' }, folderKey);
      return null;
    }),
  );
}
