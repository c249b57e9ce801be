import fc from 'fast-check';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Papa from 'papaparse';
import readWorkbook from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import type { Book, SheetCell, Sheet } from '../../../src/exchange';
import { clipboardText, csvFile, workbookFile } from '../../../src/exchange';
import { strictReader } from '../../fixtures/python';

const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.stringMatching(/^[ \t\r\n]{0,2}[=+\-@'"＝,;<&]{1,3}[a-z0-9"' ,;]{0,12}$/),
  fc.constantFrom('=1+1', '+44 20', '-', '@SUM(A1)', '\t=1', '\r=1', ' =1', '＝1', '__proto__'),
  fc.constantFrom('constructor', 'toString', ']]>', '<a>&amp;', "'=1", '=HYPERLINK("x","y")'),
);
const day = fc
  .integer({ min: -20_000, max: 40_000 })
  .map((days) => ({ date: new Date(days * 86_400_000).toISOString().slice(0, 10) }));
const cell: fc.Arbitrary<SheetCell> = fc.oneof(
  { weight: 4, arbitrary: text },
  { weight: 1, arbitrary: fc.integer({ min: -9_999, max: 9_999 }).map((tenths) => tenths / 8) },
  { weight: 1, arbitrary: day },
  { weight: 1, arbitrary: fc.constant(null) },
);
const sheets: fc.Arbitrary<Sheet> = fc.integer({ min: 2, max: 5 }).chain((width) =>
  fc.record({
    name: fc.constant('Units'),
    columns: fc.array(fc.record({ heading: text, width: fc.constant(12) }), {
      ...{ minLength: width, maxLength: width },
    }),
    rows: fc.array(fc.array(cell, { minLength: width, maxLength: width }), { maxLength: 6 }),
  }),
);

/** What a file may make of a text, apart from the apostrophe. */
function kept(value: string): string {
  const lines = value.replace(/\r\n?/g, '\n').toWellFormed();
  return lines.replace(/[\uFFFE\uFFFF]/g, '\ufffd').replace(/[^\P{Cc}\t\n]/gu, '');
}

function isSuspect(value: string): boolean {
  return /^[\t\n]/.test(value) || '=+-@＝＋－＠'.includes(value.trimStart().charAt(0) || 'x');
}

let suspects = 0;

/** A text as it has to come back: whole, and with an apostrophe exactly where it is suspect. */
function guarded(value: string): string {
  const plain = kept(value);
  if (!isSuspect(plain)) return plain;
  suspects += 1;
  return `'${plain}`;
}

function bookOf(sheets: readonly Sheet[], own: Partial<Book> = {}): Book {
  return {
    ...{ title: 'Autumn & co', subject: 'Diploma', madeOn: '2026-11-27', sheets },
    facts: {
      name: 'Plan',
      rows: [
        ['Plan', 'Autumn & co'],
        ['Edition', { date: '2026-11-22' }],
      ],
    },
    words: { made: 'Made on 27 November 2026', sum: 'Sum', page: (n, of) => `Page ${n} of ${of}` },
    ...own,
  };
}

async function bytesOf(book: Book): Promise<Buffer> {
  return Buffer.from(await (await workbookFile(book)).arrayBuffer());
}

/** The cells of a sheet as they have to come back: an empty text is no cell. */
function expectedOf({ columns, rows }: Sheet): readonly (readonly SheetCell[])[] {
  const text = (value: string): SheetCell => kept(value) || null;
  return [
    columns.map(({ heading }) => text(heading)),
    ...rows.map((row) => row.map((one) => (typeof one === 'string' ? text(one) : one))),
  ];
}

describe('a workbook', () => {
  it('gives back every text as it is, numbers as numbers, dates as dates and nothing as nothing', async () => {
    let texts = 0;
    await fc.assert(
      fc.asyncProperty(sheets, async (sheet) => {
        const [, read] = await readWorkbook(await bytesOf(bookOf([sheet])), { trim: false });
        const expected = expectedOf(sheet).map((row) =>
          row.map((one) =>
            one !== null && typeof one === 'object' ? new Date(`${one.date}T00:00:00Z`) : one,
          ),
        );
        expect(read?.sheet).toBe('Units');
        // The reader leaves out empty rows and columns at the end.
        const data = expected.map((row, i) => row.map((_, j) => read?.data[i]?.[j] ?? null));
        expect(data).toEqual(expected);
        texts += expected.flat().filter((one) => typeof one === 'string').length;
      }),
      { numRuns: 60 },
    );
    expect(texts).toBeGreaterThan(200);
  });

  it('is read back whole for 500 learners', async () => {
    const columns = Array.from({ length: 30 }, (_, i) => ({ heading: `Unit ${i}`, width: 12 }));
    const rows = Array.from({ length: 500 }, (_, i) => columns.map((_one, j) => `${i} × ${j}`));
    const bytes = await bytesOf(bookOf([{ name: 'Matrix', columns, rows }]));
    const [, read] = await readWorkbook(bytes);
    expect(read?.data.slice(1)).toEqual(rows);
  });

  it('holds what it is of, then its sheets in order', async () => {
    const one = { columns: [{ heading: 'a', width: 9 }], rows: [['b']] };
    const bytes = await bytesOf(
      bookOf([
        { name: 'Units', ...one },
        { name: 'Schedule', ...one },
      ]),
    );
    const read = await readWorkbook(bytes);
    expect(read.map(({ sheet }) => sheet)).toEqual(['Plan', 'Units', 'Schedule']);
    expect(read[0]?.data).toEqual([
      ['Plan', 'Autumn & co'],
      ['Edition', new Date('2026-11-22T00:00:00Z')],
    ]);
  });
});

interface StrictCell {
  readonly type: string;
  readonly value: unknown;
  readonly format: string;
}

interface StrictSheet {
  readonly name: string;
  readonly cells: Readonly<Record<string, StrictCell>>;
  readonly frozen: string | null;
  readonly filter: string | null;
  readonly titles: string | null;
  readonly orientation: string;
  readonly paper: number;
  readonly fit: readonly [boolean, number, number];
  readonly header: string;
  readonly footer: string;
}

/** What openpyxl, which refuses what the standard does not allow, reads of a workbook. */
function readStrictly(bytes: Buffer): {
  readonly title: string;
  readonly sheets: readonly StrictSheet[];
} {
  const path = join(mkdtempSync(join(tmpdir(), 'unitwise-')), 'book.xlsx');
  writeFileSync(path, bytes);
  const script = join(import.meta.dirname, '../../fixtures/read-workbook.py');
  const read = spawnSync(strictReader ?? '', [script, path], { encoding: 'utf8' });
  if (read.status !== 0) throw new Error(read.stderr);
  return JSON.parse(read.stdout) as ReturnType<typeof readStrictly>;
}

describe.skipIf(strictReader === null)('a workbook, read by openpyxl', () => {
  const columns = [
    { heading: 'Unit', width: 20 },
    { heading: 'Credits', width: 8, isSummed: true },
    { heading: 'Phone', width: 12 },
    { heading: 'First day', width: 12 },
    { heading: 'GLH', width: 8, isSummed: true },
  ];
  const rows: readonly (readonly SheetCell[])[] = [
    ['=1+1', 4, '+44 20', { date: '2027-02-28' }, null],
    ['', null, '', null, null],
    ["'quoted", 5.5, '-', { date: '1999-12-31' }, null],
  ];

  it('has cells of the right type, and none where nothing is known', async () => {
    const { title, sheets: read } = readStrictly(
      await bytesOf(bookOf([{ name: 'Units', columns, rows }])),
    );
    const [facts, units] = read;
    expect(title).toBe('Autumn & co');
    expect(facts?.cells.B2).toMatchObject({ type: 'd', value: '2026-11-22T00:00:00' });
    const cell = (at: string): unknown =>
      units?.cells[at] && [units.cells[at].type, units.cells[at].value];
    expect(cell('A2')).toEqual(['s', '=1+1']);
    expect(cell('B2')).toEqual(['n', 4]);
    expect(cell('C2')).toEqual(['s', '+44 20']);
    expect(cell('D2')).toEqual(['d', '2027-02-28T00:00:00']);
    for (const blank of ['A3', 'B3', 'C3', 'D3']) expect(cell(blank)).toBeUndefined();
    expect(cell('A4')).toEqual(['s', "'quoted"]);
    expect(cell('B5')).toEqual(['f', '=SUBTOTAL(109,B2:B4)']);
    expect(cell('A5')).toEqual(['s', 'Sum']);
    expect(cell('C5')).toBeUndefined();
    // Of hours that nobody knows there is no sum.
    expect(cell('E5')).toBeUndefined();
  });

  it('keeps its heads in view, can be filtered, and is set up for paper', async () => {
    const { sheets: read } = readStrictly(
      await bytesOf(bookOf([{ name: 'Units', columns, rows }])),
    );
    expect(read[1]).toMatchObject({
      ...{ frozen: 'B2', filter: 'A1:E4', titles: '$1:$1', orientation: 'landscape', paper: 9 },
      ...{ fit: [true, 1, 0], header: 'Autumn && co|Diploma' },
      footer: 'Made on 27 November 2026|Page &P of &N',
    });
  });

  it('gives back any text', async () => {
    const given = fc.sample(sheets, { numRuns: 25, seed: 7 });
    let texts = 0;
    for (const sheet of given) {
      const read = readStrictly(await bytesOf(bookOf([sheet]))).sheets[1];
      expectedOf(sheet).forEach((row, i) =>
        row.forEach((one, j) => {
          const found = read?.cells[`${String.fromCharCode(65 + j)}${i + 1}`];
          if (typeof one === 'string') {
            expect([found?.type, found?.value]).toEqual(['s', one]);
            texts += 1;
          } else if (one === null) expect(found).toBeUndefined();
          else if (typeof one === 'number') expect([found?.type, found?.value]).toEqual(['n', one]);
        }),
      );
    }
    expect(texts).toBeGreaterThan(100);
  });
});

describe('a .csv file', () => {
  it('gives back every text unharmed and harmless', async () => {
    suspects = 0;
    await fc.assert(
      fc.asyncProperty(sheets, async (sheet) => {
        const file = await csvFile(sheet);
        expect(file.startsWith('\ufeff')).toBe(true);
        // Two columns or more: a line without any sign is no row to this reader.
        const { data } = Papa.parse<string[]>(file.slice(1).replace(/\r\n$/, ''), {
          ...{ delimiter: ',', newline: '\r\n' },
        });
        expect(data).toEqual(cellsOf(sheet));
      }),
      { numRuns: 200 },
    );
    expect(suspects).toBeGreaterThan(200);
  });
});

it('a sheet on the clipboard gives back the same between tabs', async () => {
  suspects = 0;
  await fc.assert(
    fc.asyncProperty(sheets, async (sheet) => {
      const { data } = Papa.parse<string[]>(await clipboardText(sheet), {
        ...{ delimiter: '\t', newline: '\n' },
      });
      expect(data).toEqual(cellsOf(sheet));
    }),
    { numRuns: 200 },
  );
  expect(suspects).toBeGreaterThan(200);
});

/** Every cell of a sheet as it has to come back from a text. */
function cellsOf({ columns, rows }: Sheet): readonly (readonly string[])[] {
  return [columns.map(({ heading }) => heading), ...rows].map((row) =>
    row.map((one) => {
      if (one === null) return '';
      if (typeof one === 'object') return one.date;
      return typeof one === 'string' ? guarded(one) : String(one);
    }),
  );
}
