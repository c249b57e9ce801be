/** What the File System Access API adds to a handle, where the browser has it. */
interface Asking {
  queryPermission?(options: Mode): Promise<PermissionState>;
  requestPermission?(options: Mode): Promise<PermissionState>;
}
interface Mode {
  readonly mode: 'readwrite';
}
const mode: Mode = { mode: 'readwrite' };

interface PickingWindow {
  showDirectoryPicker(options: Mode & { readonly id: string }): Promise<FileSystemDirectoryHandle>;
}

export function canPickFolder(page: object): page is PickingWindow {
  return 'showDirectoryPicker' in page;
}

/**
 * @param purpose by which the browser remembers where the last folder lay that was picked for it
 * @returns `null` where the planner changed their mind
 */
export async function pickFolder(
  page: PickingWindow,
  purpose: string,
): Promise<FileSystemDirectoryHandle | null> {
  try {
    return await page.showDirectoryPicker({ id: purpose, ...mode });
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return null;
    throw error;
  }
}

/** Whether we may write to a folder: `prompt` where the browser wants to ask the planner first. */
export async function permissionFor(
  handle: FileSystemDirectoryHandle & Asking,
): Promise<PermissionState> {
  try {
    return (await handle.queryPermission?.(mode)) ?? 'granted';
  } catch {
    return 'prompt';
  }
}

/** Has the browser ask the planner. Call it on an action of theirs: otherwise it asks nobody. */
export async function askFor(handle: FileSystemDirectoryHandle & Asking): Promise<PermissionState> {
  try {
    return (await handle.requestPermission?.(mode)) ?? 'granted';
  } catch {
    return 'prompt';
  }
}
