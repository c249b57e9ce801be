import { describe, expect, it } from 'vitest';
import { onPathway } from '../../../src/catalogue';
import type { Qualification, Rule, RulePart } from '../../../src/catalogue';
import {
  formatBlockage,
  formatCreditsByLevel,
  ruleDemand,
  ruleLines,
  ruleName,
  formatFinding,
  formatFixEffect,
  formatProblem,
  formatStanding,
  levelFact,
} from '../../../src/messages';
import { newPlan, planVerdict, problemsOf } from '../../../src/plan';
import { evaluate } from '../../../src/rules';
import { qualificationOf, smallUnit } from '../rules/small-qualifications';

const cite = { section: 'Structure', page: 2 };
const required = { binding: 'required' as const, cite };

function sums(group: string, min?: number, max?: number): RulePart {
  return {
    ...{ measure: 'units', over: { groups: [group] } },
    ...(min === undefined ? {} : { min }),
    ...(max === undefined ? {} : { max }),
  };
}

const either: Rule = { id: 'either', holding: [sums('PA', 3), sums('PB', 5)], min: 1, ...required };
const half: Rule = {
  ...{ id: 'half', share: 'credits', over: { groups: ['PA', 'PB'], level: { exactly: 2 } } },
  ...{ of: { groups: ['PA', 'PB'] }, minPercent: 50 },
  ...required,
};
const apl: Rule = {
  id: 'apl',
  measure: 'credits',
  over: { recognised: true },
  max: 3,
  ...required,
};

/** PA has four units at Level 2 and PB six at Level E3, of 4 and 5 credits. */
function withRules(...rules: readonly Rule[]): Qualification {
  const ids = (start: string, count: number) =>
    Array.from({ length: count }, (_, i) => `${start}${i}`);
  const [pa, pb] = [ids('a', 4), ids('b', 6)];
  return qualificationOf({
    units: [
      ...pa.map((id) => smallUnit(id, { level: 2, credits: 4 })),
      ...pb.map((id) => smallUnit(id, { level: 'E3', credits: 5 })),
    ],
    groups: [
      { id: 'PA', title: 'PA', kind: 'optional', units: pa },
      { id: 'PB', title: 'PB', kind: 'optional', units: pb },
    ],
    rules,
  });
}

function said(rule: Rule, chosen: readonly string[], recognised: readonly string[] = []): string {
  const qualification = withRules(rule);
  const { findings } = evaluate(qualification, chosen, { recognised });
  return formatFinding(qualification, rule, findings[0]!);
}

describe('the evidence for', () => {
  it('either-or names both sides with what there is of each', () => {
    expect(said(either, ['a0', 'a1'])).toBe(
      'Either 3 units from Group PA (2 so far) or 5 from Group PB (none)',
    );
    expect(said(either, ['a0', 'a1', 'a2'])).toBe(
      'Either 3 units from Group PA (met with 3) or 5 from Group PB (none)',
    );
  });

  it('units that a rule no longer needs are not said to be missing', () => {
    const one = (id: string): RulePart => ({
      ...{ measure: 'units', over: { units: [id] }, min: 1 },
    });
    const rule: Rule = { id: 'r', holding: [one('a0'), one('b0')], min: 1, ...required };
    expect(said(rule, ['a0'])).toBe('Either “a0” (chosen) or “b0” (not chosen)');
    expect(said(rule, [])).toBe('Either “a0” (not yet) or “b0” (not yet)');
    const qualification = withRules(rule);
    expect(ruleLines(qualification, evaluate(qualification, ['a0']))).toMatchObject([
      { found: 'chosen; not chosen', result: 'Met' },
    ]);
  });

  it('all-or-none says what each side is', () => {
    const rule: Rule = {
      ...{ id: 'r', holding: [sums('PA', undefined, 0), sums('PA', 4)], min: 1 },
      ...required,
    };
    expect(said(rule, ['a0'])).toBe(
      'Either no units from Group PA (1 now) or 4 from Group PA (1 so far)',
    );
  });

  it('a composite in a composite stands in brackets', () => {
    const inner: RulePart = { holding: [sums('PA', 1), sums('PB', 1)], max: 1 };
    const rule: Rule = { id: 'r', holding: [inner, sums('PB', 2)], min: 2, ...required };
    expect(said(rule, ['a0'])).toBe(
      '(at most 1 of: 1 unit from Group PA (met with 1); 1 from Group PB (none)) and 2 units from Group PB (none)',
    );
  });

  it('a share names its two sums', () => {
    expect(said(half, ['a0', 'a1', 'b0', 'b1'])).toBe(
      'Half of the optional credits at Level 2: 8 of at least 9',
    );
    expect(said(half, [])).toBe('Half of the optional credits at Level 2: none chosen yet');
    expect(said({ ...half, minPercent: 33.33 }, ['a0', 'b0', 'b1'])).toBe(
      '33.33\u00a0% of the optional credits at Level 2: 4 of at least 4.67',
    );
  });

  it('a share between two ends names both as figures, and none and all by their words', () => {
    const demand = (minPercent?: number, maxPercent?: number): string => {
      const { minPercent: _, ...rest } = half;
      const ends = {
        ...(minPercent === undefined ? {} : { minPercent }),
        ...(maxPercent === undefined ? {} : { maxPercent }),
      };
      const rule: Rule = { ...rest, ...ends };
      return ruleDemand(withRules(rule), rule);
    };
    expect(demand(25, 50)).toBe('25 to 50\u00a0% of the optional credits at Level 2');
    expect(demand(50, 100)).toBe('50 to 100\u00a0% of the optional credits at Level 2');
    expect(demand(100)).toBe('All of the optional credits at Level 2');
    expect(demand(undefined, 0)).toBe('None of the optional credits at Level 2');
    expect(demand(0, 0)).toBe('None of the optional credits at Level 2');
  });

  it('a share at most rounds its end so that it still tells the truth', () => {
    const { minPercent, ...rest } = half;
    expect(said({ ...rest, maxPercent: 33.33 }, ['a0', 'b0', 'b1'])).toBe(
      '33.33\u00a0% of the optional credits at Level 2: 4 of at most 4.66',
    );
  });

  it('a ceiling on recognition says what counts towards it', () => {
    expect(said(apl, ['a0', 'a1'], ['a0'])).toBe(
      '1 credit too many by recognition: 4 of at most 3',
    );
  });
});

describe('what is asked', () => {
  const qualification = withRules();
  it.each<[RulePart, string, string]>([
    [
      either,
      'Either at least 3 units from Group PA or at least 5 units from Group PB',
      'Group PA or Group PB',
    ],
    [
      { ...either, max: 1 },
      'Exactly one of: at least 3 units from Group PA; at least 5 units from Group PB',
      'Group PA or Group PB',
    ],
    [
      { ...either, min: 2 },
      'At least 3 units from Group PA and at least 5 units from Group PB',
      'Group PA or Group PB',
    ],
    [
      { holding: [sums('PA', 1), sums('PA', 4), sums('PB', 1)], min: 2 },
      'At least 2 of: at least 1 unit from Group PA; at least 4 units from Group PA; at least 1 unit from Group PB',
      'Group PA or Group PB',
    ],
    [{ holding: [sums('PA', 1)], max: 0 }, 'None of: at least 1 unit from Group PA', 'Group PA'],
    [half, 'At least half of the optional credits at Level 2', 'Groups PA and PB, Level 2, share'],
    [
      { ...half, maxPercent: 50 },
      'Exactly half of the optional credits at Level 2',
      'Groups PA and PB, Level 2, share',
    ],
    [
      { ...half, of: {}, maxPercent: 60 },
      '50 to 60\u00a0% of the credits from Groups PA and PB at Level 2',
      'Groups PA and PB, Level 2, share',
    ],
    [
      { measure: 'credits', over: { level: { atLeast: 'E2', atMost: 1 } }, min: 4.5 },
      'At least 4.5 credits at Entry 2 to Level 1',
      'Entry 2 to Level 1',
    ],
    [
      { measure: 'credits', over: { tags: ['graded', 'core'] }, max: 9 },
      'At most 9 credits from graded or core units',
      'Graded or core units',
    ],
    [apl, 'At most 3 credits by recognition', 'Recognised units'],
  ])('by %j is %s', (rule, demand, name) => {
    expect(ruleDemand(qualification, rule)).toBe(demand);
    expect(ruleName(qualification, rule)).toBe(name);
  });

  it('names levels of the SCQF by their scale', () => {
    const scottish: Qualification = { ...qualification, levels: 'SCQF' };
    const rule: RulePart = { measure: 'credits', over: { level: { atLeast: 7 } }, min: 9 };
    expect(ruleDemand(scottish, rule)).toBe('At least 9 credits at SCQF level 7 or above');
  });
});

describe('a plan', () => {
  it('has a problem for a composite that is not met, with units to choose', () => {
    const qualification = withRules(either);
    const plan = newPlan(qualification, { id: 'p', at: '2026-01-01T00:00:00.000Z' });
    const [problem] = problemsOf(qualification, plan, '2026-01-01');
    expect(problem).toMatchObject({ kind: 'combination', rule: { id: 'either' } });
    expect(formatProblem(qualification, problem!)).toBe(
      'Either 3 units from Group PA (none) or 5 from Group PB (none).',
    );
  });

  it('is told after a fix how many such rules are left, not each of them again', () => {
    const total: Rule = { id: 't', measure: 'credits', over: {}, min: 30, ...required };
    const effect = (...rules: readonly Rule[]): string => {
      const qualification = withRules(...rules);
      const plan = newPlan(qualification, { id: 'p', at: '2026-01-01T00:00:00.000Z' });
      return formatFixEffect(qualification, planVerdict(qualification, plan, '2026-01-01'));
    };
    expect(effect(either)).toBe('then 1 rule not met');
    expect(effect(total, either)).toBe('then 30 credits short in total, 1 other rule not met');
  });

  it('is told to choose a pathway first', () => {
    const pathways = [{ id: 'x', title: 'X', cite }];
    const qualification = onPathway({ ...withRules(apl), pathways }, null);
    const report = evaluate(qualification, []);
    expect(formatStanding(qualification, report)).toBe('Choose a pathway first');
  });

  it('shows in a line of a document what there is of each part, without the demand again', () => {
    const qualification = withRules(either);
    expect(ruleLines(qualification, evaluate(qualification, []))).toMatchObject([
      { found: 'none; none', result: 'Not met' },
    ]);
  });

  it('shows the evidence in a line of a document', () => {
    const qualification = withRules(half);
    expect(ruleLines(qualification, evaluate(qualification, ['b0']))).toMatchObject([
      { found: 'Half of the optional credits at Level 2: 0 of at least 2.5', result: 'Not met' },
    ]);
  });
});

it('a unit that one rule alone has no room for is not said to meet it at once with others', () => {
  const noLimits = { maxCredits: null, maxUnits: null, maxGlh: null };
  const blocked = (...ids: readonly string[]): string => {
    const causes = ids.map((rule) => ({ kind: 'rule' as const, rule }));
    return formatBlockage(withRules(either, half), noLimits, { kind: 'together', causes });
  };
  expect(blocked('either')).toBe(
    'taking it leaves no way to meet “Either at least 3 units from Group PA or at least 5 units from Group PB”',
  );
  expect(blocked('either', 'half')).toMatch(
    /^taking it leaves no way to meet “.*” and “.*” at once$/u,
  );
});

it('a number of units that is reached in all is said as what it is', () => {
  const total: Rule = { id: 'total', measure: 'units', over: {}, min: 8, max: 8, ...required };
  const maximum = { kind: 'maximum', rule: 'total', part: [], left: 0, adds: 1 } as const;
  const noLimits = { maxCredits: null, maxUnits: null, maxGlh: null };
  expect(formatBlockage(withRules(total), noLimits, maximum)).toBe('only 8 units may count in all');
});

it('levels are named on the scale of their qualification', () => {
  const row = { level: 6, units: 1, credits: { known: 5, unknown: [] }, floor: 4 } as const;
  expect(formatCreditsByLevel([row], 'SCQF')).toBe(
    'Counting credits: 5 of at least 4 at SCQF level 6. Only SCQF level 6 counts towards these 4.',
  );
  expect([levelFact(3), levelFact(6, 'SCQF'), levelFact('E3'), levelFact(null)]).toEqual([
    ...['3', 'SCQF level 6', 'Entry 3', 'none'],
  ]);
});

it('too much that is recognised is said to be so by recognition', () => {
  const qualification = withRules(apl);
  const report = evaluate(qualification, ['a0', 'a1'], { recognised: ['a0', 'a1'] });
  expect(formatStanding(qualification, report)).toBe('5 credits over by recognition');
});
