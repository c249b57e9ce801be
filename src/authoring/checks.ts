import { addUp } from '../catalogue';
import type { DraftFacts, DraftGroup, DraftUnit, ReadingQuestion } from './draft';
import type { PrintedSum } from './column-order';
import type { Outline, PlacedUnit } from './outline';
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
    return [
      ask(
        'sum-differs',
        { kind: 'group', id: group.id },
        group.place,
        String(credits),
        String(sum),
      ),
    ];
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
      ? [
          ask(
            'sum-differs',
            { kind: 'fact', fact: 'credits' },
            facts.credits.place,
            String(facts.credits.value),
            String(credits),
          ),
        ]
      : []),
    ...(isHours && glh !== null && hours.value.min !== glh
      ? [
          ask(
            'sum-differs',
            { kind: 'fact', fact: 'glh' },
            hours.place,
            String(hours.value.min),
            String(glh),
          ),
        ]
      : []),
  ];
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
    return [ask('group-empty', { kind: 'group', id }, heading.place, heading.text, null)];
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
    const asking = ask(
      'levels-missing',
      { kind: 'group', id },
      place,
      titles.slice(0, 2_000),
      level,
    );
    return [{ ...asking, units: without.map((unit) => unit.id) }];
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
  const about = { kind: 'unit', id: unit.id, title: unit.title.value, field: 'title' } as const;
  const question = ask(
    'unit-twice',
    about,
    again.place,
    `${describe(again)} (${otherGroup})`,
    `${describe(unit)} (${group})`,
  );
  return isSame ? { ...question, code: 'unit-repeated', severity: 'notice' } : question;
}

function describe({ credits, glh, level, title }: DraftUnit): string {
  return [title.value, level?.value, credits?.value, glh?.value].join(' · ');
}

function ask(
  code: ReadingQuestion['code'],
  about: ReadingQuestion['about'],
  place: ReadingQuestion['place'],
  read: string | null,
  proposed: string | null,
): ReadingQuestion {
  return { code, severity: 'question', about, place, read, proposed };
}
