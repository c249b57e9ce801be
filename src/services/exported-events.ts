import type { ExportedEvent } from '../exchange';
import type { Store } from '../storage';

type PreferenceStore = Pick<Store, 'getPreference' | 'setPreference'>;

/** Plans whose events are remembered; the one exported longest ago goes first. */
export const maxPlans = 500;

/** What calendar files of this plan brought, made on this device. Nothing where it does not answer. */
export async function exportedEvents(
  store: PreferenceStore,
  plan: string,
): Promise<readonly ExportedEvent[]> {
  const all = await store.getPreference('exportedEvents');
  return all?.[plan] ?? [];
}

/**
 * Remembers what a calendar file brought. On the device, not in the plan: to make a file changes no
 * plan, and is nothing to undo.
 */
export async function rememberEvents(
  store: PreferenceStore,
  plan: string,
  events: readonly ExportedEvent[],
): Promise<void> {
  const all = Object.entries((await store.getPreference('exportedEvents')) ?? {});
  const others = all.filter(([id]) => id !== plan).slice(-(maxPlans - 1));
  const kept = events.map(remembered);
  await store.setPreference('exportedEvents', Object.fromEntries([...others, [plan, kept]]));
}

/** An event without what only the file that is made now has. */
export function remembered(event: ExportedEvent): ExportedEvent {
  const { unit, kind, first, last, title, sequence, session, time } = event;
  return {
    ...{ unit, kind, first, last, title, sequence },
    ...(session !== undefined && time && { session, time }),
  };
}
