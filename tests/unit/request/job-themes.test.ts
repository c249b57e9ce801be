import { describe, expect, it } from 'vitest';
import { qualifications } from '../../../src/catalogue';
import type { Unit } from '../../../src/catalogue';
import { formatGroupAbout } from '../../../src/messages';
import {
  askedAbout,
  choosingOf,
  fittingJob,
  jobThemes,
  knownOf,
  themesOf,
} from '../../../src/request';
import { newPlan } from '../../../src/plan';
import { optionalUnits } from '../../../src/rules';

const at = '2026-11-22T10:00:00.000Z';
const withChoice = qualifications.filter((one) => optionalUnits(one).length > 0);
const offered = withChoice.flatMap((qualification) => {
  const optional = new Set(optionalUnits(qualification));
  return qualification.units.filter(({ id }) => optional.has(id));
});

/** By hand, of what a reader of the summaries would expect first of a unit with that title. */
const byHand: Readonly<Record<string, string>> = {
  'Communicate verbally with customers': 'front-desk calls',
  'Communicate with customers in writing': 'office',
  'Deal with incoming telephone calls from customers': 'calls',
  'Deal with customers face to face': 'front-desk',
  'Promote additional products and/or services to customers': 'selling',
  'Exceed customer expectations': 'regulars',
  "Deliver customer service whilst working on customers' premises": 'visits',
  'Carry out customer service handovers': 'team',
  "Resolve customers' complaints": 'problems',
  'Deliver customer service to challenging customers': 'problems',
  'Develop customer relationships': 'regulars',
  'Develop working relationships with colleagues': 'team',
  'Use social media to deliver customer service': 'online',
  'Support customers using self-service equipment': 'front-desk',
  'Provide post-transaction customer service': 'regulars',
  'Gather, analyse and interpret customer feedback': 'improving',
  'Manage diary systems': 'office',
  'Provide reception services': 'front-desk',
  'Contribute to the organisation of an event': 'office',
  'Buddy a colleague to develop their skills': 'team leading',
  'Employee rights and responsibilities': 'fairness',
  'Manage team performance': 'leading',
  "Manage individuals' performance": 'leading',
  'Buyer behaviour in sales situations': 'selling',
  'Lead direct sales activities in a contact centre team': 'calls selling leading',
};

describe('what a job involves', () => {
  it('is what a reader would say of the shipped units', () => {
    let compared = 0;
    for (const unit of offered) {
      const expected = byHand[unit.title];
      if (expected === undefined) continue;
      expect(themesOf(unit).join(' '), unit.title).toBe(expected);
      compared += 1;
    }
    expect(compared).toBeGreaterThan(Object.keys(byHand).length);
  });

  it('is known of every shipped unit that can be chosen', () => {
    expect(offered.length).toBeGreaterThan(120);
    expect(offered.filter((unit) => themesOf(unit).length === 0)).toEqual([]);
  });

  it('brings at most a dozen units to the front, those that fit best, in their own order', () => {
    for (const theme of jobThemes) {
      const fitting = fittingJob(offered, [theme]);
      expect(fitting.length).toBeLessThanOrEqual(12);
      expect(fitting.every((unit) => themesOf(unit).includes(theme))).toBe(true);
      expect(offered.filter((unit) => fitting.includes(unit))).toEqual(fitting);
    }
    const all = fittingJob(offered, jobThemes);
    const fewest = Math.min(...all.map((unit) => themesOf(unit).length));
    const left = offered.filter((unit) => !all.includes(unit));
    expect(Math.max(...left.map((unit) => themesOf(unit).length))).toBeLessThanOrEqual(fewest);
    expect(fittingJob(offered, [])).toEqual([]);
  });

  it('is looked for in words alone: a unit that says nothing has none', () => {
    const unit: Pick<Unit, 'title' | 'summary'> = { title: 'Unit 7', summary: '' };
    expect(themesOf(unit)).toEqual([]);
  });
});

describe('what a group is about', () => {
  it('is told apart within each qualification, and never by its letter', () => {
    for (const qualification of withChoice) {
      const plan = newPlan(qualification, { id: 'asked', at });
      const asked = askedAbout(qualification, plan, optionalUnits(qualification));
      const { groups } = choosingOf(qualification, plan, asked, knownOf(null));
      const names = groups.map(({ group }) => formatGroupAbout(groups, group));
      expect(names.length).toBeGreaterThan(0);
      expect(new Set(names).size).toBe(names.length);
      for (const name of names) expect(name).not.toMatch(/Group|Optional/);
    }
  });
});
