import type { About, DraftGroup, DraftUnit, ReadingQuestion } from './draft';
import { questionOf } from './questions';
import { textKey } from './texts';

interface Distinct {
  readonly groups: readonly DraftGroup[];
  readonly questions: readonly ReadingQuestion[];
  /** By the id of a unit that is left out the id under which it is kept. */
  readonly kept: ReadonlyMap<string, string>;
  /** All groups, each with all units that are printed in it. */
  readonly lists: readonly DraftGroup[];
}

interface Seen {
  readonly group: string;
  /** All groups in which it is printed so far. */
  readonly groups: string[];
  unit: DraftUnit;
}

/**
 * Keeps a unit that is printed twice once, with what either of the places says; where the two differ, or
 * stand in two groups, asks.
 *
 * @param isOther whether two groups are of different pathways, each of which may have the unit
 */
export function distinctUnits(
  groups: readonly DraftGroup[],
  isOther: (one: string, two: string) => boolean = () => false,
): Distinct {
  const seen = new Map<string, Seen>();
  const questions: ReadingQuestion[] = [];
  const kept = new Map<string, string>();
  for (const { id: group, units } of groups) {
    for (const unit of units) {
      const key = unit.ref?.value ?? `${textKey(unit.title.value)} ${unit.level?.value ?? ''}`;
      const first = seen.get(key);
      if (first === undefined) seen.set(key, { unit, group, groups: [group] });
      else {
        const isApart =
          first.groups.every((one) => isOther(one, group)) && agrees(first.unit, unit);
        first.groups.push(group);
        if (!isApart) questions.push(twice(first, unit, group));
        first.unit = filledFrom(first.unit, unit);
        kept.set(unit.id, first.unit.id);
      }
    }
  }
  const byId = new Map([...seen.values()].map(({ unit }) => [unit.id, unit]));
  const distinct = groups.map((group) => ({
    ...group,
    units: group.units.flatMap(({ id }) => byId.get(id) ?? []),
  }));
  const lists = groups.map((group) => ({
    ...group,
    units: [...new Set(group.units.map(({ id }) => kept.get(id) ?? id))].flatMap(
      (id) => byId.get(id) ?? [],
    ),
  }));
  return { groups: distinct.filter(({ units }) => units.length > 0), questions, kept, lists };
}

function filledFrom(unit: DraftUnit, again: DraftUnit): DraftUnit {
  return {
    ...unit,
    localRef: unit.localRef ?? again.localRef,
    level: unit.level ?? again.level,
    credits: unit.credits ?? again.credits,
    glh: unit.glh ?? again.glh,
  };
}

/** What is asked of a unit that is left out, of the one that is kept. */
export function aboutKept(
  questions: readonly ReadingQuestion[],
  kept: ReadonlyMap<string, string>,
): readonly ReadingQuestion[] {
  return questions.map((question) => {
    const { about, units } = question;
    const isUnit = about.kind === 'unit' && kept.has(about.id);
    return {
      ...question,
      about: isUnit ? ({ ...about, id: kept.get(about.id) ?? about.id } satisfies About) : about,
      ...(units === undefined
        ? {}
        : { units: [...new Set(units.map((id) => kept.get(id) ?? id))] }),
    };
  });
}

function twice({ group, unit }: Seen, again: DraftUnit, otherGroup: string): ReadingQuestion {
  const isSame = group === otherGroup && agrees(unit, again);
  return questionOf(isSame ? 'unit-repeated' : 'unit-twice', {
    about: { kind: 'unit', id: unit.id, title: unit.title.value, field: 'title' },
    place: again.place,
    read: `${describe(again)} (${otherGroup})`,
    proposed: `${describe(unit)} (${group})`,
  });
}

/** Whether nothing that both places print differs. */
function agrees(unit: DraftUnit, again: DraftUnit): boolean {
  const isTitle = unit.title.value === again.title.value;
  const figures = (['localRef', 'level', 'credits', 'glh'] as const).every((field) => {
    const [one, two] = [unit[field]?.value, again[field]?.value];
    return one === undefined || two === undefined || one === two;
  });
  return isTitle && figures;
}

function describe({ credits, glh, level, title }: DraftUnit): string {
  return [title.value, level?.value, credits?.value, glh?.value].join(' · ');
}
