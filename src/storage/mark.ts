import type { Tables } from './database';
import { revisionKey } from './writing';

/** A mark that is another one after every change to what a backup holds. */
export async function markOf({ settings, plans, setAside }: Tables): Promise<string> {
  const last = await settings.get(revisionKey);
  return [String(last), await plans.count(), await setAside.count()].join(' ');
}
