import { deepEqual } from '../../catalogue';

type PatchKey = string | number;
type DataRecord = Readonly<Record<string, unknown>> & { readonly id?: unknown };
type PatchPath = readonly PatchKey[];

/** One change of JSON data. A value that is not there is left out. */
type PatchChange =
  | {
      readonly kind: 'set';
      readonly path: PatchPath;
      readonly before?: unknown;
      readonly after?: unknown;
    }
  /** Items of a list at `path` that took the place of others from index `at` on. */
  | {
      readonly kind: 'splice';
      readonly path: PatchPath;
      readonly at: number;
      readonly removed: readonly unknown[];
      readonly added: readonly unknown[];
    };

export type Patch = readonly PatchChange[];

/** What makes one out of the other; small where little changed. */
export function patchBetween(before: unknown, after: unknown): Patch {
  return changesAt([], before, after);
}

/** The data with a patch made. A part that is not for this data changes what it finds, or nothing. */
export function applyPatch<Data>(data: Data, patch: Patch): Data {
  return patch.reduce<unknown>((made, change) => changed(made, change, change.path), data) as Data;
}

/** The patch that takes a patch back. */
export function inverted(patch: Patch): Patch {
  return patch.map(invertedChange).reverse();
}

function invertedChange(change: PatchChange): PatchChange {
  if (change.kind === 'splice') {
    return { ...change, removed: change.added, added: change.removed };
  }
  const { path } = change;
  return {
    kind: 'set',
    path,
    ...('after' in change && { before: change.after }),
    ...('before' in change && { after: change.before }),
  };
}

function changesAt(path: PatchPath, before: unknown, after: unknown): Patch {
  if (before === after || deepEqual(before, after)) return [];
  if (Array.isArray(before) && Array.isArray(after)) return listChanges(path, before, after);
  if (isRecord(before) && isRecord(after)) return recordChanges(path, before, after);
  return [{ kind: 'set', path, before, after }];
}

function recordChanges(
  path: PatchPath,
  before: Readonly<Record<string, unknown>>,
  after: Readonly<Record<string, unknown>>,
): Patch {
  const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...keys].flatMap((key): Patch => {
    const inner = [...path, key];
    if (!Object.hasOwn(after, key)) return [{ kind: 'set', path: inner, before: before[key] }];
    if (!Object.hasOwn(before, key)) return [{ kind: 'set', path: inner, after: after[key] }];
    return changesAt(inner, before[key], after[key]);
  });
}

function listChanges(
  path: PatchPath,
  before: readonly unknown[],
  after: readonly unknown[],
): Patch {
  if (before.length === after.length && before.every((item, i) => isAlike(item, after[i]))) {
    return before.flatMap((item, i) => changesAt([...path, i], item, after[i]));
  }
  const start = sameCount(before, after);
  const rest = [before.slice(start).reverse(), after.slice(start).reverse()] as const;
  const end = sameCount(...rest);
  return [
    {
      kind: 'splice',
      path,
      at: start,
      removed: before.slice(start, before.length - end),
      added: after.slice(start, after.length - end),
    },
  ];
}

/** Whether two items are the same thing before and after, to be compared part by part. */
function isAlike(one: unknown, other: unknown): boolean {
  if (!isRecord(one) || !isRecord(other)) return deepEqual(one, other);
  return one.id === other.id;
}

function sameCount(one: readonly unknown[], other: readonly unknown[]): number {
  let count = 0;
  const most = Math.min(one.length, other.length);
  while (count < most && deepEqual(one[count], other[count])) count += 1;
  return count;
}

function isRecord(value: unknown): value is DataRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function changed(data: unknown, change: PatchChange, path: PatchPath): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return replaced(data, change);
  if (Array.isArray(data)) {
    const at = Number(key);
    return at < data.length ? data.with(at, changed(data[at], change, rest)) : data;
  }
  const record = isRecord(data) ? data : {};
  if (rest.length === 0 && change.kind === 'set' && !('after' in change)) {
    return Object.fromEntries(Object.entries(record).filter(([name]) => name !== key));
  }
  return { ...record, [key]: changed(record[key], change, rest) };
}

function replaced(data: unknown, change: PatchChange): unknown {
  if (change.kind === 'set') return change.after;
  const { added, at, removed } = change;
  return Array.isArray(data) ? data.toSpliced(at, removed.length, ...added) : data;
}
