/** What the screen says of what lies ahead, on real qualifications. */
import { describe, expect, it } from 'vitest';
import { findQualification } from '../../../src/catalogue';
import { compile } from '../../../src/completions';
import {
  formatAhead,
  formatBlockage,
  formatConflict,
  formatUncountedHours,
  formatUnweighedHours,
} from '../../../src/messages';

const level4 = findQualification('proqual-l4-nvq-diploma-customer-service')!;
const imi = findQualification('imi-l2-diploma-customer-service')!;
const limits = { maxCredits: 52, maxUnits: null, maxGlh: null };

describe('what lies ahead', () => {
  it('is the ways within the ceilings and what they come to', () => {
    const outlook = compile(imi, { maxCredits: 50, maxUnits: 13 }).outlook({ chosen: [] });
    const within = { maxCredits: 50, maxUnits: 13, maxGlh: null };
    expect(formatAhead(outlook, within, false)).toMatch(
      /^(?:[\d,]+|About [\d.,]+ million) ways to finish within your ceilings of 50 credits and 13 units\. They come to 45 to 50 credits, 11 to 13 units and \d+ to \d+ hours of guided learning\.$/,
    );
  });

  it('names what a ceiling on hours cannot count', () => {
    const outlook = compile(level4, { maxGlh: 300 }).outlook({ chosen: [] });
    expect(formatUncountedHours({ ...limits, maxGlh: 300 }, outlook)).toBe(
      'The ceiling on guided learning counts published and planned hours only: 34 units that may count have neither.',
    );
    expect(formatUncountedHours(limits, outlook)).toBe('');
  });

  it('says which minimum a unit would put out of reach', () => {
    const completions = compile(level4, { maxCredits: 52 });
    const level3 = level4.units.filter(({ level }) => level === 3).map(({ id }) => id);
    const chosen: string[] = [];
    for (const id of level3) {
      const { fits } = completions.outlook({ chosen });
      if (fits.get(id) === 'fits') chosen.push(id);
    }
    const { fits } = completions.outlook({ chosen });
    const reasons = [...fits.keys()].flatMap((id) => {
      const why = completions.whyBlocked({ chosen }, id);
      return why ? [formatBlockage(level4, limits, why.blockage)] : [];
    });
    expect(reasons).toContain(
      'with it there is no way to reach 38 credits at Level 4 within your ceiling of 52 credits',
    );
  });

  it('says in one sentence what cannot all stand', () => {
    const conflict = compile(level4, { maxCredits: 45 }).conflict({ chosen: [] })!;
    const tight = { ...limits, maxCredits: 45 };
    expect(formatConflict(level4, { limits: tight, units: {} }, conflict)).toBe(
      'With your ceiling of 45 credits, no way to finish is left.',
    );
  });

  it('tells a finished plan that only its ceiling is passed', () => {
    const chosen = compile(imi, {}).suggest({ chosen: [] }, [], 1)[0]!.added;
    const conflict = compile(imi, { maxCredits: 40 }).conflict({ chosen: [...chosen] })!;
    const tight = { limits: { ...limits, maxCredits: 40 }, units: {} };
    expect(formatConflict(imi, tight, conflict, true)).toBe(
      'Nothing more is needed, but the plan is above your ceiling of 40 credits.',
    );
  });

  it('tells why hours cannot be weighed', () => {
    expect(formatUnweighedHours(1)).toMatch(
      /^Hours cannot be weighed: 1 unit that may count has none/,
    );
    expect(formatUnweighedHours(3)).toMatch(/3 units that may count have none/);
  });
});
