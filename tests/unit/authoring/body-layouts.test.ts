import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../src/authoring';
import type { Block } from '../../../src/authoring';
import { bodyLayouts, fits, inLayout } from './body-layouts';
import type { BodyLayout } from './body-layouts';
import { judge } from './judge';
import type { Tally } from './judge';
import { Dice, makeQualification } from './made-specifications';
import type { MadeQualification } from './made-specifications';

const documents = 60;

/** The qualification as far as a layout prints it. */
function shownIn({ columns }: BodyLayout, made: MadeQualification): MadeQualification {
  return { ...made, hasGlh: columns.some(([content]) => content === 'glh') };
}

function toBlocks(parts: ReturnType<typeof inLayout>): readonly Block[] {
  let line = 0;
  const place = (cell: number | null) => ({ page: null, sheet: null, line, cell });
  return parts.map((part): Block => {
    if (typeof part === 'string') {
      line += 1;
      return { kind: 'line', text: part, place: place(null) };
    }
    const rows = part.map((row) => {
      line += 1;
      return row.map((text, i) => ({ text, place: place(i + 1) }));
    });
    return { kind: 'table', rows };
  });
}

function tallyOf(layout: BodyLayout, disguise: (layout: BodyLayout) => BodyLayout): Tally {
  const tally: Tally = { units: 0, right: 0, asked: 0, wrong: [] };
  for (let seed = 1; seed <= documents; seed += 1) {
    const made = makeQualification(new Dice(seed));
    if (!fits(layout, made)) continue;
    const blocks = toBlocks(inLayout(made, disguise(layout), new Dice(seed * 31)));
    const drafts = readDocument({ name: null, blocks });
    judge(shownIn(layout, made), drafts, tally, `${layout.name} ${seed}`);
  }
  return tally;
}

describe('a list of units with the heads of an awarding body', () => {
  it.each(bodyLayouts.map((layout) => [layout.name, layout] as const))(
    'is read: %s',
    (_, layout) => {
      const tally = tallyOf(layout, (same) => same);
      expect(tally.wrong).toEqual([]);
      expect(tally.units).toBeGreaterThan(50);
      expect(tally.right).toBe(tally.units);
    },
  );

  it.each(['level', 'credits', 'glh'] as const)(
    'with a head of its own over the %s is asked about, never read without it',
    (content) => {
      let units = 0;
      for (const layout of bodyLayouts) {
        if (!layout.columns.some(([kind]) => kind === content)) continue;
        const tally = tallyOf(layout, ({ columns, name }) => ({
          name,
          columns: columns.map(([kind, head]) => [kind, kind === content ? 'Zeta' : head]),
        }));
        expect(tally.wrong).toEqual([]);
        units += tally.asked;
      }
      expect(units).toBeGreaterThan(500);
    },
  );
});
