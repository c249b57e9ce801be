import type { Group, Qualification, Unit, UnitId } from '../../catalogue';
import { questionOf } from '../questions';
import { documentStart } from '../source';
import { isUnitFigure } from './answer-kinds';
import type { CommandOf } from './commands';
import type { DraftContent, DraftQuestion } from './document';
import type { CellField } from './fields';
import { readCell } from './cells';
import { withoutUnitsInRules } from './rule-lists';
import { settledByEntry } from './settle';

export function enterCells(
  content: DraftContent,
  { cells }: CommandOf<'enter-cells'>,
): DraftContent {
  return cells.reduce((made, { unit, field, text }) => {
    const read = readCell(field, text);
    return read === 'unclear' ? made : settled(withUnit(made, unit, read), unit, field);
  }, content);
}

/** A block pasted over cells: what is no value of its field is left out of the draft and asked. */
export function paste(content: DraftContent, command: CommandOf<'paste'>): DraftContent {
  const { fields, group, rows, unit } = command;
  const own = groupOf(content.qualification, group)?.units ?? [];
  const from = unit === null ? own.length : own.indexOf(unit);
  if (from < 0) return content;
  const missing = from + rows.length - own.length;
  const room =
    missing > 0
      ? addUnits(content, { type: 'add-units', group, before: null, count: missing })
      : content;
  const targets = groupOf(room.qualification, group)?.units.slice(from) ?? [];
  return rows.reduce((made, cells, i) => {
    const target = targets[i];
    return target === undefined ? made : pasteRow(made, target, fields, cells);
  }, room);
}

function pasteRow(
  content: DraftContent,
  unit: UnitId,
  fields: readonly CellField[],
  cells: readonly string[],
): DraftContent {
  return fields.reduce((made, field, i) => {
    const text = cells[i];
    if (text === undefined) return made;
    const read = readCell(field, text);
    if (read !== 'unclear') return settled(withUnit(made, unit, read), unit, field);
    return asking(made, unit, field, text);
  }, content);
}

/** Nothing pasted is dropped: what stands where a figure is expected becomes a question. */
function asking(content: DraftContent, unit: UnitId, field: CellField, text: string): DraftContent {
  if (!isUnitFigure(field)) return content;
  const cleared = withUnit(content, unit, { [field]: null });
  const title = cleared.qualification.units.find(({ id }) => id === unit)?.title ?? '';
  const asked = questionOf('figure-unclear', {
    about: { kind: 'unit', id: unit, title, field },
    place: documentStart,
    read: text.slice(0, 300),
  });
  const question = { ...asked, id: nextName(content.questions, 'question'), answer: null };
  return { ...cleared, questions: [...cleared.questions, question] };
}

/** A value that a person entered settles what was asked about it. */
function settled(content: DraftContent, unit: UnitId, field: CellField): DraftContent {
  return settledByEntry(
    content,
    (about) => about.kind === 'unit' && about.id === unit && about.field === field,
  );
}

export function withUnit(content: DraftContent, id: UnitId, change: Partial<Unit>): DraftContent {
  const { qualification } = content;
  const units = qualification.units.map((unit) => (unit.id === id ? { ...unit, ...change } : unit));
  return { ...content, qualification: { ...qualification, units } };
}

export function addUnits(
  content: DraftContent,
  { before, count, group }: CommandOf<'add-units'>,
): DraftContent {
  const { qualification } = content;
  if (groupOf(qualification, group) === undefined || count < 1) return content;
  const first = nextNumber(qualification.units, 'unit');
  const added = Array.from({ length: count }, (_, i) => emptyUnit(`unit-${first + i}`));
  const ids = added.map(({ id }) => id);
  return inOrder({
    ...content,
    qualification: {
      ...qualification,
      units: [...qualification.units, ...added],
      groups: qualification.groups.map((one) =>
        one.id === group ? { ...one, units: insertedBefore(one.units, ids, before) } : one,
      ),
    },
  });
}

/** A row of the grid before anything is entered. */
export function emptyUnit(id: UnitId): Unit {
  return {
    id,
    ref: null,
    localRef: null,
    title: '',
    level: null,
    credits: null,
    glh: null,
    kind: null,
    criteria: [],
    summary: '',
  };
}

export function deleteUnits(
  content: DraftContent,
  { units }: CommandOf<'delete-units'>,
): DraftContent {
  const gone = new Set(units);
  const { qualification } = content;
  const without: Qualification = {
    ...qualification,
    units: qualification.units.filter(({ id }) => !gone.has(id)),
    groups: qualification.groups.map((group) => ({
      ...group,
      units: group.units.filter((id) => !gone.has(id)),
    })),
  };
  const questions = content.questions.map((question): DraftQuestion => {
    const isGone = question.about.kind === 'unit' && gone.has(question.about.id);
    return isGone && question.answer === null
      ? { ...question, answer: { kind: 'gone' } }
      : question;
  });
  return { ...content, questions, qualification: withoutUnitsInRules(without, gone) };
}

export function moveUnits(
  content: DraftContent,
  { before, group, units }: CommandOf<'move-units'>,
): DraftContent {
  const { qualification } = content;
  const target = groupOf(qualification, group);
  if (target === undefined || (before !== null && units.includes(before))) return content;
  const known = new Set(qualification.units.map(({ id }) => id));
  const moved = units.filter((id) => known.has(id));
  const groups = qualification.groups.map((one): Group => {
    const rest = one.units.filter((id) => !moved.includes(id));
    return { ...one, units: one.id === group ? insertedBefore(rest, moved, before) : rest };
  });
  return inOrder({ ...content, qualification: { ...qualification, groups } });
}

function insertedBefore(
  ids: readonly UnitId[],
  added: readonly UnitId[],
  before: UnitId | null,
): readonly UnitId[] {
  const at = before === null ? -1 : ids.indexOf(before);
  return at < 0 ? [...ids, ...added] : ids.toSpliced(at, 0, ...added);
}

/** Units stand in the order of their groups, as they are printed. */
function inOrder(content: DraftContent): DraftContent {
  const { qualification } = content;
  const byId = new Map(qualification.units.map((unit) => [unit.id, unit]));
  const units = qualification.groups.flatMap((group) =>
    group.units.flatMap((id) => byId.get(id) ?? []),
  );
  return { ...content, qualification: { ...qualification, units } };
}

export function groupOf({ groups }: Qualification, id: string): Group | undefined {
  return groups.find((group) => group.id === id);
}

/** A name that none of the items has: "unit-4". */
export function nextName(items: readonly { readonly id: string }[], stem: string): string {
  return `${stem}-${nextNumber(items, stem)}`;
}

function nextNumber(items: readonly { readonly id: string }[], stem: string): number {
  const numbers = items.flatMap(({ id }) => {
    const match = new RegExp(`^${stem}-(\\d{1,9})$`, 'u').exec(id);
    return match ? [Number(match[1])] : [];
  });
  return Math.max(0, ...numbers) + 1;
}
