import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readStaffList } from '../../../src/exchange';

describe('a pasted list of staff', () => {
  it('is read with roles and hours, in cells, after semicolons and after commas', () => {
    const text = [
      'Name\tRole\tHours',
      'Maya Lunn\ttutor and assessor\t15',
      'Price, Owen; Tutor; 10.5 hours a week',
      'Ravi Shah, A, 12h',
      'Lunn, Maya',
      'Helen Ford\tIQA\tblue',
      'Siân O’Brien',
      '12; tutor',
    ].join('\r\n');
    expect(readStaffList(text)).toEqual({
      people: [
        { name: 'Maya Lunn', roles: ['tutor', 'assessor'], hoursPerWeek: 15 },
        { name: 'Price, Owen', roles: ['tutor'], hoursPerWeek: 10.5 },
        { name: 'Ravi Shah', roles: ['assessor'], hoursPerWeek: 12 },
        { name: 'Helen Ford', roles: ['iqa'], hoursPerWeek: null },
        { name: 'Siân O’Brien', roles: [], hoursPerWeek: null },
      ],
      unread: ['Helen Ford: blue', '12 tutor'],
    });
  });

  it('reads names alone, also one called like a heading, and nothing out of nothing', () => {
    expect(readStaffList('Maya Lunn\nOwen Price').people.map(({ name }) => name)).toEqual([
      'Maya Lunn',
      'Owen Price',
    ]);
    expect(readStaffList('Staff').people).toHaveLength(1);
    expect(readStaffList(' \n\t\n')).toEqual({ people: [], unread: [] });
  });

  it('gives back every list that it is given, whatever the names', () => {
    const word = fc.stringMatching(/^[A-Za-zÀ-ÿ'-]{3,12}$/).filter((text) => /\p{L}/u.test(text));
    const person = fc.record({
      name: fc.tuple(word, word).map((words) => `Q${words.join(' ')}`),
      roles: fc.subarray(['tutor', 'assessor', 'iqa'] as const),
      hoursPerWeek: fc.option(fc.integer({ min: 0, max: 168 })),
    });
    fc.assert(
      fc.property(
        fc.uniqueArray(person, { selector: ({ name }) => name.toLowerCase() }),
        (people) => {
          const lines = people.map(({ hoursPerWeek, name, roles }) =>
            [name, roles.join(' / '), hoursPerWeek ?? ''].join('\t'),
          );
          const read = readStaffList(lines.join('\n'));
          expect(read.unread).toEqual([]);
          expect(read.people.length).toBeLessThanOrEqual(people.length);
          for (const one of read.people) expect(people).toContainEqual(one);
        },
      ),
    );
  });
});
