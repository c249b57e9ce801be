/** The part of `navigator.storage` that keeps a site's data when the disk runs full. */
export type StorageKeeper = Pick<StorageManager, 'persist' | 'persisted'>;

/** Whether the browser promises to keep the plans; `unsupported`: it makes no such promises. */
export type Persistence = 'granted' | 'denied' | 'unsupported';

/** Asks for the promise. Some browsers then ask the person: call it on an action of theirs. */
export async function askToPersist(keeper: StorageKeeper | undefined): Promise<Persistence> {
  return answerOf(keeper && (() => keeper.persist()));
}

/** Whether the promise was given, without asking for it. */
export async function persisted(keeper: StorageKeeper | undefined): Promise<Persistence> {
  return answerOf(keeper && (() => keeper.persisted()));
}

async function answerOf(ask: (() => Promise<boolean>) | undefined): Promise<Persistence> {
  if (!ask) return 'unsupported';
  try {
    return (await ask()) ? 'granted' : 'denied';
  } catch {
    return 'denied';
  }
}
