import type { DraftGroup, DraftUnit, ReadingQuestion, Read, UnitField } from './draft';
import { readFigure, readLevel } from './figures';
import type { Figure } from './figures';
import { pagePairs } from './page-pairs';
import type { PageField } from './page-pairs';
import { questionOf } from './questions';
import { labelledColumns } from './header';
import type { PlacedUnit } from './outline';
import { findReference } from './references';
import type { SourceRow } from './rows';
import { documentStart } from './source';
import type { Cell, Place } from './source';
import { textKey, titleKey } from './texts';

/** What a unit's own page says of it. */
export interface UnitPage {
  readonly ref: Cell | null;
  readonly localRef: Cell | null;
  readonly title: Cell | null;
  readonly level: Cell | null;
  readonly credits: Cell | null;
  readonly glh: Cell | null;
  readonly place: Place;
}

/** A page's head is over when so many rows have passed. */
const maxRows = 14;

export interface FoundPages {
  readonly pages: readonly UnitPage[];
  /** The rows that they were read from. */
  readonly rows: ReadonlySet<number>;
}

/** Collects the heads of unit pages: labels with values, or a line `Unit L/506/2150 Title`. */
export function unitPages(rows: readonly SourceRow[], used: ReadonlySet<number>): FoundPages {
  const pages: UnitPage[] = [];
  const claimed = new Set<number>();
  let open: {
    readonly page: Partial<Record<PageField, Cell>>;
    readonly row: number;
    readonly place: Place;
  } | null = null;
  const close = (): void => {
    if (open !== null) pages.push({ ...empty, ...open.page, place: open.place });
    open = null;
  };
  for (const [at, row] of rows.entries()) {
    if (open !== null && at - open.row > maxRows) close();
    if (used.has(at)) continue;
    for (const { field, value } of pagePairs(rows, at)) {
      const begins = field === 'title' || field === 'ref' || field === 'localRef';
      if (open?.page[field] !== undefined) {
        if (!begins) continue;
        close();
      }
      if (open === null && !begins) continue;
      open ??= { page: {}, row: at, place: row.place };
      open.page[field] = value;
      claimed.add(at);
    }
  }
  close();
  const found = pages.filter(({ title, ref }) => title !== null || ref !== null);
  return { pages: found, rows: claimed };
}

const empty = { ref: null, localRef: null, title: null, level: null, credits: null, glh: null };

interface Compared {
  readonly groups: readonly DraftGroup[];
  readonly questions: readonly ReadingQuestion[];
}

/** Fills what the list leaves out from the units' own pages, and asks where the two differ. */
export function comparePages(groups: readonly DraftGroup[], pages: readonly UnitPage[]): Compared {
  const byRef = index(pages, (page) =>
    page.ref === null ? null : (findReference(page.ref.text)?.value ?? null),
  );
  const byTitle = index(pages, (page) => (page.title === null ? null : textKey(page.title.text)));
  const byLocal = index(pages, (page) => page.localRef?.text.toLowerCase() ?? null);
  const questions: ReadingQuestion[] = [];
  const compared = groups.map((group) => ({
    ...group,
    units: group.units.map((unit) => {
      const titled = byTitle.get(textKey(unit.title.value)) ?? [];
      const found = [
        ...(unit.ref === null ? [] : (byRef.get(unit.ref.value) ?? [])),
        ...titled,
        ...(unit.localRef === null ? [] : (byLocal.get(unit.localRef.value.toLowerCase()) ?? [])),
      ];
      const own = [...new Set(found)];
      const fresh = own.reduce((filled, page) => fill(filled, page), unit);
      questions.push(...own.flatMap((page) => differences(fresh, page)));
      return fresh;
    }),
  }));
  return { groups: compared, questions };
}

function index(
  pages: readonly UnitPage[],
  key: (page: UnitPage) => string | null,
): ReadonlyMap<string, readonly UnitPage[]> {
  const found = new Map<string, UnitPage[]>();
  for (const page of pages) {
    const name = key(page);
    if (name !== null && name !== '')
      found.set(name, [...(found.get(name) ?? []), page].slice(0, 4));
  }
  return found;
}

function fill(unit: DraftUnit, page: UnitPage): DraftUnit {
  const ref = unit.ref ?? referenceIn(page.ref);
  return {
    ...unit,
    ref,
    id: unit.ref === null && ref !== null ? ref.value : unit.id,
    level: unit.level ?? valueIn(page.level, readLevel),
    credits: unit.credits ?? valueIn(page.credits, readFigure),
    glh: unit.glh ?? valueIn(page.glh, readFigure),
  };
}

function referenceIn(cell: Cell | null): Read<string> | null {
  const found = cell === null ? null : findReference(cell.text);
  if (found === null || cell === null) return null;
  const { printed, value } = found;
  return { value, place: cell.place, ...(printed === value ? {} : { printed }) };
}

function valueIn<Value>(
  cell: Cell | null,
  read: (text: string) => Figure<Value>,
): Read<Value> | null {
  const figure = cell === null ? null : read(cell.text);
  if (figure?.kind !== 'value' || cell === null) return null;
  return { value: figure.value, place: cell.place };
}

function differences(unit: DraftUnit, page: UnitPage): readonly ReadingQuestion[] {
  const level = page.level === null ? null : readLevel(page.level.text);
  const figures = (['credits', 'glh'] as const).flatMap((field): readonly ReadingQuestion[] => {
    const cell = page[field];
    const figure = cell === null ? null : readFigure(cell.text);
    const isOther =
      figure?.kind === 'value' && unit[field] !== null && unit[field].value !== figure.value;
    return isOther && cell !== null ? [differ(unit, field, cell)] : [];
  });
  const isLevel =
    level?.kind === 'value' && unit.level !== null && unit.level.value !== level.value;
  return [
    ...referenceDiffers(unit, page),
    ...titleDiffers(unit, page),
    ...(isLevel && page.level !== null ? [differ(unit, 'level', page.level)] : []),
    ...figures,
  ];
}

function referenceDiffers(unit: DraftUnit, page: UnitPage): readonly ReadingQuestion[] {
  const found = page.ref === null ? null : findReference(page.ref.text);
  if (found === null || page.ref === null || unit.ref === null) return [];
  return found.value === unit.ref.value ? [] : [differ(unit, 'ref', page.ref)];
}

function titleDiffers(unit: DraftUnit, page: UnitPage): readonly ReadingQuestion[] {
  const { title } = page;
  if (title === null) return [];
  const [ours, theirs] = [titleKey(unit.title.value), titleKey(title.text)];
  // A page's title that goes on below its line is no other title.
  return ours.startsWith(theirs) || theirs.replace(/[\s\d.…]+$/u, '') === ours
    ? []
    : [differ(unit, 'title', title)];
}

function differ({ id, title, ...unit }: DraftUnit, field: UnitField, cell: Cell): ReadingQuestion {
  const own = field === 'title' ? title.value : (unit[field]?.value ?? null);
  return questionOf('pages-differ', {
    about: { kind: 'unit', id, title: title.value, field },
    place: cell.place,
    read: cell.text.slice(0, 300),
    proposed: own === null ? null : String(own),
  });
}

const pageColumns = labelledColumns(['level', 'credits', 'glh'], documentStart);

/** The units of a document that lists none and only describes each on a page of its own. */
export function unitsOfPages(pages: readonly UnitPage[]): readonly PlacedUnit[] {
  return pages.flatMap((page, i): readonly PlacedUnit[] => {
    const { credits, glh, level, localRef, place, ref, title } = page;
    if (title === null || (level === null && credits === null && glh === null)) return [];
    const figures = [level, credits, glh].map((cell) => cell ?? { text: '', place });
    const raw = {
      title,
      ref,
      localRef,
      figures,
      columns: pageColumns,
      group: null,
      unknown: [],
      place,
      isJoined: false,
    };
    return [{ raw, heading: null, qualification: null, pathway: null, row: i, loose: [] }];
  });
}
