import { describe, expect, it } from 'vitest';
import { readSpecificationText } from '../../../src/authoring';
import { judge } from './judge';
import type { Tally } from './judge';
import { faults } from './made-faults';
import { layouts, tabbed } from './made-layouts';
import { Dice, makeQualification } from './made-specifications';

const documents = 40;

function emptyTally(): Tally {
  return { units: 0, right: 0, asked: 0, wrong: [] };
}

describe('a specification as it may be laid out', () => {
  it.each(layouts.map((layout) => [layout.name, layout] as const))(
    'is read or asked: %s',
    (name, layout) => {
      const tally = emptyTally();
      for (let seed = 1; seed <= documents; seed += 1) {
        const made = makeQualification(new Dice(seed));
        const drafts = readSpecificationText(layout(made, new Dice(seed * 7919)).text);
        judge(made, drafts, tally, `${name} ${seed}`);
      }
      expect(tally.wrong).toEqual([]);
      expect(tally.units).toBeGreaterThan(500);
      expect(tally.right / tally.units).toBeGreaterThan(0.99);
    },
  );

  it('has the rule of its opening sentence and of each heading read', () => {
    let rules = 0;
    for (let seed = 1; seed <= documents; seed += 1) {
      const made = makeQualification(new Dice(seed));
      const [draft] = readSpecificationText(tabbed(made, new Dice(seed * 7919)).text);
      const read = draft?.rules.flatMap(({ reading }) => reading ?? []) ?? [];
      const sum = made.groups[0]?.sum;
      expect(read).toContainEqual(expect.objectContaining({ id: 'group-a', min: sum }));
      expect(read).toContainEqual(expect.objectContaining({ id: 'total', min: (sum ?? 0) + 5 }));
      rules += read.length;
    }
    expect(rules).toBeGreaterThan(2 * documents);
  });
});

describe('a spoilt row', () => {
  it.each(faults.map((fault) => [fault.name, fault] as const))(
    '%s: right or asked',
    (name, fault) => {
      const tally = emptyTally();
      for (let seed = 1; seed <= documents; seed += 1) {
        const made = makeQualification(new Dice(seed));
        const dice = new Dice(seed * 31 + 7);
        const lines = tabbed(made, new Dice(seed * 7919)).text.split('\n');
        const groups = fault.needsSum ? made.groups.slice(0, 1) : made.groups;
        const unit = dice.pick(groups.flatMap(({ units }) => units));
        const at = lines.findIndex((line) => line.split('\t').includes(unit.title));
        const cells = lines[at]!.split('\t');
        // A figure that stands twice in its row could be spoilt in the wrong column.
        const isPlain = new Set(cells).size === cells.length;
        const spoilt = isPlain ? fault.spoil(cells, unit, dice) : null;
        if (spoilt === null) continue;
        lines[at] = spoilt.join('\t');
        const group = made.groups.find(({ id }) => id === unit.group)!;
        const only = { ...made, groups: [{ ...group, units: [unit] }] };
        judge(only, readSpecificationText(lines.join('\n')), tally, `${name} ${seed}`);
      }
      expect(tally.wrong).toEqual([]);
      expect(tally.units).toBeGreaterThan(10);
    },
  );
});
