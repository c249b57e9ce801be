import { checkLetter, normaliseReference } from '../../catalogue';
import type { Level, Qualification, Unit, UnitId } from '../../catalogue';
import { fold } from '../../text';
import type { LintFinding } from './finding';

/** What titles show to be misread: a reference or a second row in one, the same one twice. */
export function* titleFindings(qualification: Qualification): Generator<LintFinding> {
  for (const [i, unit] of qualification.units.entries()) yield* ofUnit(unit, i);
  yield* repeated(qualification);
  yield* ofLevel(qualification);
}

const referenceInText = /\b[A-Z]\s?\/\s?\d{3}\s?\/\s?\d{4}\b/u;

function* ofUnit({ id, title }: Unit, i: number): Generator<LintFinding> {
  const units = [id];
  const [reference] = referenceInText.exec(title) ?? [];
  const isTwo = isTwoRows(title);
  if (isTwo) yield { code: 'title-two-rows', severity: 'warning', units };
  if (reference === undefined || isTwo) return;
  const rest = title.replace(reference, ' ').replace(/[\s,;:()–-]+$|^[\s,;:()–-]+/gu, '');
  const facts = { units, reference: normaliseReference(reference) ?? reference };
  const value = rest.replace(/\s+/gu, ' ');
  const correction = value === '' ? {} : { correction: [{ path: ['units', i, 'title'], value }] };
  yield { code: 'title-holds-reference', severity: 'warning', ...facts, ...correction };
}

/**
 * Two rows of a table run together leave the figures of the first between their titles, or a second
 * reference, or the number of the second unit.
 */
function isTwoRows(title: string): boolean {
  const references = title.match(new RegExp(referenceInText, 'gu')) ?? [];
  if (references.filter((one) => checkLetter(normaliseReference(one) ?? '') !== null).length > 1)
    return true;
  return (
    /\p{L}\s+\d{1,3}\s+\d{1,3}\s+\p{L}/u.test(title) || /\S\s+Unit \d+\b.*\p{L}{3}/u.test(title)
  );
}

/** The same topic at several levels has one title in many a specification. */
function* repeated({ units }: Qualification): Generator<LintFinding> {
  const bearers = new Map<string, readonly UnitId[]>();
  for (const { id, title, level } of units) {
    const key = `${fold(title)} at ${level ?? 'none'}`;
    bearers.set(key, [...(bearers.get(key) ?? []), id]);
  }
  for (const ids of bearers.values())
    if (ids.length > 1) yield { code: 'title-repeated', severity: 'warning', units: ids };
}

function* ofLevel({ title, level }: Qualification): Generator<LintFinding> {
  const titled = levelInTitle(title);
  if (titled === null || titled === level) return;
  const correction = [{ path: ['level'], value: titled }];
  yield { code: 'level-title', severity: 'warning', field: 'level', level, titled, correction };
}

/** The level that a title names: "at SCQF level 6" goes before "SVQ 3" and "Level 3". */
function levelInTitle(title: string): Level | null {
  const [, scqf] = /\bSCQF level (\d{1,2})\b/iu.exec(title) ?? [];
  if (scqf !== undefined) return Number(scqf);
  const [, entry] = /\bEntry(?: Level)? ([123])\b/iu.exec(title) ?? [];
  if (entry !== undefined) return `E${entry}` as Level;
  const levels = [...title.matchAll(/\bLevel ([1-8])\b/giu)].map(([, one]) => Number(one));
  const [first] = levels;
  return first !== undefined && levels.every((one) => one === first) ? first : null;
}
