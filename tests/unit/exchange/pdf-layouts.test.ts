import { describe, expect, it } from 'vitest';
import { readSpecificationFile } from '../../../src/exchange';
import { missingProgram, printHtml } from '../../fixtures/documents/make-files';
import { bodyLayouts, fits, inLayout } from '../authoring/body-layouts';
import { judge } from '../authoring/judge';
import { Dice, makeQualification } from '../authoring/made-specifications';

const table = 'table{border-collapse:collapse;width:100%}td,th{padding:3px 8px;text-align:left}';

/** How tables look on paper. */
const styles = {
  'no lines': 'td,th{vertical-align:top}',
  'no lines, cells centred': 'td,th{vertical-align:middle}',
  'lines between rows': 'td,th{border-bottom:1px solid #999}',
  'every other row shaded':
    'tr:nth-child(even) td{background:#e8eef4;-webkit-print-color-adjust:exact}td,th{vertical-align:middle}',
  'lines between columns only': 'table{border:1px solid #000}td,th{border-left:1px solid #000}',
  'lines around every cell': 'td,th{border:1px solid #000}table{width:60%}',
} as const;

/** Seeds whose layouts and lengths differ. */
const seeds = [2, 9, 14];

function pageOf(seed: number, style: string) {
  const made = makeQualification(new Dice(seed));
  const fitting = bodyLayouts.filter((layout) => fits(layout, made));
  const layout = fitting[seed % fitting.length]!;
  const parts = inLayout(made, layout, new Dice(seed * 31)).map((part) =>
    typeof part === 'string'
      ? `<h2>${part}</h2>`
      : `<table>${part.map((row, i) => `<tr>${row.map((cell) => (i === 0 ? `<th>${cell}</th>` : `<td>${cell}</td>`)).join('')}</tr>`).join('')}</table>`,
  );
  const hasGlh = layout.columns.some(([content]) => content === 'glh');
  const html = `<!doctype html><meta charset="utf-8"><style>body{font:10pt sans-serif}${table}${style}</style>${parts.join('')}`;
  return { made: { ...made, hasGlh }, html };
}

const missing = missingProgram('pdf');
if (missing !== null) console.warn(`Not tested: PDFs need ${missing}`);

describe.skipIf(missing !== null)('a printed table', () => {
  it.each(Object.entries(styles))(
    'with %s is read row by row',
    async (name, style) => {
      const tally = { units: 0, right: 0, asked: 0, wrong: [] };
      for (const seed of seeds) {
        const { html, made } = pageOf(seed, style);
        const drafts = await readSpecificationFile({ name: 'x.pdf', bytes: printHtml(html) });
        judge(made, 'kind' in drafts ? [] : drafts, tally, `${name} ${seed}`);
      }
      expect(tally.wrong).toEqual([]);
      expect(tally.units).toBeGreaterThan(30);
      expect(tally.right / tally.units).toBeGreaterThan(0.9);
    },
    180_000,
  );

  it('with cells narrower than their words is read or asked', async () => {
    const tally = { units: 0, right: 0, asked: 0, wrong: [] };
    const style =
      'table{table-layout:fixed;width:70%}td,th{border:1px solid #000;overflow-wrap:anywhere}';
    for (const seed of seeds) {
      const { html, made } = pageOf(seed, style);
      const drafts = await readSpecificationFile({ name: 'x.pdf', bytes: printHtml(html) });
      judge(made, 'kind' in drafts ? [] : drafts, tally, `narrow ${seed}`);
    }
    expect(tally.wrong).toEqual([]);
    expect(tally.right / tally.units).toBeGreaterThan(0.5);
  }, 180_000);
});
