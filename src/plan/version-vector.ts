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

/** Where a plan's state came from, if it came from elsewhere: `seen`, stored here as `revision`. */
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

/**
 * What a state has been through that was handed over without its learners: the same, under a name of
 * its own for each device, so that nobody takes the learners left out for deleted ones.
 */
export function vectorWithoutLearners(seen: VersionVector): VersionVector {
  return joinedVectors(
    [],
    seen.map(([device, revision]) => [nameWithoutLearners(device), revision]),
  );
}

const leftOut = ' without learners';

function nameWithoutLearners(device: string): string {
  return device.endsWith(leftOut) ? device : `${device}${leftOut}`;
}

/**
 * Whether the first has been through all that the second has. A whole state has been through all that
 * the same one without its learners has.
 */
export function includes(one: VersionVector, other: VersionVector): boolean {
  const last = new Map(one);
  const lastOf = (device: string): number =>
    Math.max(
      last.get(device) ?? 0,
      device.endsWith(leftOut) ? (last.get(device.slice(0, -leftOut.length)) ?? 0) : 0,
    );
  return other.every(([device, revision]) => lastOf(device) >= revision);
}

/** What a state has been through that two others were made into. */
export function joinedVectors(one: VersionVector, other: VersionVector): VersionVector {
  const last = new Map(one);
  for (const [device, revision] of other)
    last.set(device, Math.max(last.get(device) ?? 0, revision));
  return [...last];
}

/** The last state here of a plan that a state elsewhere stands on too. */
export interface SharedState {
  /** 0 = none is known. */
  readonly revision: number;
  /** Whether its learners were left out when it was handed over. */
  readonly isWithoutLearners: boolean;
}

/**
 * The last state here of a plan that a state elsewhere stands on too.
 *
 * @param device the id of this device
 * @param origin where the state here came from, if it came from elsewhere
 */
export function lastShared(
  device: string,
  origin: VersionOrigin | null,
  elsewhere: VersionVector,
): SharedState {
  const last = new Map(elsewhere);
  const came = (seen: VersionVector): number =>
    origin && includes(elsewhere, seen) ? origin.revision : 0;
  const seen = origin?.seen ?? [];
  const whole = Math.max(last.get(device) ?? 0, came(seen));
  const bare = Math.max(
    last.get(nameWithoutLearners(device)) ?? 0,
    came(vectorWithoutLearners(seen)),
  );
  return { revision: Math.max(whole, bare), isWithoutLearners: bare > whole };
}
