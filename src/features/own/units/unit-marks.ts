import { valueKey } from '../../../authoring';
import type { CellField, DraftContent, DraftQuestion } from '../../../authoring';
import type { StatusTone } from '../../../ui';

/** What a cell shows beside its value. */
export type CellMark =
  | { readonly kind: 'asked' }
  | { readonly kind: 'found' }
  /** What is printed where the reading mended it. */
  | { readonly kind: 'mended'; readonly printed: string };

/** A finding about a unit, in words, with what mends it. */
export interface ShownFinding {
  readonly words: string;
  readonly tone: StatusTone;
  /** Which cell it is about, where it is about one. */
  readonly field: CellField | null;
  readonly fix: string;
  readonly onfix: (() => void) | null;
}

type MarksOfUnit = Partial<Record<CellField, CellMark>> & {
  readonly findings?: readonly ShownFinding[];
};

export type UnitMarks = ReadonlyMap<string, MarksOfUnit>;

/** What the cells of units are marked with: open questions, findings, and what was mended. */
export function unitMarks(
  { places, qualification }: DraftContent,
  open: readonly DraftQuestion[],
  findings: ReadonlyMap<string, readonly ShownFinding[]>,
): UnitMarks {
  const marks = new Map<string, MarksOfUnit>();
  for (const { id, ref } of qualification.units) {
    const printed = places[valueKey({ kind: 'unit', id, field: 'ref' })]?.printed;
    const own = findings.get(id) ?? [];
    marks.set(id, {
      ...(printed !== undefined && ref !== null && { ref: { kind: 'mended', printed } }),
      ...Object.fromEntries(
        own.flatMap(({ field }) => (field === null ? [] : [[field, { kind: 'found' }]])),
      ),
      ...(own.length > 0 && { findings: own }),
    });
  }
  for (const { about } of open) {
    if (about.kind !== 'unit') continue;
    marks.set(about.id, { ...marks.get(about.id), [about.field]: { kind: 'asked' } });
  }
  return marks;
}
