import { checkLetter, highestLevels, normaliseReference } from '../../catalogue';
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

function* ofLevel({ title, level, levels = 'RQF' }: Qualification): Generator<LintFinding> {
  const titled = levels === 'SCQF' ? onlyOne(scqfLevelsIn(title)) : rqfLevelIn(title, level);
  if (titled === null || titled === level) return;
  const correction = [{ path: ['level'], value: titled }];
  yield { code: 'level-title', severity: 'warning', field: 'level', level, titled, correction };
}

const scqfLevel = /\bSCQF level (\d{1,2})\b/giu;

function scqfLevelsIn(title: string): readonly number[] {
  return [...title.matchAll(scqfLevel)].map(([, one]) => Number(one));
}

/**
 * A file of format 1 cannot say that its levels are SCQF ones: one of "SVQ 3 at SCQF level 6" may hold
 * either figure.
 */
function rqfLevelIn(title: string, level: Level | null): Level | null {
  const rest = title.replace(scqfLevel, '');
  const named = [...rest.matchAll(/\b(Entry(?: Level)?|Level|SVQ) (\d)\b/giu)].flatMap(
    ([, scale = '', figure]) => {
      const isEntry = scale.toLowerCase().startsWith('entry');
      const isOnScale = isEntry ? /[1-3]/u : /[1-8]/u;
      if (figure === undefined || !isOnScale.test(figure)) return [];
      return [
        { isSvq: scale === 'SVQ', level: (isEntry ? `E${figure}` : Number(figure)) as Level },
      ];
    },
  );
  const own = named.filter(({ isSvq }) => !isSvq).map((one) => one.level);
  const scottish = scqfLevelsIn(title).filter((one) => one <= highestLevels.RQF);
  if (scottish.length === 0 || own.length > 0) return onlyOne(own);
  return named.some((one) => one.level === level) ? null : onlyOne(scottish);
}

/** A title that names several levels names none. */
function onlyOne(levels: readonly Level[]): Level | null {
  const [first] = levels;
  return first !== undefined && levels.every((one) => one === first) ? first : null;
}
