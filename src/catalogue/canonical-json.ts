/**
 * JSON that is the same text for the same content (RFC 8785): names in the order of their UTF-16 code
 * units, no white space, numbers and texts as ECMAScript writes them. An entry that is `undefined` is
 * left out.
 *
 * @param value plain data, no deeper than what a parser let through
 */
export function canonicalJson(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  const entries = Object.entries(value)
    .filter(([, entry]) => entry !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, entry]) => `${JSON.stringify(name)}:${canonicalJson(entry)}`);
  return `{${entries.join(',')}}`;
}
