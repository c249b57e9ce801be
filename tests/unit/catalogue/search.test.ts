import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { qualifications, search } from '../../../src/catalogue';
import type { SearchQuery } from '../../../src/catalogue';
import { catalogueFacts } from '../../fixtures/catalogue-facts';
import { shipped } from './samples';

/** What is found, as "first words of the id: units". */
function found(query: Partial<SearchQuery>): readonly string[] {
  return search(qualifications, { text: '', ...query }).map(({ qualification, units }) => {
    const short = qualification.id.split('-customer')[0]!;
    const refs = units.map((unit) => unit.ref ?? unit.id).join(' ');
    return refs === '' ? short : `${short}: ${refs}`;
  });
}

const all = [
  'proqual-l3-diploma',
  'imi-l2-diploma',
  'sfj-l2-certificate',
  'pearson-l3-certificate',
  'pearson-l3-diploma',
  'proqual-l4-nvq-diploma',
];

describe('a search', () => {
  it.each<[string, readonly string[]]>([
    ['', all],
    ['   ', all],
    ['proqual', ['proqual-l3-diploma', 'proqual-l4-nvq-diploma']],
    ['PROQUAL nvq', ['proqual-l4-nvq-diploma']],
    ['nvq ProQual', ['proqual-l4-nvq-diploma']],
    ['Customer Sérvice', all],
    ['601/3577/3', ['proqual-l3-diploma']],
    ['6013577 3', ['proqual-l3-diploma']],
    ['60135773', ['proqual-l3-diploma']],
    ['603/54', ['pearson-l3-certificate', 'pearson-l3-diploma']],
    ['a/506/213 0', ['imi-l2-diploma: A/506/2130', 'sfj-l2-certificate: A/506/2130']],
    ['5062130', ['imi-l2-diploma: A/506/2130', 'sfj-l2-certificate: A/506/2130']],
    ['CS 7', ['imi-l2-diploma: A/506/2130']],
    [
      'equality',
      [
        'proqual-l3-diploma: T/506/1820',
        'imi-l2-diploma: J/506/1806',
        'proqual-l4-nvq-diploma: T/506/1820',
      ],
    ],
    ['complaint ProQual', ['proqual-l3-diploma: R/506/2151', 'proqual-l4-nvq-diploma: R/506/2151']],
    [
      "customers' complaints",
      [
        'proqual-l3-diploma: R/506/2151',
        'imi-l2-diploma: R/506/2151',
        'proqual-l4-nvq-diploma: R/506/2151',
      ],
    ],
    ['plumbing', []],
    ['proqual plumbing', []],
  ])('for "%s" finds %j', (text, hits) => {
    expect(found({ text })).toEqual(hits);
  });

  it('puts the exact number first, then titles, then units, then words in both', () => {
    const [l3, imi, sfj] = qualifications;
    const numbered = { ...sfj!, number: '601/3577/3' };
    const titled = { ...imi!, title: 'Preparing for 601/3577/3' };
    expect(
      search([titled, numbered], { text: '601/3577/3' }).map(({ qualification }) => qualification),
    ).toEqual([numbered, titled]);
    expect(
      search([l3!, { ...sfj!, title: 'Handling complaints' }], { text: 'complaints' }).map(
        ({ units }) => units.length,
      ),
    ).toEqual([0, 1]);
    expect(found({ text: 'diploma problems' })[0]).toBe('proqual-l3-diploma: K/506/2169');
  });

  it('filters by level, size and awarding body, all at once', () => {
    expect(found({ level: 2 })).toEqual(['imi-l2-diploma', 'sfj-l2-certificate']);
    expect(found({ size: 'certificate' })).toEqual([
      'sfj-l2-certificate',
      'pearson-l3-certificate',
    ]);
    expect(found({ size: 'award' })).toEqual([]);
    expect(found({ awardingBody: 'Pearson' })).toEqual([
      'pearson-l3-certificate',
      'pearson-l3-diploma',
    ]);
    expect(found({ level: 3, size: 'diploma', awardingBody: 'Pearson', text: 'loyalty' })).toEqual([
      'pearson-l3-diploma: unit-2',
    ]);
  });
});

const titleWords = qualifications
  .flatMap(({ title, units }) => [title, ...units.map((unit) => unit.title)])
  .flatMap((title) => title.split(/[^A-Za-z]+/))
  .filter((word) => word.length > 3);

describe('any search', () => {
  it('finds every unit by the words of its title, in any order and case', () => {
    let applied = 0;
    for (const { id } of qualifications) {
      const qualification = shipped(id);
      for (const unit of qualification.units) {
        const words = unit.title.toUpperCase().split(' ').reverse().join('  ');
        const hit = search(qualifications, { text: words }).find(
          (candidate) => candidate.qualification.id === id,
        );
        expect(hit?.units).toContain(unit);
        applied += 1;
      }
    }
    expect(applied).toBe(catalogueFacts.reduce((sum, { units }) => sum + units, 0));
  });

  it('finds no more when a word is added, and the same when words change places', () => {
    let narrowed = 0;
    const words = fc.array(fc.constantFrom(...titleWords), { minLength: 1, maxLength: 3 });
    const ids = (text: string) =>
      search(qualifications, { text }).map(({ qualification }) => qualification.id);
    fc.assert(
      fc.property(words, fc.constantFrom(...titleWords), (some, another) => {
        const before = ids(some.join(' '));
        const after = ids([...some, another].join(' '));
        expect(before).toEqual(expect.arrayContaining(after));
        expect(ids([another, ...some].join(' '))).toEqual(after);
        if (after.length < before.length) narrowed += 1;
      }),
      { numRuns: 300 },
    );
    expect(narrowed).toBeGreaterThan(30);
  });

  it('takes whatever is typed', () => {
    const unit = fc.constantFrom(...Array.from(` /'"\\%_*.-()[]{}?+a17ßİé\u0301\u202e\u0000🏅`));
    fc.assert(
      fc.property(fc.string({ unit }), (text) => {
        const hits = search(qualifications, { text });
        expect(hits.every(({ qualification }) => qualifications.includes(qualification))).toBe(
          true,
        );
      }),
    );
  });
});
