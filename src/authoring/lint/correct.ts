import type { Qualification } from '../../catalogue';
import type { LintEdit, Path } from './finding';

/** The qualification with a finding's correction made. Whoever takes it parses it again. */
export function corrected(qualification: Qualification, edits: readonly LintEdit[]): Qualification {
  return edits.reduce<unknown>(edited, qualification) as Qualification;
}

function edited(json: unknown, { path, value }: LintEdit): unknown {
  return put(json, path, value);
}

function put(json: unknown, path: Path, value: unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return value;
  if (Array.isArray(json)) return json.with(Number(key), put(json[Number(key)], rest, value));
  const object = json as Readonly<Record<string, unknown>>;
  const { [String(key)]: old, ...others } = object;
  const inner = put(old, rest, value);
  return inner === undefined ? others : { ...object, [key]: inner };
}
