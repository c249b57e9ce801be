import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editionDifferences, qualifications } from '../../../src/catalogue';
import { formatDecided, formatEditionDifference } from '../../../src/messages';
import { mutations } from '../../fixtures/edition-mutations';
import { agreedPlan, changed, newest, older, withdrawn } from '../../fixtures/older-edition';

const said = (): readonly string[] =>
  editionDifferences(older, newest).map((one) => formatEditionDifference(older, newest, one));

describe('the words for a newer edition', () => {
  it('say what was withdrawn and changed, with the figures before and after', () => {
    expect(said()).toEqual([
      'Withdrawn: Answer the switchboard (3 credits, Level 3, Group B, optional)',
      "Changed: Resolve customers' complaints. 4 credits, before 6 credits",
      'Changed rule: At least 15 credits from Group B. Before: At least 14 credits from Group B',
    ]);
  });

  it('say the way back as new', () => {
    const back = editionDifferences(newest, older);
    expect(back.map((one) => formatEditionDifference(newest, older, one))).toContain(
      'New unit: Answer the switchboard (3 credits, Level 3, Group B, optional)',
    );
  });

  it('say what was decided about a unit', () => {
    const plan = agreedPlan('p');
    expect(formatDecided(older, plan, withdrawn)).toBe('Answer the switchboard (chosen)');
    const learners = { ...plan, units: {} };
    expect(formatDecided(older, learners, changed)).toMatch(
      /\(for some learners, or details of it\)$/,
    );
  });

  it.each(Object.entries(mutations))('are sentences where %s', (_, { make }) => {
    let told = 0;
    fc.assert(
      fc.property(fc.constantFrom(...qualifications), fc.nat(), (from, dice) => {
        const to = make(from, dice);
        for (const difference of editionDifferences(from, to)) {
          const words = formatEditionDifference(from, to, difference);
          expect(words).toMatch(/^\p{Lu}.+/u);
          expect(words).not.toMatch(/undefined|null|NaN|\[object|{|: \.|, ,/);
          told += 1;
        }
      }),
      { numRuns: 20 },
    );
    expect(told).toBeGreaterThanOrEqual(20);
  });
});
