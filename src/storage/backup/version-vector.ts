import * as v from 'valibot';

/**
 * What a plan's state has been through: of each device (a random id of its database) the revision of
 * the last change there that went into it. Two states compare by these alone, never by a clock.
 */
export type VersionVector = readonly (readonly [device: string, revision: number])[];

const revision = v.pipe(v.number(), v.safeInteger(), v.minValue(1));
const device = v.pipe(v.string(), v.minLength(1), v.maxLength(100));
export const versionVectorSchema: v.GenericSchema<unknown, VersionVector> = v.pipe(
  v.array(v.tuple([device, revision])),
  v.maxLength(1_000),
);

/** Where a plan's state came from, if it came by a restore: `seen`, stored here as `revision`. */
export interface VersionOrigin {
  readonly revision: number;
  readonly seen: VersionVector;
}

export const originSchema: v.GenericSchema<unknown, VersionOrigin> = v.object({
  revision,
  seen: versionVectorSchema,
});

/** What the state of a plan here has been through, by its revision and where it came from. */
export function vectorHere(
  device: string,
  revision: number,
  origin: VersionOrigin | null,
): VersionVector {
  if (origin?.revision === revision) return origin.seen;
  const elsewhere = origin?.seen.filter(([other]) => other !== device) ?? [];
  return [...elsewhere, [device, revision]];
}

/** Whether the first has been through all that the second has. */
export function includes(one: VersionVector, other: VersionVector): boolean {
  const last = new Map(one);
  return other.every(([device, revision]) => (last.get(device) ?? 0) >= revision);
}

/** What a state has been through that two others were made into. */
export function joinedVectors(one: VersionVector, other: VersionVector): VersionVector {
  const last = new Map(one);
  for (const [device, revision] of other)
    last.set(device, Math.max(last.get(device) ?? 0, revision));
  return [...last];
}

/** The last revision here of a plan that a state elsewhere stands on too; 0 = none is known. */
export function lastShared(
  device: string,
  origin: VersionOrigin | null,
  elsewhere: VersionVector,
): number {
  const own = new Map(elsewhere).get(device) ?? 0;
  return origin && includes(elsewhere, origin.seen) ? Math.max(own, origin.revision) : own;
}
