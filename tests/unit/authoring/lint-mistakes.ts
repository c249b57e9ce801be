/** Deliberate mistakes in real qualifications, each with the one finding that it must bring. */
import type { Qualification, Rule } from '../../../src/catalogue';
import type { LintFinding } from '../../../src/authoring';

type Key = string | number;

export interface Mistake {
  readonly says: string;
  /** How the id of the qualification begins. */
  readonly of: string;
  readonly edits: readonly (readonly [readonly Key[], unknown])[];
  readonly finds: Partial<LintFinding> & Pick<LintFinding, 'code' | 'severity'>;
  /** Whether the finding brings a correction; made, nothing must be left to find. */
  readonly mends?: boolean;
}

const cite = { section: 'Structure', page: null };
const head = { binding: 'required', cite } as const;

/** Adds a rule as the last of a file's `count` rules. */
function added(count: number, rule: object): Mistake['edits'] {
  return [[['rules', count], { ...head, ...rule }]];
}

const error = { severity: 'error' } as const;
const warning = { severity: 'warning' } as const;

const ofNumbers: readonly Mistake[] = [
  {
    says: 'a digit misread in a reference',
    of: 'imi',
    edits: [[['units', 0, 'ref'], 'A/506/2180']],
    finds: { code: 'reference-letter', ...warning, expected: 'J', units: ['A/506/2130'] },
    mends: true,
  },
  {
    says: 'a letter scanned as a figure',
    of: 'proqual-l3',
    edits: [[['units', 31, 'ref'], '1/506/1921']],
    finds: { code: 'reference-letter', ...warning, expected: 'J' },
    mends: true,
  },
  {
    says: 'a space in a reference',
    of: 'imi',
    edits: [[['units', 0, 'ref'], 'A/506/213 0']],
    finds: { code: 'reference-format', ...warning, reference: 'A/506/213 0' },
    mends: true,
  },
  {
    says: 'a reference without its slashes',
    of: 'imi',
    edits: [[['units', 0, 'ref'], 'A5062130']],
    finds: { code: 'reference-format', ...warning },
    mends: true,
  },
  {
    says: 'a reference with a digit lost',
    of: 'imi',
    edits: [[['units', 0, 'ref'], 'A/506/213']],
    finds: { code: 'reference-format', ...warning, units: ['A/506/2130'] },
  },
  {
    says: 'one reference for two units',
    of: 'imi',
    edits: [[['units', 1, 'ref'], 'A/506/2130']],
    finds: { code: 'reference-repeated', ...warning, units: ['A/506/2130', 'F/506/2131'] },
  },
  {
    says: 'one number of its own for two units',
    of: 'imi',
    edits: [
      [['units', 0, 'localRef'], 'CS 1'],
      [['units', 1, 'localRef'], 'CS 1'],
    ],
    finds: { code: 'code-repeated', ...warning, localRef: 'CS 1' },
  },
  {
    says: 'a digit misread in the number',
    of: 'imi',
    edits: [[['number'], '601/3456/3']],
    finds: { code: 'number-digit', ...warning, expected: '2' },
    mends: true,
  },
  {
    says: 'a number without its slashes',
    of: 'imi',
    edits: [[['number'], '60134562']],
    finds: { code: 'number-format', ...warning },
    mends: true,
  },
  {
    says: 'a number with a digit too many',
    of: 'imi',
    edits: [[['number'], '601/34566/2']],
    finds: { code: 'number-format', ...warning, field: 'number' },
  },
];

const ofTitles: readonly Mistake[] = [
  {
    says: 'a title that holds the reference before it',
    of: 'imi',
    edits: [[['units', 0, 'title'], 'A/506/2130 Deliver customer service']],
    finds: { code: 'title-holds-reference', ...warning, reference: 'A/506/2130' },
    mends: true,
  },
  {
    says: 'a title that holds the reference after it',
    of: 'imi',
    edits: [[['units', 0, 'title'], 'Deliver customer service (A / 506 / 2130)']],
    finds: { code: 'title-holds-reference', ...warning, reference: 'A/506/2130' },
    mends: true,
  },
  {
    says: 'two rows run together, with their references',
    of: 'imi',
    edits: [
      [['units', 0, 'title'], 'Deliver service A/506/2130 2 5 Understand customers F/506/2131'],
    ],
    finds: { code: 'title-two-rows', ...warning, units: ['A/506/2130'] },
  },
  {
    says: 'two rows run together, with the figures between them',
    of: 'proqual-l3',
    edits: [[['units', 0, 'title'], 'Organise customer service 3 5 Resolve problems']],
    finds: { code: 'title-two-rows', ...warning },
  },
  {
    says: 'two rows run together, with the number of the second',
    of: 'proqual-l3',
    edits: [[['units', 0, 'title'], 'Organise customer service Unit 12 Resolve problems']],
    finds: { code: 'title-two-rows', ...warning },
  },
  {
    says: 'one title for two units at one level',
    of: 'imi',
    edits: [[['units', 1, 'title'], 'Deliver Customer  Service']],
    finds: { code: 'title-repeated', ...warning, units: ['A/506/2130', 'F/506/2131'] },
  },
  {
    says: 'a level that the title does not say',
    of: 'proqual-l3',
    edits: [[['level'], 4]],
    finds: { code: 'level-title', ...warning, titled: 3, level: 4 },
    mends: true,
  },
  {
    says: 'an SCQF level that the title does not say',
    of: 'sqa',
    edits: [[['level'], 7]],
    finds: { code: 'level-title', ...warning, titled: 6 },
    mends: true,
  },
];

const ofTimes: readonly Mistake[] = [
  {
    says: 'the first and the last day swapped',
    of: 'proqual-l4',
    edits: [
      [['startsOn'], '2026-07-31'],
      [['endsOn'], '2014-11-01'],
    ],
    finds: { code: 'dates-reversed', ...error },
    mends: true,
  },
  {
    says: 'published hours upside down',
    of: 'imi',
    edits: [[['published', 'glh'], { min: 305, max: 245 }]],
    finds: { code: 'range-reversed', ...error, field: 'published.glh' },
    mends: true,
  },
  {
    says: 'more guided hours than hours in all',
    of: 'proqual-l3',
    edits: [[['published', 'tqt'], 55]],
    finds: { code: 'glh-above-tqt', ...error, glh: 289, tqt: 55 },
  },
  {
    says: 'hours in all that are far from ten a credit',
    of: 'proqual-l3',
    edits: [[['published', 'tqt'], 5500]],
    finds: { code: 'tqt-off-credits', ...warning },
    mends: true,
  },
  {
    says: 'guided hours of two units beyond ten a credit',
    of: 'sfj',
    edits: [
      [['units', 0, 'glh'], 127],
      [['units', 1, 'glh'], 41],
      [['published', 'glh'], null],
    ],
    finds: { code: 'unit-glh-above-time', ...warning, units: ['A/506/2130', 'F/506/2131'] },
  },
  {
    says: 'a zero too many in the credits of a unit',
    of: 'proqual-l4',
    edits: [[['units', 4, 'credits'], 60]],
    finds: { code: 'size-out-of-line', ...warning, value: 60, field: 'credits' },
  },
  {
    says: 'no credits where there should be some',
    of: 'proqual-l3',
    edits: [[['units', 44, 'credits'], 0]],
    finds: { code: 'size-out-of-line', ...warning, value: 0 },
  },
  {
    says: 'published hours that the rules do not allow',
    of: 'imi',
    edits: [[['published', 'glh', 'max'], 306]],
    finds: {
      ...{ code: 'glh-range', ...warning },
      ...{ published: { min: 245, max: 306 }, allowed: { min: 245, max: 305 } },
    },
  },
  {
    says: 'one figure of hours outside what the rules allow',
    of: 'sfj',
    edits: [[['published', 'glh'], { min: 139, max: 139 }]],
    finds: { code: 'glh-range', ...warning, allowed: { min: 140, max: 169 } },
  },
  {
    says: 'nine units without credits',
    of: 'ocr',
    edits: Array.from({ length: 9 }, (_, i) => [['units', 30 + i, 'credits'], null] as const),
    finds: { code: 'figures-unpublished', ...warning, measure: 'credits', of: 83 },
  },
];

const ofRules: readonly Mistake[] = [
  {
    says: 'a total that is not the published one',
    of: 'proqual-l3',
    edits: [[['rules', 0, 'min'], 54]],
    finds: { code: 'total-credits', ...error, min: 54, published: 55 },
    mends: true,
  },
  {
    says: 'a total beyond all units',
    of: 'proqual-l3',
    edits: [[['rules', 0, 'min'], 550]],
    finds: { code: 'total-credits', ...error, min: 550 },
    mends: true,
  },
  {
    says: 'no total',
    of: 'proqual-l3',
    edits: [
      [['rules', 0], { ...head, id: 'a', measure: 'credits', over: { groups: ['A'] }, min: 31 }],
    ],
    finds: { code: 'total-missing', ...warning, credits: 55 },
  },
  {
    says: 'the total as a maximum',
    of: 'proqual-l3',
    edits: [
      [['rules', 0, 'min'], undefined],
      [['rules', 0, 'max'], 55],
    ],
    finds: { code: 'bounds-swapped', ...error, bound: 'min', rules: ['total'] },
    mends: true,
  },
  {
    says: 'the sum of the mandatory group as a maximum',
    of: 'proqual-l3',
    edits: [
      [['rules', 1, 'min'], undefined],
      [['rules', 1, 'max'], 31],
    ],
    finds: { code: 'bounds-swapped', ...error, bound: 'min', rules: ['group-a'] },
    mends: true,
  },
  {
    says: 'a maximum that stands as a minimum',
    of: 'sqa',
    edits: [
      [['rules', 2, 'max'], undefined],
      [['rules', 2, 'min'], 2],
      [['rules', 1, 'min'], 4],
    ],
    finds: { code: 'bounds-swapped', ...error, bound: 'max', rules: ['c'] },
    mends: true,
  },
  {
    says: 'minimum and maximum of a group in the wrong order',
    of: 'ocr',
    edits: [
      [['rules', 0, 'min'], 7],
      [['rules', 0, 'max'], 2],
    ],
    finds: { code: 'range-reversed', ...error, rules: ['b1'], min: 7, max: 2 },
    mends: true,
  },
  {
    says: 'a mandatory group that adds up to less than printed',
    of: 'proqual-l3',
    edits: [[['units', 0, 'credits'], 4]],
    finds: { code: 'group-sum', ...error, printed: 31, sum: 30 },
  },
  {
    says: 'a mandatory group that adds up to more than printed',
    of: 'proqual-l4',
    edits: [[['rules', 1, 'min'], 13]],
    finds: { code: 'group-sum', ...error, printed: 13, sum: 14 },
  },
  {
    says: 'an optional group called mandatory',
    of: 'sqa',
    edits: [[['groups', 3, 'kind'], 'mandatory']],
    finds: { code: 'group-sum', ...error, rules: ['d'], measure: 'units', printed: 1, sum: 8 },
  },
  {
    says: 'a mandatory group called optional',
    of: 'othm',
    edits: [[['groups', 0, 'kind'], 'optional']],
    finds: { code: 'group-in-fact-mandatory', ...warning, group: 'A', rules: ['a'] },
  },
  {
    says: 'a minimum beyond all units of its group',
    of: 'imi',
    edits: [[['rules', 2, 'min'], 9]],
    finds: { code: 'rule-out-of-reach', ...error, rules: ['group-b'], least: 0, most: 6 },
  },
  {
    says: 'a range between two sums',
    of: 'imi',
    edits: [
      [['rules', 2, 'min'], 4],
      [['rules', 2, 'max'], 5],
    ],
    finds: { code: 'rule-out-of-reach', ...error, rules: ['group-b'] },
  },
  {
    says: 'advice that nobody can follow',
    of: 'imi',
    edits: [
      [['rules', 6, 'min'], 2450],
      [['rules', 6, 'max'], 3050],
    ],
    finds: { code: 'rule-out-of-reach', ...warning, rules: ['glh'], measure: 'glh' },
  },
  {
    says: 'two rules that cannot both be met',
    of: 'sqa',
    edits: [
      [['rules', 1, 'max'], 6],
      [['rules', 1, 'min'], 6],
    ],
    finds: { code: 'no-way', ...error, rules: ['total', 'b'] },
  },
  {
    says: 'a maximum that nobody can pass',
    of: 'proqual-l3',
    edits: [[['rules', 3, 'max'], 99]],
    finds: { code: 'rule-never-bites', ...warning, rules: ['group-c'] },
  },
  {
    says: 'a minimum of nothing',
    of: 'proqual-l3',
    edits: added(4, { id: 'nothing', measure: 'units', over: { groups: ['B'] }, min: 0 }),
    finds: { code: 'rule-never-bites', ...warning, rules: ['nothing'] },
  },
  {
    says: 'a rule over a level that no unit has',
    of: 'proqual-l3',
    edits: added(4, { id: 'low', measure: 'units', over: { level: { exactly: 1 } }, max: 2 }),
    finds: { code: 'rule-adds-nothing', ...warning, rules: ['low'] },
  },
  {
    says: 'a minimum at a level that no unit has',
    of: 'proqual-l3',
    edits: added(4, { id: 'low', measure: 'credits', over: { level: { exactly: 1 } }, min: 2 }),
    finds: { code: 'rule-adds-nothing', ...error, rules: ['low'] },
  },
  {
    says: 'two optional units barred with a mandatory one',
    of: 'proqual-l3',
    edits: ['Y/506/2166', 'D/506/2167'].map((id, i) => [
      ['rules', 4 + i],
      { ...head, id: `bar-${i}`, measure: 'units', over: { units: ['L/506/2150', id] }, max: 1 },
    ]),
    finds: { code: 'unit-never-counts', ...warning, units: ['Y/506/2166', 'D/506/2167'] },
  },
  {
    says: 'an optional unit asked for by name',
    of: 'proqual-l3',
    edits: added(4, { id: 'named', measure: 'units', over: { units: ['Y/506/2166'] }, min: 1 }),
    finds: { code: 'unit-always-needed', ...warning, units: ['Y/506/2166'] },
  },
];

const either: Rule = {
  ...{ id: 'either', ...head, min: 1 },
  holding: [
    { measure: 'units', over: { groups: ['B'] }, min: 3 },
    { measure: 'units', over: { groups: ['C'] }, min: 0 },
  ],
};

/** Mistakes that only format 2 can hold. */
const ofFormat2: readonly Mistake[] = [
  {
    says: 'an either-or of which one side always holds',
    of: 'proqual-l3',
    edits: [
      [['format'], 2],
      [['rules', 4], either],
    ],
    finds: { code: 'rule-never-bites', ...warning, rules: ['either'] },
  },
  {
    says: 'a share upside down',
    of: 'proqual-l3',
    edits: [
      [['format'], 2],
      ...added(4, {
        ...{ id: 'half', share: 'credits', over: { groups: ['B'] }, of: {} },
        ...{ minPercent: 60, maxPercent: 20 },
      }),
    ],
    finds: { code: 'range-reversed', ...error, rules: ['half'] },
    mends: true,
  },
  {
    says: 'a pathway on which nobody can meet the rules',
    of: 'proqual-l3',
    edits: [
      [['format'], 2],
      [
        ['pathways'],
        [
          { id: 'open', title: 'Open', cite },
          { id: 'narrow', title: 'Narrow', groups: { B: 'closed' }, cite },
        ],
      ],
    ],
    finds: { code: 'rule-adds-nothing', ...error, rules: ['group-b'], pathways: ['narrow'] },
  },
];

export const mistakes: readonly Mistake[] = [
  ...ofNumbers,
  ...ofTitles,
  ...ofTimes,
  ...ofRules,
  ...ofFormat2,
];

export function withMistake(qualification: Qualification, { edits }: Mistake): Qualification {
  return edits.reduce<unknown>(
    (json, [path, value]) => put(json, path, value),
    qualification,
  ) as Qualification;
}

/** A copy of `json` with another value at `path`, which may be one past the end of a list. */
function put(json: unknown, path: readonly Key[], value: unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return value;
  const copy = (Array.isArray(json) ? [...(json as unknown[])] : { ...(json as object) }) as Record<
    Key,
    unknown
  >;
  const inner = put(copy[key], rest, value);
  copy[key] = inner;
  // As a file would: what is not there is not written.
  return JSON.parse(JSON.stringify(copy)) as unknown;
}
