/** A file of text that goes into an archive. */
export interface ArchivedFile {
  /** Of letters that every system takes, without an ending; may be that of another one. */
  readonly name: string;
  readonly ending: string;
  readonly text: string;
}

/** Files in one archive (.zip), each under a name of its own. What writes it loads with the first one. */
export async function archiveFile(files: readonly ArchivedFile[]): Promise<Blob> {
  const { strToU8, zipSync } = await import('fflate');
  const named = new Map<string, Uint8Array>();
  for (const { name, ending, text } of files) {
    named.set(freeName(named, name, ending), strToU8(text));
  }
  return new Blob([zipSync(Object.fromEntries(named)).slice()], { type: 'application/zip' });
}

/** Two people may have one name: the second file is numbered. */
function freeName(taken: ReadonlyMap<string, unknown>, name: string, ending: string): string {
  for (let count = 1; ; count += 1) {
    const free = `${name}${count === 1 ? '' : `-${count}`}${ending}`;
    if (!taken.has(free)) return free;
  }
}
