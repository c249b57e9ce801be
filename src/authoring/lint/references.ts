import { checkDigit, checkLetter, normaliseReference } from '../../catalogue';
import type { Qualification, Unit, UnitId } from '../../catalogue';
import type { LintFinding } from './finding';

/** What is misprinted in the references and codes of units and in the qualification's number. */
export function* referenceFindings(qualification: Qualification): Generator<LintFinding> {
  for (const [i, unit] of qualification.units.entries()) yield* ofUnit(unit, i);
  yield* repeated(qualification);
  yield* ofNumber(qualification);
}

/**
 * Only what looks like an Ofqual reference is held against the form of one: SQA (`FD9Y 04`), QAA and
 * Agored Cymru (`HB33CY014`) write theirs otherwise.
 */
function* ofUnit({ id, ref }: Unit, i: number): Generator<LintFinding> {
  if (ref === null) return;
  const units = [id];
  const path = ['units', i, 'ref'];
  const expected = checkLetter(ref);
  if (expected !== null) {
    if (ref.startsWith(expected)) return;
    const correction = [{ path, value: expected + ref.slice(1) }];
    const facts = { reference: ref, expected, units, correction };
    if (ref.toUpperCase().startsWith(expected)) {
      yield { code: 'reference-format', severity: 'warning', reference: ref, units, correction };
      return;
    }
    yield { code: 'reference-letter', severity: 'warning', ...facts };
    return;
  }
  if (!isNearlyOfqual(ref)) return;
  const normal = normaliseReference(ref);
  const facts = { reference: ref, units, severity: 'warning' } as const;
  if (normal === null) yield { code: 'reference-format', ...facts };
  else
    yield { code: 'reference-format', ...facts, correction: [{ path, value: withLetter(normal) }] };
}

function isNearlyOfqual(ref: string): boolean {
  const packed = ref.replace(/\s/gu, '');
  return (
    /^.{0,2}\/?\d{2,4}\/\d{2,5}.?$/u.test(packed) ||
    /^[A-Z][/\-–.\\|]?\d{3}[/\-–.\\|]?\d{4}$/iu.test(packed)
  );
}

function withLetter(reference: string): string {
  return (checkLetter(reference) ?? reference.charAt(0)) + reference.slice(1);
}

function* repeated({ units }: Qualification): Generator<LintFinding> {
  const byRef = bearers(units, ({ ref }) => ref && (normaliseReference(ref) ?? ref));
  const found = new Set<UnitId>();
  for (const [reference, ids] of byRef) {
    if (ids.length < 2) continue;
    for (const id of ids) found.add(id);
    yield { code: 'reference-repeated', severity: 'warning', reference, units: ids };
  }
  // Units with one reference may well share their own number: that is the same slip.
  const others = units.filter(({ id }) => !found.has(id));
  for (const [localRef, ids] of bearers(others, (unit) => unit.localRef)) {
    if (ids.length > 1) yield { code: 'code-repeated', severity: 'warning', localRef, units: ids };
  }
}

function bearers(
  units: readonly Unit[],
  name: (unit: Unit) => string | null,
): ReadonlyMap<string, readonly UnitId[]> {
  const found = new Map<string, readonly UnitId[]>();
  for (const unit of units) {
    const key = name(unit);
    if (key) found.set(key, [...(found.get(key) ?? []), unit.id]);
  }
  return found;
}

/** Numbers of SQA (`GK6Y 23`), QAA (`40013480`) and Wales (`C00/1234/5`) are taken as they stand. */
function* ofNumber({ number }: Qualification): Generator<LintFinding> {
  if (number === null) return;
  const facts = { field: 'number', number, severity: 'warning' } as const;
  const path = ['number'];
  const expected = checkDigit(number);
  if (expected !== null) {
    if (number.endsWith(expected)) return;
    const correction = [{ path, value: number.slice(0, -1) + expected }];
    yield { code: 'number-digit', ...facts, expected, correction };
    return;
  }
  const [, head, middle, digit] = /^([56]\d\d)\D{0,3}(\d{4})\D{0,3}([\dX])$/i.exec(number) ?? [];
  if (head === undefined || middle === undefined || digit === undefined) {
    if (/^\d+\/\d+\/[\dX]+$/i.test(number)) yield { code: 'number-format', ...facts };
    return;
  }
  const value = `${head}/${middle}/${digit.toUpperCase()}`;
  yield { code: 'number-format', ...facts, correction: [{ path, value }] };
}
