import { describe, expect, it } from 'vitest';
import {
  catalogueVersion,
  checkDigit,
  checkLetter,
  creditsOf,
  findQualification,
  parseQualification,
  qualifications,
  sizeOf,
} from '../../../src/catalogue';
import type { Unit } from '../../../src/catalogue';
import { catalogueFacts, newestVersion, referenceFacts } from '../../fixtures/catalogue-facts';
import { shipped } from './samples';
import { sumRules } from '../../fixtures/sum-rules';

function sum(figures: readonly number[]): number {
  return figures.reduce((total, figure) => total + figure, 0);
}

const printed = qualifications.flatMap((qualification) =>
  qualification.units.map((unit) => ({ qualification, unit })),
);

/** Every Ofqual reference with the units that carry it. */
const byReference = new Map<string, readonly Unit[]>();
for (const { unit } of printed) {
  if (unit.ref !== null) byReference.set(unit.ref, [...(byReference.get(unit.ref) ?? []), unit]);
}

describe('the shipped qualifications', () => {
  it.each(qualifications)(
    '$id is what its schema takes, with nothing to add or leave out',
    (one) => {
      expect(parseQualification(one)).toEqual({ ok: true, qualification: one });
    },
  );

  it.each(catalogueFacts)('$id has the units, outcomes and criteria of its document', (facts) => {
    const { id, units, outcomes, criteria } = facts;
    const qualification = findQualification(id)!;
    expect(qualification.units).toHaveLength(units);
    expect(sum(qualification.units.map((unit) => unit.criteria.length))).toBe(outcomes);
    expect(sum(qualification.units.map((unit) => sum(unit.criteria)))).toBe(criteria);
  });

  it('come in the order in which screens list them', () => {
    expect(qualifications.map(({ id }) => id)).toEqual(catalogueFacts.map(({ id }) => id));
  });

  it.each(catalogueFacts)('$id has exactly its printed rules, each with its source', (facts) => {
    const qualification = findQualification(facts.id)!;
    const worded = sumRules(qualification).map(({ id: rule, min, max, binding }) =>
      `${rule} ${min ?? ''}..${max ?? ''} ${binding === 'advisory' ? 'advisory' : ''}`.trim(),
    );
    expect(worded).toEqual(facts.rules);
    for (const { cite } of qualification.rules) expect(cite.section).not.toBe('');
  });

  it('counts "at Level 4" exactly and "at Level 2 or above" at least', () => {
    const over = (id: string, rule: string) =>
      sumRules(shipped(id)).find((candidate) => candidate.id === rule)?.over;
    expect(over('proqual-l4', 'level-4')).toEqual({ level: { exactly: 4 } });
    expect(over('imi', 'level-2')).toEqual({ level: { atLeast: 2 } });
  });

  it.each([
    ['proqual-l3', 55, false, 'diploma'],
    ['imi', 45, false, 'diploma'],
    ['sfj', 27, false, 'certificate'],
    ['pearson-l3-certificate', 22, true, 'certificate'],
    ['pearson-l3-diploma', 40, true, 'diploma'],
    ['proqual-l4', 50, false, 'diploma'],
  ])('%s is worth %i credits (derived: %s), the size of a %s', (id, credits, derived, size) => {
    const qualification = shipped(id);
    expect(creditsOf(qualification)).toEqual({ credits, derived });
    expect(sizeOf(qualification)).toBe(size);
    expect(sizeOf({ ...qualification, title: 'Untitled' })).toBe(size);
  });

  it('says which qualifications nobody can register for', () => {
    const drafts = qualifications.filter(({ status }) => status === 'draft');
    const ended = qualifications.filter(({ endsOn }) => endsOn !== null);
    expect(drafts).toEqual([shipped('sfj')]);
    expect(ended.map(({ id, endsOn }) => [id, endsOn])).toEqual([
      ['proqual-l4-nvq-diploma-customer-service', '2026-07-31'],
    ]);
  });

  it('prints no GLH per unit in ProQual and no credits per unit in Pearson', () => {
    for (const { qualification, unit } of printed) {
      expect(unit.glh === null).toBe(qualification.awardingBody === 'ProQual');
      expect(unit.credits === null).toBe(qualification.awardingBody === 'Pearson');
    }
  });

  it('has the version of its newest entry', () => {
    expect(catalogueVersion).toBe(newestVersion);
    expect(qualifications.every(({ version }) => version <= catalogueVersion)).toBe(true);
  });

  it('finds nothing under an unknown id', () => {
    expect(findQualification('proqual')).toBeUndefined();
  });
});

describe('every unit', () => {
  it('is called by its reference where one is printed', () => {
    for (const { unit } of printed) {
      if (unit.ref === null) expect(unit.id).toMatch(/^unit-\d+$/);
      else expect(unit.id).toBe(unit.ref);
    }
  });

  it('has a summary of one short sentence that is not its title', () => {
    for (const { unit } of printed) {
      expect(unit.summary).toMatch(/^[A-Z].{20,138}\.$/);
      expect(unit.summary.toLowerCase()).not.toContain(unit.title.toLowerCase());
    }
  });

  it('has outcomes with criteria', () => {
    for (const { unit } of printed) expect(unit.criteria.length).toBeGreaterThanOrEqual(2);
  });
});

describe('units with the same Ofqual reference', () => {
  const shared = [...byReference.values()].filter((units) => units.length > 1);
  const distinct = (units: readonly Unit[], fact: (unit: Unit) => unknown) =>
    new Set(units.map(fact).filter((value) => value !== null)).size;

  it('are as many references as were counted, and as many printed more than once', () => {
    expect(byReference.size).toBe(referenceFacts.references);
    expect(shared).toHaveLength(referenceFacts.shared);
  });

  it.each(shared.map((units) => [units[0]!.ref!, units] as const))(
    '%s is the same unit everywhere',
    (_, units) => {
      expect(distinct(units, (unit) => unit.level)).toBe(1);
      expect(distinct(units, (unit) => unit.credits)).toBeLessThanOrEqual(1);
      expect(distinct(units, (unit) => unit.glh)).toBeLessThanOrEqual(1);
      expect(distinct(units, (unit) => unit.criteria.length)).toBe(1);
      expect(distinct(units, (unit) => sum(unit.criteria))).toBe(1);
      expect(distinct(units, (unit) => unit.summary)).toBe(1);
      expect(distinct(units, (unit) => unit.title.toLowerCase())).toBe(1);
    },
  );

  // ProQual's Level 3 page prints the criteria of another unit; both files say so in a note.
  it('agree on each outcome but in J/502/4397, where a note says why', () => {
    const differing = shared.filter((units) => distinct(units, (unit) => unit.criteria.join()) > 1);
    expect(differing.map((units) => units[0]!.ref)).toEqual(['J/502/4397']);
    expect(differing[0]!.every((unit) => unit.note !== undefined)).toBe(true);
  });
});

describe('check characters', () => {
  it('hold for all references', () => {
    for (const ref of byReference.keys()) expect(ref.charAt(0)).toBe(checkLetter(ref));
  });

  it('hold for all five qualification numbers', () => {
    const numbers = qualifications.flatMap(({ number }) => number ?? []);
    expect(numbers).toHaveLength(5);
    for (const number of numbers) expect(number.at(-1)).toBe(checkDigit(number));
  });
});
