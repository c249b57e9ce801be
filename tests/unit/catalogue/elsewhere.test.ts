import { describe, expect, it } from 'vitest';
import { glhElsewhere, qualifications, sameUnitElsewhere } from '../../../src/catalogue';
import { hoursElsewhere } from '../../fixtures/catalogue-facts';
import { shipped } from './samples';

const proqualL3 = shipped('proqual-l3').id;
const imi = shipped('imi');
const sfj = shipped('sfj');

describe('the same unit elsewhere', () => {
  it('is what other specifications print under the reference', () => {
    const places = sameUnitElsewhere('D/506/2119', proqualL3);
    expect(places.map(({ qualification }) => qualification)).toEqual([imi, sfj]);
    expect(places.every(({ unit }) => unit.title === 'Communicate verbally with customers')).toBe(
      true,
    );
  });

  it('is not in the qualification that asks, nor under another reference with its title', () => {
    expect(sameUnitElsewhere('J/506/2132', imi.id)).toEqual([]);
    expect(sameUnitElsewhere('F/502/4396', imi.id)).toEqual([]);
    expect(sameUnitElsewhere('no such reference', '')).toEqual([]);
  });

  it('is mutual', () => {
    let applied = 0;
    for (const { id, units } of qualifications) {
      for (const { ref } of units.filter((unit) => unit.ref !== null)) {
        for (const { qualification } of sameUnitElsewhere(ref!, id)) {
          const back = sameUnitElsewhere(ref!, qualification.id);
          expect(back.some((place) => place.qualification.id === id)).toBe(true);
          applied += 1;
        }
      }
    }
    expect(applied).toBeGreaterThan(100);
  });
});

describe('GLH printed elsewhere', () => {
  it('comes with the first specification that prints it', () => {
    // IMI and SFJ both print 14 hours for "Communicate verbally with customers".
    expect(glhElsewhere('D/506/2119', proqualL3)).toEqual({ glh: 14, qualification: imi });
    expect(glhElsewhere('D/506/2119', imi.id)).toEqual({ glh: 14, qualification: sfj });
  });

  it('is unknown where nobody prints any', () => {
    expect(glhElsewhere('D/506/2153', proqualL3)).toBeNull();
    expect(glhElsewhere('J/506/2132', imi.id)).toBeNull();
  });

  it('fills gaps in specifications that print none, with the figure of the unit itself', () => {
    for (const [id, gaps] of Object.entries(hoursElsewhere)) {
      const units = qualifications.find((candidate) => candidate.id === id)!.units;
      const printed = units.flatMap(({ ref }) =>
        ref === null ? [] : (glhElsewhere(ref, id) ?? []),
      );
      for (const { glh, qualification } of printed) {
        expect(qualification.units.some((unit) => unit.glh === glh)).toBe(true);
      }
      expect([id, printed.length]).toEqual([id, gaps]);
    }
  });
});
