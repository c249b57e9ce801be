/** Problems beside what mends them: those that a change has in common stand together. */
import { describe, expect, it } from 'vitest';
import type { Fix, Fixes, PlanVerdict, Problem } from '../../../src/plan';
import { problemKey, withFixes } from '../../../src/plan';
import { place } from './samples';

const [total, group, level, hours] = ['total', 'group', 'level', 'hours'].map(
  (id) => ({ kind: 'short', rule: { id } }) as unknown as Problem,
);
const problems = [total!, group!, level!, hours!];

function fix(unit: string, kind: 'ready' | 'short' = 'short'): Fix {
  return { change: place('chosen', unit), after: { kind } as PlanVerdict, learnersLost: 0 };
}

/** Which problems stand together, and which units mend them, in their order. */
function shown(fixes: Readonly<Record<string, readonly Fix[]>>): unknown {
  const byKey: Fixes = new Map(Object.entries(fixes).map(([id, all]) => [`rule ${id}`, all]));
  return withFixes(problems, byKey).map((mended) => [
    mended.problems.map(problemKey),
    mended.fixes.map(({ change }) => (change.type === 'place' ? change.units.join() : '')),
  ]);
}

describe('problems with their fixes', () => {
  it('stand alone where no change mends two of them, also without any fix', () => {
    expect(shown({ total: [fix('a'), fix('b')], group: [fix('c')] })).toEqual([
      [['rule total'], ['a', 'b']],
      [['rule group'], ['c']],
      [['rule level'], []],
      [['rule hours'], []],
    ]);
  });

  it('stand together where one change mends both, each change once, what settles first', () => {
    expect(
      shown({
        total: [fix('a'), fix('b')],
        group: [fix('c')],
        level: [fix('d', 'ready'), fix('b'), fix('e')],
        hours: [fix('f')],
      }),
    ).toEqual([
      [
        ['rule total', 'rule level'],
        ['d', 'a', 'b', 'e'],
      ],
      [['rule group'], ['c']],
      [['rule hours'], ['f']],
    ]);
  });
});
