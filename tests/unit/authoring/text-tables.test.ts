import { describe, expect, it } from 'vitest';
import { readSpecificationText } from '../../../src/authoring';
import type { Draft, DraftUnit } from '../../../src/authoring';

function read(text: string): Draft {
  const [draft] = readSpecificationText(text);
  if (draft === undefined) throw new Error('nothing was read');
  return draft;
}

function figures({ credits, glh, level, localRef, ref, title }: DraftUnit) {
  return [ref, localRef, title, level, credits, glh].map((each) => each?.value ?? null);
}

function unitsOf({ groups }: Draft) {
  return groups.map(({ id, kind, units }) => [`${id} ${kind}`, ...units.map(figures)]);
}

function asked({ questions }: Draft) {
  return questions.filter(({ severity }) => severity === 'question').map(({ code }) => code);
}

const opening = 'Acme Level 2 Certificate in Care Work\nQualification number: 603/1234/1\n\n';

describe('columns printed below each other in a text', () => {
  it('are read where heads and texts stand only about under each other', () => {
    const draft = read(`${opening}Mandatory units

Unit number Regulated unit number Unit title                                   Level GLH Notes
Unit 01           T/506/0201                 Principles of personal training   3      30    Knowledge only
Unit 02           A/506/0202                 Programming personal training 3          40    Knowledge only
`);
    expect(unitsOf(draft)).toEqual([
      [
        'A mandatory',
        ['T/506/0201', 'Unit 01', 'Principles of personal training', 3, null, 30],
        ['A/506/0202', 'Unit 02', 'Programming personal training', 3, null, 40],
      ],
    ]);
  });

  it('are read below heads over three lines, with titles that go on', () => {
    const draft = read(`${opening}Mandatory
Unit                 City &         Unit title                 Credit     Level GLH Excluded
accreditation        Guilds unit                               value                combination of
number               number                                                         units (if any)
K/506/0101           Unit 201       Work effectively with      3          2      20
                                    others in a business
                                    environment
M/506/0102           Unit 202       Manage own                 2          2      16
                                    performance
Optional
A/506/0104           Unit 101       Use a telephone            2          1      20
`);
    expect(unitsOf(draft)).toEqual([
      [
        'A mandatory',
        [
          'K/506/0101',
          'Unit 201',
          'Work effectively with others in a business environment',
          2,
          3,
          20,
        ],
        ['M/506/0102', 'Unit 202', 'Manage own performance', 2, 2, 16],
      ],
      ['B optional', ['A/506/0104', 'Unit 101', 'Use a telephone', 1, 2, 20]],
    ]);
  });

  it('ask where a figure stands beside its column', () => {
    const draft = read(`${opening}Mandatory units
Unit code     Unit reference     Unit title               Level        Credit   GLH
HB1E3WA002    D/506/0502         Making Choices           Entry Level 2         20
                                                          3
HC1E3WA003    H/506/0503         Healthy Eating           Entry 2      1        10
`);
    const [, choices, eating] = unitsOf(draft)[0]!;
    expect(choices).toEqual(['D/506/0502', 'HB1E3WA002', 'Making Choices', null, null, null]);
    expect(eating).toEqual(['H/506/0503', 'HC1E3WA003', 'Healthy Eating', 'E2', 1, 10]);
    expect(asked(draft)).toContain('figure-unclear');
  });
});

describe('a column of groups', () => {
  it('holds for the rows below, where it is asked', () => {
    const draft = read(`${opening}Group\tCode\tUnit title\tLevel\tCredit
Mandatory\tU1\tFollow safe practice\t2\t3
\tU2\tCare for clients\t2\t2
Optional\tU3\tProvide manicures\t2\t7
\tU4\tProvide facials\t2\t8
`);
    expect(unitsOf(draft).map(([group, ...units]) => [group, units.length])).toEqual([
      ['A mandatory', 2],
      ['B optional', 2],
    ]);
    expect(asked(draft).filter((code) => code === 'group-carried')).toHaveLength(2);
  });

  it('may be two columns of marks under M and O', () => {
    const draft = read(`${opening}Unit title\tUnit number\tM\tO\tLevel\tCredit
Understanding assessment\tT/506/0201\t✓\t\t3\t3
Assess vocational skills\tA/506/0202\t\t✓\t3\t6
`);
    expect(unitsOf(draft).map(([group]) => group)).toEqual(['A mandatory', 'B optional']);
  });
});

describe('what could be a mistake of the reading', () => {
  it('is asked: credits with a footnote’s mark, and a reference without a unit', () => {
    const draft = read(`${opening}Mandatory units
Reference\tUnit title\tLevel\tCredit
T/506/0201\tUnderstand site safety\t1\t1.51

A/506/0202 Manual handling of loads
`);
    expect(asked(draft)).toEqual(expect.arrayContaining(['figure-unlikely', 'unit-unread']));
  });
});
