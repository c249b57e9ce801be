import fc from 'fast-check';
import Papa from 'papaparse';
import readWorkbook from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import type { Cell, Sheet } from '../../../src/exchange';
import { csvFile, workbookFile } from '../../../src/exchange';

const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.stringMatching(/^[ \t\r\n]{0,2}[=+\-@'"＝,;<&]{1,3}[a-z0-9"' ,;]{0,12}$/),
  fc.constantFrom('=1+1', '+44 20', '-', '@SUM(A1)', '\t=1', '\r=1', ' =1', '＝1', '__proto__'),
  fc.constantFrom('constructor', 'toString', ']]>', '<a>&amp;', "'=1", '=HYPERLINK("x","y")'),
);
const day = fc
  .integer({ min: -20_000, max: 40_000 })
  .map((days) => ({ date: new Date(days * 86_400_000).toISOString().slice(0, 10) }));
const cell: fc.Arbitrary<Cell> = fc.oneof(
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

async function bytesOf(given: readonly Sheet[]): Promise<Buffer> {
  return Buffer.from(await (await workbookFile(given)).arrayBuffer());
}

describe('a workbook', () => {
  it('gives back every text unharmed and harmless, numbers as numbers and dates as dates', async () => {
    suspects = 0;
    await fc.assert(
      fc.asyncProperty(sheets, async (sheet) => {
        const [read] = await readWorkbook(await bytesOf([sheet]), { trim: false });
        const expected = [
          sheet.columns.map(({ heading }) => guarded(heading) || null),
          ...sheet.rows.map((row) =>
            row.map((one) => {
              if (typeof one === 'string') return guarded(one) || null;
              return one !== null && typeof one === 'object'
                ? new Date(`${one.date}T00:00:00Z`)
                : one;
            }),
          ),
        ];
        expect(read?.sheet).toBe('Units');
        // The reader leaves out empty rows and columns at the end.
        const data = expected.map((row, i) => row.map((_, j) => read?.data[i]?.[j] ?? null));
        expect(data).toEqual(expected);
      }),
      { numRuns: 60 },
    );
    expect(suspects).toBeGreaterThan(60);
  });

  it('is read back whole for 500 learners', async () => {
    const columns = Array.from({ length: 30 }, (_, i) => ({ heading: `Unit ${i}`, width: 12 }));
    const rows = Array.from({ length: 500 }, (_, i) => columns.map((_one, j) => `${i} × ${j}`));
    const bytes = await bytesOf([{ name: 'Matrix', columns, rows }]);
    const [read] = await readWorkbook(bytes);
    expect(read?.data.slice(1)).toEqual(rows);
  });

  it('holds its sheets in order and no formula', async () => {
    const one = { columns: [{ heading: '=A1', width: 9 }], rows: [['=1+1'], ['@x']] };
    const bytes = await bytesOf([
      { name: 'Units', ...one },
      { name: 'Schedule', ...one },
    ]);
    const read = await readWorkbook(bytes);
    expect(read.map(({ sheet }) => sheet)).toEqual(['Units', 'Schedule']);
    // The parts of the file are stored uncompressed.
    expect(bytes.toString('utf8')).toContain('&#39;=1+1');
    expect(bytes.toString('utf8')).not.toContain('<f>');
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
        const expected = [sheet.columns.map(({ heading }) => heading), ...sheet.rows].map((row) =>
          row.map((one) => {
            if (one === null) return '';
            if (typeof one === 'object') return one.date;
            return typeof one === 'string' ? guarded(one) : String(one);
          }),
        );
        expect(data).toEqual(expected);
      }),
      { numRuns: 200 },
    );
    expect(suspects).toBeGreaterThan(200);
  });
});
