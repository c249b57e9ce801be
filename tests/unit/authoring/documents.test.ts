import { describe, expect, it } from 'vitest';
import { readSpecificationText, readTables, toQualification } from '../../../src/authoring';
import type { Draft, NamedRule } from '../../../src/authoring';
import { parseQualification } from '../../../src/catalogue';

const head = 'Unit ref\tUnit title\tLevel\tCredit\tGLH';
const bookings = 'L/506/2150\tTake bookings\t3\t5\t30';
const guests = 'Y/506/2152\tWelcome guests\t3\t4\t20';
const tours = 'K/506/2169\tLead walking tours\t2\t6\t35';

function read(...lines: readonly string[]): Draft {
  const [draft] = readSpecificationText(
    ['Acme Level 3 Diploma in Tourism', '', 'Qualification structure', ...lines].join('\n'),
  );
  if (draft === undefined) throw new Error('nothing was read');
  return draft;
}

function rulesOf({ rules }: Draft): readonly NamedRule[] {
  return rules.flatMap(({ reading }) => reading ?? []);
}

function codesOf({ questions }: Draft): readonly string[] {
  return questions.flatMap(({ code, severity }) => (severity === 'question' ? [code] : []));
}

const list = [
  'Group A Mandatory units',
  head,
  bookings,
  guests,
  'Group B Optional units',
  head,
  tours,
];

describe('a document', () => {
  it('says of every value where it stands', () => {
    const draft = read('Learners must achieve 15 credits.', ...list);
    const unit = draft.groups[1]?.units[0];
    expect(unit?.title).toEqual({
      value: 'Lead walking tours',
      place: { page: null, sheet: null, line: 11, cell: 2 },
    });
    expect(unit?.glh?.place.cell).toBe(5);
    expect(draft.facts.title?.place.line).toBe(1);
    expect(draft.rules[0]?.place.line).toBe(4);
  });

  it('becomes a qualification that parses', () => {
    const draft = read('Learners must achieve 15 credits.', ...list);
    const json: unknown = JSON.parse(JSON.stringify(toQualification(draft, '2026-11-27')));
    expect(parseQualification(json).ok).toBe(true);
  });

  it('has its table of rules read', () => {
    const draft = read(
      'Group\tMinimum credits\tMaximum credits',
      'A - Mandatory\t9\t9',
      'B - Optional\t4\t6',
      'Total\t13\t',
      '',
      ...list,
    );
    expect(rulesOf(draft).map(({ id }) => id)).toEqual(
      expect.arrayContaining(['group-a', 'group-b', 'total']),
    );
    expect(rulesOf(draft)).toContainEqual(
      expect.objectContaining({ over: { groups: ['B'] }, min: 4 }),
    );
  });

  it.each([
    [
      'one of several',
      'Learners must complete one of the following:',
      '• at least 5 credits from Group A',
      '• at least 6 credits from Group B',
    ],
    ['after "or"', '• at least 5 credits from Group A', 'OR', '• at least 6 credits from Group B'],
    [
      'below a pathway',
      'Guiding pathway',
      'At least 5 credits from Group A',
      'At least 6 credits from Group B',
    ],
  ])('has sentences that are alternatives asked: %s', (_, ...lines) => {
    const draft = read('Learners must achieve 15 credits.', '', ...lines, '', ...list);
    expect(rulesOf(draft).map(({ id }) => id)).toEqual(['total']);
    expect(codesOf(draft).filter((code) => code === 'rule-unread').length).toBeGreaterThanOrEqual(
      2,
    );
  });

  it('has a total below the heading of a group asked, and proposed for that group', () => {
    const [optional, ...rows] = list.slice(4);
    const draft = read(
      ...list.slice(0, 4),
      optional!,
      'Learners must achieve a minimum of 6 credits.',
      ...rows,
    );
    expect(rulesOf(draft)).toEqual([]);
    const question = draft.questions.find(({ code }) => code === 'rule-unread');
    expect(question?.rules).toEqual([expect.objectContaining({ over: { groups: ['B'] }, min: 6 })]);
  });

  it('reads "further" together with the items of its list', () => {
    const draft = read(
      'Learners must achieve 15 credits:',
      '- 9 credits from Group A',
      '- a further 6 credits from Group B',
      ...list,
    );
    expect(rulesOf(draft)).toContainEqual(
      expect.objectContaining({ over: { groups: ['B'] }, min: 6 }),
    );
  });

  it('asks where a printed sum is not that of the units', () => {
    const draft = read('Learners must achieve 10 credits from Group A.', ...list);
    expect(codesOf(draft)).toContain('sum-differs');
  });

  it('asks where the heads of two figures seem to be swapped', () => {
    const swapped = [bookings, guests].map((row) => row.replace(/\t(\d+)\t(\d+)\t/u, '\t$2\t$1\t'));
    const draft = read(
      'Learners must achieve 9 credits from Group A.',
      'Group A Mandatory units',
      head,
      ...swapped,
    );
    expect(codesOf(draft)).toContain('columns-swapped');
  });

  it('asks about a unit in two groups, and about a group without units', () => {
    expect(codesOf(read(...list, bookings))).toContain('unit-twice');
    expect(
      codesOf(
        read(...list.slice(0, 4), 'Group C Optional units', 'Group B Optional units', head, tours),
      ),
    ).toContain('group-empty');
  });

  it('asks where a page of a unit says something else', () => {
    const draft = read(
      ...list,
      '',
      'Unit title: Lead walking tours',
      'Level: 2',
      'Credit value: 8',
    );
    expect(codesOf(draft)).toContain('pages-differ');
  });

  it('reads the units of a document that only has a page for each', () => {
    const draft = read(
      'Unit title: Take bookings',
      'Unit reference: L/506/2150',
      'Level: 3',
      'Credit value: 5',
      'GLH: 30',
    );
    expect(draft.groups[0]?.units[0]).toMatchObject({
      ref: { value: 'L/506/2150' },
      credits: { value: 5 },
    });
    expect(codesOf(draft)).toContain('group-unnamed');
  });

  it('gives a draft for each of several qualifications', () => {
    const text = [
      'Acme Level 2 Award in Tourism',
      'Mandatory units',
      head,
      bookings,
      '',
      'Acme Level 3 Diploma in Tourism',
      ...list,
    ].join('\n');
    const drafts = readSpecificationText(text);
    expect(drafts.map(({ facts }) => facts.title?.value)).toEqual([
      'Acme Level 2 Award in Tourism',
      'Acme Level 3 Diploma in Tourism',
    ]);
    expect(drafts.map(({ groups }) => groups.flatMap(({ units }) => units).length)).toEqual([1, 3]);
  });

  it('is read from tables alone', () => {
    const rows = [head, bookings, guests].map((line, row) =>
      line.split('\t').map((text, cell) => ({
        text,
        place: { page: null, sheet: 'Units', line: row + 1, cell: cell + 1 },
      })),
    );
    const [draft] = readTables([{ kind: 'table', rows }]);
    expect(draft?.groups[0]?.units.map(({ title }) => title.value)).toEqual([
      'Take bookings',
      'Welcome guests',
    ]);
    expect(draft && codesOf(draft)).toContain('group-unnamed');
  });

  it('lists what it does not use', () => {
    const draft = read('Something else stands here', ...list, 'A note about parking.');
    expect(draft.unread.map(({ text }) => text)).toEqual(
      expect.arrayContaining(['Something else stands here', 'A note about parking.']),
    );
  });

  it('is bounded, however large and odd', () => {
    expect(readSpecificationText('')).toEqual([]);
    expect(readSpecificationText('x'.repeat(5_000_000))).toEqual([]);
    expect(readSpecificationText('\t'.repeat(2_000_000))).toEqual([]);
    const [draft] = readSpecificationText(
      `${list.slice(0, 2).join('\n')}\n${Array.from({ length: 6_000 }, (_, i) => `U${i}\tDo task ${i} well\t3\t1e308\t9`).join('\n')}`,
    );
    expect(draft?.groups[0]?.units).toHaveLength(3_000);
    expect(draft?.groups[0]?.units[0]?.credits).toBeNull();
    expect(draft && codesOf(draft)).toEqual(
      expect.arrayContaining(['document-cut', 'figure-unclear']),
    );
  });
});
