import type { Tables } from './database';

/** A mark that is another one after every change to what a backup holds. */
export async function markOf({ settings, plans, setAside }: Tables): Promise<string> {
  const last = await settings.get('revision');
  return [String(last), await plans.count(), await setAside.count()].join(' ');
}
