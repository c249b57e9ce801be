import type { Dice, MadeUnit } from './made-specifications';

/** What goes wrong in a document: a printed row, spoilt. */
export interface Fault {
  readonly name: string;
  /** Only where a printed sum of the unit's group can show it. */
  readonly needsSum?: boolean;
  spoil(cells: readonly string[], unit: MadeUnit, dice: Dice): readonly string[] | null;
}

function at(cells: readonly string[], value: unknown): number {
  return cells.lastIndexOf(String(value));
}

function replaced(cells: readonly string[], index: number, text: string): readonly string[] | null {
  return index < 0 ? null : cells.map((cell, i) => (i === index ? text : cell));
}

export const faults: readonly Fault[] = [
  { name: 'no credits', spoil: (cells, unit) => replaced(cells, at(cells, unit.credits), '') },
  { name: 'no level', spoil: (cells, unit) => replaced(cells, at(cells, unit.level), '') },
  {
    name: 'credits as a letter',
    spoil: (cells, unit) => replaced(cells, at(cells, unit.credits), 'l'),
  },
  {
    name: 'credits as a date',
    spoil: (cells, unit) => replaced(cells, at(cells, unit.credits), '05/03/2024'),
  },
  {
    name: 'level out of range',
    spoil: (cells, unit) => replaced(cells, at(cells, unit.level), '31'),
  },
  {
    name: 'huge credits',
    spoil: (cells, unit) => replaced(cells, at(cells, unit.credits), '1e308'),
  },
  {
    name: 'credits out of range',
    spoil: (cells, unit) => replaced(cells, at(cells, unit.credits), '5000'),
  },
  {
    name: 'another digit in the reference',
    spoil: (cells, { ref }, dice) =>
      ref === null
        ? null
        : replaced(
            cells,
            at(cells, ref),
            `${ref.slice(0, -1)}${(Number(ref.slice(-1)) + dice.within(1, 9)) % 10}`,
          ),
  },
  {
    name: 'a letter scanned as a digit',
    spoil: (cells, { ref }) =>
      ref === null ? null : replaced(cells, at(cells, ref), `1${ref.slice(1)}`),
  },
  {
    name: 'a split reference',
    spoil: (cells, { ref }) =>
      ref === null ? null : replaced(cells, at(cells, ref), `${ref.slice(0, -1)} ${ref.slice(-1)}`),
  },
  {
    name: 'a footnote mark',
    spoil: (cells, unit) => replaced(cells, at(cells, unit.credits), `${unit.credits}*`),
  },
  {
    name: 'credits one too many',
    needsSum: true,
    spoil: (cells, unit) => replaced(cells, at(cells, unit.credits), String(unit.credits + 1)),
  },
  { name: 'the last cell lost', spoil: (cells) => cells.slice(0, -1) },
  { name: 'a cell too many', spoil: (cells) => ['', ...cells] },
];
