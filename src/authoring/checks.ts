import { addUp } from '../catalogue';
import type { About, DraftFacts, DraftGroup, DraftUnit, FactName, ReadingQuestion } from './draft';
import type { PrintedSum } from './column-order';
import { nextLetter } from './group-letters';
import type { RawGroup } from './groups';
import type { GroupHeading } from './headings';
import type { Outline, PlacedUnit } from './outline';
import type { PathwayHeading } from './pathway-headings';
import { questionOf } from './questions';
import type { Place } from './source';

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
  const ofKind = (['mandatory', 'optional'] as const).flatMap((kind) => {
    const announced = outline.headings.find(
      ({ heading, row }) => heading.id === null && heading.kind === kind && near.has(row),
    );
    const isFound = groups.length === 0 || groups.some((group) => group.kind === kind);
    return announced === undefined || isFound ? [] : [unfilled(announced.heading, groups)];
  });
  const byId = [...named.values()].flatMap((heading) => {
    const id = heading.id ?? '';
    if (groups.some((group) => group.id === id)) return [];
    const { place, text } = heading;
    return [questionOf('group-empty', { about: { kind: 'group', id }, place, read: text })];
  });
  return [...byId, ...ofKind];
}

/** Headings of groups on pathways over no units: their lists may stand above another heading. */
export function emptyOnPathways(
  groups: readonly RawGroup[],
  { headings }: Outline,
  byRow: ReadonlyMap<number, PathwayHeading>,
): readonly ReadingQuestion[] {
  const filled = new Set(groups.flatMap((group) => group.headings));
  return headings.flatMap(({ heading, row }) => {
    const isPathway = byRow.get(row)?.place === heading.place;
    const isEmpty = byRow.has(row) && !isPathway && !filled.has(heading);
    return isEmpty ? [unfilled(heading, groups)] : [];
  });
}

/** A heading without a letter over no units: its group would have the next letter. */
function unfilled(
  { place, text }: GroupHeading,
  groups: readonly { readonly id: string }[],
): ReadingQuestion {
  const id = nextLetter(new Set(groups.map((group) => group.id)));
  return questionOf('group-empty', { about: { kind: 'group', id }, place, read: text });
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
