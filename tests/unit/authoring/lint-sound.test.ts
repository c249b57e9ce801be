/** Sound qualifications of format 2 that a rule of the lint could mistake, and the slips beside them. */
import { describe, expect, it } from 'vitest';
import { lintQualification } from '../../../src/authoring';
import { parseQualification } from '../../../src/catalogue';
import { formatLintFinding } from '../../../src/messages';

const cite = { section: 'Structure', page: 4 };
const required = { binding: 'required', cite } as const;

function group(id: string, kind: string, count: number, level: number, credits: number) {
  const units = Array.from({ length: count }, (_, i) => ({
    ...{ id: `${id}-${i + 1}`, ref: null, localRef: null, title: `${id} topic ${i + 1}`, level },
    ...{ credits, glh: null, kind: null, criteria: [], summary: '' },
  }));
  return { units, group: { id, title: id, kind, units: units.map((unit) => unit.id) } };
}

const care = [
  group('A', 'mandatory', 3, 3, 4),
  group('B', 'optional', 6, 3, 3),
  group('C', 'optional', 4, 2, 5),
  group('D', 'optional', 3, 2, 2),
];

const total = { id: 'total', measure: 'credits', over: {}, min: 30, ...required };

/** A diploma of 30 credits: 12 mandatory, 18 in B, 20 in C, 6 in D. */
function diploma(rules: readonly object[], more: object = {}): object {
  return {
    ...{ format: 2, id: 'care', version: '2026-11-22', title: 'Level 3 Diploma', level: 3 },
    ...{ awardingBody: 'Body', number: null, status: 'live', startsOn: null, endsOn: null },
    published: { credits: 30, tqt: 300, glh: null },
    units: care.flatMap(({ units }) => units),
    groups: care.map((one) => one.group),
    rules: [total, ...rules],
    conditions: [],
    source: { document: 'Specification', publisher: 'Body', edition: null },
    ...more,
  };
}

function findingsOf(json: object) {
  const parsed = parseQualification(json);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return lintQualification(parsed.qualification).map(({ code, severity, pathways, rules }) => ({
    ...{ code, severity },
    ...(pathways === undefined ? {} : { pathways }),
    ...(rules ? { rules } : {}),
  }));
}

const cap = { id: 'cap', measure: 'credits', over: { groups: ['D'] }, max: 4, ...required };
const open = { id: 'open', title: 'Open', cite };
const closed = { id: 'closed', title: 'Closed', groups: { D: 'closed' }, cite };

describe('a common rule on pathways', () => {
  it('may ask nothing of the pathway that closes its group', () => {
    expect(findingsOf(diploma([cap], { pathways: [open, closed] }))).toEqual([]);
  });

  it('that asks nothing of any pathway is found on each', () => {
    const idle = { ...cap, max: 6 };
    expect(findingsOf(diploma([idle], { pathways: [open, closed] }))).toEqual([
      { code: 'rule-never-bites', severity: 'warning', rules: ['cap'], pathways: ['open'] },
      { code: 'rule-adds-nothing', severity: 'warning', rules: ['cap'], pathways: ['closed'] },
    ]);
  });

  it('that cannot be met on two of three pathways is found once, with both', () => {
    const third = { ...closed, id: 'third', title: 'Third' };
    const much = { ...cap, max: 90, min: 1 };
    expect(findingsOf(diploma([much], { pathways: [open, closed, third] }))).toEqual([
      {
        code: 'rule-adds-nothing',
        severity: 'error',
        rules: ['cap'],
        pathways: ['closed', 'third'],
      },
    ]);
  });

  it('of one pathway that adds up nothing there is found', () => {
    const own = { ...closed, rules: [cap] };
    expect(findingsOf(diploma([], { pathways: [open, own] }))).toEqual([
      { code: 'rule-adds-nothing', severity: 'warning', rules: ['cap'], pathways: ['closed'] },
    ]);
  });
});

it('rules of two pathways under one id are two, and each is named as it is', () => {
  const most = (max: number) => ({ ...cap, max });
  const pathways = [
    { ...open, rules: [most(6)] },
    { ...open, id: 'other', title: 'Other', rules: [most(9)] },
  ];
  const parsed = parseQualification(diploma([], { pathways }));
  if (!parsed.ok) throw new Error('is sound');
  const { qualification } = parsed;
  expect(
    lintQualification(qualification).map((one) => formatLintFinding(qualification, one)),
  ).toEqual([
    'On the pathway “Open”: “At most 6 credits from Group D” is met whatever is chosen.',
    'On the pathway “Other”: “At most 9 credits from Group D” is met whatever is chosen.',
  ]);
});

describe('a rule over recognised units', () => {
  const recognised = { measure: 'credits', over: { recognised: true }, ...required };

  it('is not out of reach because nobody said yet what is recognised', () => {
    expect(findingsOf(diploma([{ id: 'apl', ...recognised, min: 10, max: 20 }]))).toEqual([]);
    const either = [
      { ...recognised, min: 10 },
      { ...total, min: 40 },
    ].map(({ measure, over, min }) => ({ measure, over, min }));
    expect(findingsOf(diploma([{ id: 'e', holding: either, min: 1, ...required }]))).toEqual([]);
  });

  it('is out of reach where all units together are too few', () => {
    expect(findingsOf(diploma([{ id: 'apl', ...recognised, min: 60 }]))).toEqual([
      { code: 'rule-out-of-reach', severity: 'error', rules: ['apl'] },
    ]);
  });
});

describe('a share or a composite over units that are not there', () => {
  it('is one error, and no other rule is blamed for it', () => {
    const over = { groups: ['B'], level: { exactly: 4 } };
    const of = { groups: ['B'] };
    const half = { id: 'half', share: 'credits', over, of, minPercent: 50, ...required };
    const some = { id: 'some', measure: 'credits', over: of, min: 6, ...required };
    expect(findingsOf(diploma([half, some]))).toEqual([
      { code: 'rule-adds-nothing', severity: 'error', rules: ['half'] },
    ]);
    const holding = [5, 6].map((exactly) => ({
      ...{ measure: 'units', over: { level: { exactly } }, min: 1 },
    }));
    expect(findingsOf(diploma([{ id: 'either', holding, min: 1, ...required }]))).toEqual([
      { code: 'rule-adds-nothing', severity: 'error', rules: ['either'] },
    ]);
  });
});

describe('a share of at most all', () => {
  const share = { id: 'share', share: 'credits', maxPercent: 100, ...required } as const;

  it('asks nothing where the whole takes in all that it counts', () => {
    const idle = { ...share, over: { groups: ['B'] }, of: { groups: ['B', 'C'] } };
    expect(findingsOf(diploma([idle]))).toEqual([
      { code: 'rule-never-bites', severity: 'warning', rules: ['share'] },
    ]);
  });

  it('asks something where it counts what the whole does not', () => {
    const bites = { ...share, over: { groups: ['B', 'C'] }, of: { groups: ['B'] } };
    expect(findingsOf(diploma([bites]))).toEqual([]);
    const { over: all, of } = { over: {}, of: { recognised: true } };
    expect(findingsOf(diploma([{ ...share, over: all, of }]))).toEqual([]);
  });
});

describe('a level in the title', () => {
  const titled = (title: string, more: object = {}) => findingsOf(diploma([], { title, ...more }));
  const found = [{ code: 'level-title', severity: 'warning' }];

  it.each([
    'SVQ 3 in Care at SCQF level 6',
    'Level 3 Diploma in Care (SCQF level 6)',
    'SVQ in Care at SCQF level 9',
    'Award in Skills (Entry 2) (Entry 3)',
    'Award in Skills (Entry 3 to Level 1)',
  ])('is none on the scale of the file: %s', (title) => {
    expect(titled(title)).toEqual([]);
  });

  it.each(['Level 2 Diploma in Care (SCQF level 6)', 'Entry Level 3 Award in Care'])(
    'is another one: %s',
    (title) => {
      expect(titled(title)).toEqual(found);
    },
  );

  it('is read on the Scottish scale where that is the scale', () => {
    const scqf = { levels: 'SCQF', level: 6 };
    expect(titled('Level 3 Certificate in Mentoring', scqf)).toEqual([]);
    expect(titled('Level 3 Certificate at SCQF level 7', scqf)).toEqual(found);
  });
});

it('a reference that lost one of its slashes is found, wherever it stood', () => {
  for (const ref of ['A/5062130', 'A506/2130']) {
    const units = care.flatMap((one) => one.units).map((unit, i) => (i ? unit : { ...unit, ref }));
    expect(findingsOf(diploma([], { units }))).toEqual([
      { code: 'reference-format', severity: 'warning' },
    ]);
  }
});
