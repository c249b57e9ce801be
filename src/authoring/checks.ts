import { addUp } from '../catalogue';
import type { About, DraftFacts, DraftGroup, DraftUnit, FactName, ReadingQuestion } from './draft';
import type { PrintedSum } from './column-order';
import type { Outline, PlacedUnit } from './outline';
import { questionOf } from './questions';
import type { Place } from './source';
import { textKey } from './texts';

/** Asks where a printed sum is not that of the units. */
export function sumQuestions(
  groups: readonly DraftGroup[],
  sums: readonly PrintedSum[],
  ids: ReadonlyMap<PlacedUnit, string>,
): readonly ReadingQuestion[] {
  return sums.flatMap(({ credits, units }): readonly ReadingQuestion[] => {
    const summed = new Set(units.map((unit) => ids.get(unit)));
    const group = groups.find((one) => one.units.some(({ id }) => summed.has(id)));
    const own = group?.units ?? [];
    const sum = total(own, 'credits');
    if (group === undefined || sum === null || Math.abs(sum - credits) < 0.005) return [];
    return [sumDiffers({ kind: 'group', id: group.id }, group.place, credits, sum)];
  });
}

/** Where every unit is mandatory, the printed hours and credits of the whole are their sums. */
export function wholeQuestions(
  facts: DraftFacts,
  groups: readonly DraftGroup[],
): readonly ReadingQuestion[] {
  if (groups.length === 0 || groups.some(({ kind }) => kind !== 'mandatory')) return [];
  const units = groups.flatMap((group) => group.units);
  const [credits, glh] = [total(units, 'credits'), total(units, 'glh')];
  const hours = facts.glh;
  const isHours = hours !== null && hours.value.min === hours.value.max;
  return [
    ...(facts.credits !== null && credits !== null && facts.credits.value !== credits
      ? [sumDiffers(aboutFact('credits'), facts.credits.place, facts.credits.value, credits)]
      : []),
    ...(isHours && glh !== null && hours.value.min !== glh
      ? [sumDiffers(aboutFact('glh'), hours.place, hours.value.min, glh)]
      : []),
  ];
}

function aboutFact(fact: FactName): About {
  return { kind: 'fact', fact };
}

function sumDiffers(about: About, place: Place, printed: number, sum: number): ReadingQuestion {
  return questionOf('sum-differs', { about, place, read: String(printed), proposed: String(sum) });
}

function total(units: readonly DraftUnit[], field: 'credits' | 'glh'): number | null {
  const values = units.flatMap((unit) => unit[field]?.value ?? []);
  return values.length === 0 || values.length < units.length ? null : addUp(values);
}

/** Groups that are announced and have no units: what stands under them was not found. */
export function emptyGroups(
  groups: readonly DraftGroup[],
  outline: Outline,
  near: ReadonlySet<number>,
): readonly ReadingQuestion[] {
  const named = new Map(
    outline.headings
      .filter(({ heading, row }) => heading.id !== null && near.has(row))
      .map(({ heading }) => [heading.id ?? '', heading]),
  );
  return [...named.values()].flatMap((heading) => {
    const id = heading.id ?? '';
    if (groups.some((group) => group.id === id)) return [];
    const { place, text } = heading;
    return [questionOf('group-empty', { about: { kind: 'group', id }, place, read: text })];
  });
}

/** Units for which no column and no page prints a level: most likely that of the qualification. */
export function levelQuestions(
  groups: readonly DraftGroup[],
  asked: readonly ReadingQuestion[],
  level: string | null,
): readonly ReadingQuestion[] {
  const known = new Set(
    asked.flatMap(({ about }) =>
      about.kind === 'unit' && about.field === 'level' ? [about.id] : [],
    ),
  );
  return groups.flatMap(({ id, place, units }): readonly ReadingQuestion[] => {
    const without = units.filter((unit) => unit.level === null && !known.has(unit.id));
    if (without.length === 0) return [];
    const titles = without.map(({ title }) => title.value).join('; ');
    const question = questionOf('levels-missing', {
      about: { kind: 'group', id },
      place,
      read: titles.slice(0, 2_000),
      proposed: level,
      units: without.map((unit) => unit.id),
    });
    return [question];
  });
}

interface Distinct {
  readonly groups: readonly DraftGroup[];
  readonly questions: readonly ReadingQuestion[];
}

/** Keeps a unit that is printed twice once; where the two differ, or stand in two groups, asks. */
export function distinctUnits(groups: readonly DraftGroup[]): Distinct {
  const seen = new Map<string, { readonly unit: DraftUnit; readonly group: string }>();
  const questions: ReadingQuestion[] = [];
  const kept = groups.map((group) => ({
    ...group,
    units: group.units.filter((unit) => {
      const key = unit.ref?.value ?? `${textKey(unit.title.value)} ${unit.level?.value ?? ''}`;
      const first = seen.get(key);
      if (first === undefined) seen.set(key, { unit, group: group.id });
      else questions.push(twice(first, unit, group.id));
      return first === undefined;
    }),
  }));
  return { groups: kept.filter(({ units }) => units.length > 0), questions };
}

function twice(
  { group, unit }: { readonly unit: DraftUnit; readonly group: string },
  again: DraftUnit,
  otherGroup: string,
): ReadingQuestion {
  const isSame = group === otherGroup && describe(unit) === describe(again);
  return questionOf(isSame ? 'unit-repeated' : 'unit-twice', {
    about: { kind: 'unit', id: unit.id, title: unit.title.value, field: 'title' },
    place: again.place,
    read: `${describe(again)} (${otherGroup})`,
    proposed: `${describe(unit)} (${group})`,
  });
}

function describe({ credits, glh, level, title }: DraftUnit): string {
  return [title.value, level?.value, credits?.value, glh?.value].join(' · ');
}
