import type { UnitId } from '../../../catalogue';
import type { Session } from '../../../plan';
import { heldSessions } from '../../../schedule';

/** A session among those of its unit: the 3rd of 5. */
export interface SessionPart {
  readonly place: number;
  readonly of: number;
}

/** Which of its unit's sessions each one is; one that is cancelled is none of them. */
export function partsOf(sessions: readonly Session[]): ReadonlyMap<string, SessionPart> {
  const byUnit = new Map<UnitId, string[]>();
  for (const { unit, id } of heldSessions({ sessions }))
    byUnit.set(unit, [...(byUnit.get(unit) ?? []), id]);
  return new Map(
    [...byUnit.values()].flatMap((ids) =>
      ids.map((id, i) => [id, { place: i + 1, of: ids.length }] as const),
    ),
  );
}
