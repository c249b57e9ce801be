import { describe, expect, it } from 'vitest';
import { onPathway, UnknownPathwayError, wholeOf } from '../../../src/catalogue';
import type { Pathway, Qualification } from '../../../src/catalogue';
import { additionalUnits, kindOfUnit, mandatoryUnits, optionalUnits } from '../../../src/rules';
import { qualificationOf, smallUnit } from '../rules/small-qualifications';

const cite = { section: 'Pathways', page: 3 };
const rule = { measure: 'units', over: {}, min: 1, binding: 'required', cite } as const;

const dementia: Pathway = {
  id: 'dementia',
  title: 'Dementia pathway',
  groups: { B: 'closed', D: 'mandatory' },
  mandatory: ['c1'],
  rules: [{ ...rule, id: 'own' }],
  cite,
};
const generic: Pathway = { id: 'generic', title: 'Generic', groups: { D: 'additional' }, cite };
const third: Pathway = { id: 'third', title: 'Third', mandatory: ['c1'], cite };

function withPathways(...pathways: readonly Pathway[]): Qualification {
  const group = (id: string, kind: 'mandatory' | 'optional', units: readonly string[]) => ({
    ...{ id, title: id, kind, units },
  });
  return qualificationOf({
    units: ['a', 'b', 'c1', 'c2', 'd'].map((id) => smallUnit(id)),
    groups: [
      group('A', 'mandatory', ['a']),
      group('B', 'optional', ['b']),
      group('C', 'optional', ['c1', 'c2']),
      group('D', 'optional', ['d']),
    ],
    rules: [{ ...rule, id: 'common' }],
    ...(pathways.length === 0 ? {} : { pathways }),
  });
}

function kinds(flat: Qualification): Record<string, readonly string[]> {
  return {
    mandatory: mandatoryUnits(flat),
    optional: optionalUnits(flat),
    additional: additionalUnits(flat),
  };
}

describe('onPathway', () => {
  const qualification = withPathways(dementia, generic, third);

  it('gives the groups, the mandatory units and the rules of one pathway', () => {
    const flat = onPathway(qualification, 'dementia');
    expect(kinds(flat)).toEqual({
      mandatory: ['a', 'c1', 'd'],
      optional: ['c2'],
      additional: ['b'],
    });
    expect(flat.rules.map(({ id }) => id)).toEqual(['common', 'own']);
    expect(flat.pathways).toBeUndefined();
    expect(flat.pathway).toEqual({
      ...{ kind: 'chosen', id: 'dementia', title: 'Dementia pathway', mandatory: ['c1'], cite },
      ...{ closed: ['B'], whole: qualification },
    });
  });

  it('leaves what a pathway does not name as it is', () => {
    const flat = onPathway(qualification, 'generic');
    expect(kinds(flat)).toEqual({
      mandatory: ['a'],
      optional: ['b', 'c1', 'c2'],
      additional: ['d'],
    });
    expect(flat.rules.map(({ id }) => id)).toEqual(['common']);
  });

  it('gives the part common to all where none is chosen', () => {
    const flat = onPathway(qualification, null);
    expect(kinds(flat)).toEqual({
      mandatory: ['a'],
      optional: ['c1', 'c2'],
      additional: ['b', 'd'],
    });
    expect(flat.pathway).toEqual({
      kind: 'open',
      choices: [
        { id: 'dementia', title: 'Dementia pathway' },
        { id: 'generic', title: 'Generic' },
        { id: 'third', title: 'Third' },
      ],
      mandatory: ['a'],
      whole: qualification,
    });
  });

  it('leads back to the whole, and from one pathway to any other', () => {
    const flat = onPathway(qualification, 'dementia');
    for (const id of ['dementia', 'generic', null]) {
      expect(wholeOf(onPathway(qualification, id))).toBe(qualification);
      expect(onPathway(flat, id)).toBe(onPathway(qualification, id));
      expect(onPathway(onPathway(qualification, null), id)).toBe(onPathway(qualification, id));
    }
    expect(wholeOf(qualification)).toBe(qualification);
    const copied = structuredClone(flat);
    expect(onPathway(copied, 'generic')).toEqual(onPathway(qualification, 'generic'));
  });

  it('finds mandatory for all what one makes so by its list and another by its group', () => {
    const byGroup: Pathway = { id: 'by-group', title: 'X', groups: { C: 'mandatory' }, cite };
    const flat = onPathway(withPathways(dementia, third, byGroup), null);
    expect(mandatoryUnits(flat)).toEqual(['a', 'c1']);
    expect(optionalUnits(flat)).toEqual(['c2', 'd']);
    expect(kindOfUnit(flat, 'c1')).toBe('mandatory');
    expect(kindOfUnit(flat, 'nobody')).toBeUndefined();
  });

  it('gives the same object each time, which others keep their work by', () => {
    for (const id of ['dementia', null])
      expect(onPathway(qualification, id)).toBe(onPathway(qualification, id));
    const flat = onPathway(qualification, 'dementia');
    expect(onPathway(flat, 'dementia')).toBe(flat);
    const plain = withPathways();
    expect(onPathway(plain, null)).toBe(plain);
  });

  it('refuses a pathway that is not there', () => {
    const asked = () => onPathway(qualification, 'nursing');
    expect(asked).toThrow(UnknownPathwayError);
    expect(asked).toThrow('Small qualification has no pathway "nursing"');
    expect(() => onPathway(withPathways(), 'dementia')).toThrow(UnknownPathwayError);
    const flat = onPathway(qualification, 'dementia');
    expect(() => onPathway(flat, 'nursing')).toThrow(UnknownPathwayError);
  });
});
