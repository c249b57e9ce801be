import type { GroupKind, PathwayGroupKind } from '../catalogue';
import type { DraftGroup, DraftPathway, DraftUnit, ReadingQuestion } from './draft';
import { nextLetter } from './group-letters';
import type { FoundPathway } from './pathways';
import type { PathwayMark } from './pathway-marks';
import { questionOf } from './questions';

/** Of which list a unit is on which pathway (`null`: on every one), and as what. */
interface Membership {
  readonly group: string;
  readonly pathway: string | null;
  readonly kind: GroupKind;
}

export interface PathwayGroups {
  readonly groups: readonly DraftGroup[];
  readonly pathways: readonly DraftPathway[];
  /** The groups into which each printed list was parted. */
  readonly partsOf: ReadonlyMap<string, readonly string[]>;
  /** By group the lists, with their pathways, in which its units are printed. */
  readonly membershipsOf: ReadonlyMap<string, readonly Membership[]>;
  readonly questions: readonly ReadingQuestion[];
}

interface Part {
  readonly list: DraftGroup;
  readonly memberships: readonly Membership[];
  readonly units: DraftUnit[];
  /** Ids of pathways of which nothing says that its units do not count there. */
  readonly unsaid: readonly string[];
}

/** What each unit is on each pathway, where letters in columns say it. */
export type Marks = ReadonlyMap<string, readonly PathwayMark[]>;

/**
 * Parts the printed lists into groups whose units are the same on every pathway, so that a unit stands
 * in one group only, however many pathways print it.
 *
 * @param lists the units of each list, every unit under the id by which it is kept
 */
export function groupsByPathway(
  lists: readonly (DraftGroup & { readonly pathway: string | null })[],
  found: readonly FoundPathway[],
  marks: Marks,
): PathwayGroups {
  const printed = new Map<string, Membership[]>();
  for (const { id, kind, pathway, units } of lists) {
    for (const unit of units) {
      const one = { group: id, pathway, kind };
      const before = printed.get(unit.id);
      if (before === undefined) printed.set(unit.id, [one]);
      else if (!before.some(({ group }) => group === id)) before.push(one);
    }
  }
  const parts = new Map<string, Part>();
  for (const list of lists) {
    for (const unit of list.units) {
      const own = marks.get(unit.id);
      const memberships =
        own === undefined ? (printed.get(unit.id) ?? []) : marked(list, own, found);
      if (memberships[0]?.group !== list.id) continue;
      const key = JSON.stringify([memberships, own]);
      const part = parts.get(key);
      if (part !== undefined) part.units.push(unit);
      else parts.set(key, { list, memberships, units: [unit], unsaid: blanks(own, found) });
    }
  }
  return named([...parts.values()], lists, found);
}

function marked(
  list: DraftGroup,
  own: readonly PathwayMark[],
  found: readonly FoundPathway[],
): readonly Membership[] {
  const memberships = own.flatMap((kind, i): readonly Membership[] => {
    const pathway = found[i]?.key;
    const isOpen = kind !== 'closed' && kind !== 'blank';
    return pathway === undefined || !isOpen ? [] : [{ group: list.id, pathway, kind }];
  });
  // A unit that no pathway has still is one of its list.
  return memberships.length > 0
    ? memberships
    : [{ group: list.id, pathway: '', kind: 'additional' }];
}

function blanks(
  own: readonly PathwayMark[] | undefined,
  found: readonly FoundPathway[],
): readonly string[] {
  return found.flatMap(({ id }, i) => (own?.[i] === 'blank' ? [id] : []));
}

function named(
  parts: readonly Part[],
  lists: readonly DraftGroup[],
  found: readonly FoundPathway[],
): PathwayGroups {
  const taken = new Set(lists.map(({ id }) => id));
  const used = new Set<string>();
  const groups = parts.map(({ list, memberships, units }): DraftGroup => {
    const id = used.has(list.id) ? nextLetter(taken) : list.id;
    taken.add(id);
    used.add(id);
    const kind = memberships[0]?.kind ?? list.kind;
    return { id, kind, units, place: list.place, title: titleOf(list, memberships, found) };
  });
  const ids = (list: string): readonly string[] =>
    groups.flatMap(({ id }, i) =>
      parts[i]?.memberships.some(({ group }) => group === list) === true ? [id] : [],
    );
  return {
    groups,
    pathways: found.map((pathway) => pathwayOf(pathway, groups, parts)),
    partsOf: new Map(lists.map(({ id }) => [id, ids(id)])),
    membershipsOf: new Map(groups.map(({ id }, i) => [id, parts[i]?.memberships ?? []])),
    questions: groups.flatMap(({ id, place }, i) => unsaidQuestion(id, place, parts[i], found)),
  };
}

/** What a list is called on its own, with the pathways that have it. */
function titleOf(
  { title }: DraftGroup,
  memberships: readonly Membership[],
  found: readonly FoundPathway[],
): string {
  const on = found.filter(({ key }) => memberships.some(({ pathway }) => pathway === key));
  const names = on.map((pathway) => pathway.title).join(', ');
  return names === '' || names === title ? title : `${title} (${names})`.slice(0, 300);
}

function pathwayOf(
  { id, key, place, title }: FoundPathway,
  groups: readonly DraftGroup[],
  parts: readonly Part[],
): DraftPathway {
  const kinds = groups.flatMap((group, i): readonly (readonly [string, PathwayGroupKind])[] => {
    const own = parts[i]?.memberships.find(({ pathway }) => pathway === null || pathway === key);
    const kind = own?.kind ?? 'closed';
    return kind === group.kind ? [] : [[group.id, kind]];
  });
  return { id, title, place, groups: Object.fromEntries(kinds) };
}

function unsaidQuestion(
  id: string,
  place: DraftGroup['place'],
  part: Part | undefined,
  found: readonly FoundPathway[],
): readonly ReadingQuestion[] {
  if (part === undefined || part.unsaid.length === 0) return [];
  const open = found.filter((one) => !part.unsaid.includes(one.id));
  return [groupPathwayQuestion(id, place, part.list.title, open)];
}

/** Whether a group counts on some pathways only. */
export function groupPathwayQuestion(
  id: string,
  place: DraftGroup['place'],
  read: string,
  open: readonly FoundPathway[],
): ReadingQuestion {
  return questionOf('group-pathway', {
    about: { kind: 'group', id },
    place,
    read,
    proposed: open.map(({ title }) => title).join(', '),
    pathways: open.map((one) => one.id),
  });
}
