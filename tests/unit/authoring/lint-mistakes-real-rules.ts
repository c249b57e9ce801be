/** Deliberate mistakes in the rule sets of real qualifications, each with the one finding that it must bring. */
import type { Mistake } from './lint-mistakes';

const error = { severity: 'error' } as const;
const warning = { severity: 'warning' } as const;
const cite = { section: 'Structure', page: null };
const head = { binding: 'required', cite } as const;

const ofNumbers: readonly Mistake[] = [
  {
    says: 'two figures of a reference swapped',
    of: 'row-8-',
    edits: [[['units', 2, 'ref'], 'F/600/9693']],
    finds: { code: 'reference-letter', ...warning, expected: 'M', units: ['A-3'] },
    mends: true,
  },
  {
    says: 'a zero for the letter of a reference',
    of: 'row-10-',
    edits: [[['units', 4, 'ref'], '0/602/3042']],
    finds: { code: 'reference-letter', ...warning, units: ['A-5'] },
    mends: true,
  },
  {
    says: 'dashes for the slashes of a reference',
    of: 'row-14-',
    edits: [[['units', 1, 'ref'], 'A-506-2130']],
    finds: { code: 'reference-format', ...warning, units: ['A-2'] },
    mends: true,
  },
  {
    says: 'a reference in small letters',
    of: 'row-40-',
    edits: [[['units', 1, 'ref'], 'a/506/2130']],
    finds: { code: 'reference-format', ...warning, units: ['A-2'] },
    mends: true,
  },
  {
    says: 'a reference copied to the row below',
    of: 'row-41-',
    edits: [
      [['units', 1, 'ref'], 'A/506/2130'],
      [['units', 2, 'ref'], 'A/506/2130'],
    ],
    finds: { code: 'reference-repeated', ...warning, units: ['A-2', 'A-3'] },
  },
  {
    says: 'a code copied to the row below',
    of: 'row-23-',
    edits: [
      [['units', 0, 'localRef'], 'FE0D 04'],
      [['units', 1, 'localRef'], 'FE0D 04'],
    ],
    finds: { code: 'code-repeated', ...warning, localRef: 'FE0D 04', units: ['A-1', 'A-2'] },
  },
  {
    says: 'the last figure of the number misread',
    of: 'row-35-',
    edits: [[['number'], '603/6523/1']],
    finds: { code: 'number-digit', ...warning, expected: '7' },
    mends: true,
  },
  {
    says: 'a number with blanks for its slashes',
    of: 'row-37-',
    edits: [[['number'], '610 4164 6']],
    finds: { code: 'number-format', ...warning },
    mends: true,
  },
  {
    says: 'a number with a figure lost',
    of: 'row-34-',
    edits: [[['number'], '601/446/9']],
    finds: { code: 'number-format', ...warning },
  },
];

const ofTitles: readonly Mistake[] = [
  {
    says: 'a reference at the end of a title',
    of: 'row-13-',
    edits: [[['units', 3, 'title'], 'Promote communication (A/506/2130)']],
    finds: { code: 'title-holds-reference', ...warning, units: ['A-4'], reference: 'A/506/2130' },
    mends: true,
  },
  {
    says: 'two rows with level and credits between them',
    of: 'row-36-',
    edits: [[['units', 3, 'title'], 'Lead a team 5 10 Manage risk']],
    finds: { code: 'title-two-rows', ...warning, units: ['A-4'] },
  },
  {
    says: 'a title twice at one level, in other capitals',
    of: 'row-31-',
    edits: [
      [['units', 0, 'title'], 'Lead and manage a team'],
      [['units', 1, 'title'], 'Lead and Manage a Team'],
    ],
    finds: { code: 'title-repeated', ...warning, units: ['M-1', 'M-2'] },
  },
  {
    says: 'an Entry level that the title does not say',
    of: 'row-43-',
    edits: [[['level'], 'E2']],
    finds: { code: 'level-title', ...warning, level: 'E2', titled: 'E3' },
    mends: true,
  },
  {
    says: 'a level that another part of the document has',
    of: 'row-33-',
    edits: [[['level'], 5]],
    finds: { code: 'level-title', ...warning, level: 5, titled: 6 },
    mends: true,
  },
];

const ofTimes: readonly Mistake[] = [
  {
    says: 'guided hours above all hours',
    of: 'row-15-',
    edits: [
      [['published', 'tqt'], 1200],
      [['published', 'glh'], { min: 3600, max: 3600 }],
    ],
    finds: { code: 'glh-above-tqt', ...error, glh: 3600, tqt: 1200 },
  },
  {
    says: 'a zero lost in the hours in all',
    of: 'row-26-',
    edits: [[['published', 'tqt'], 60]],
    finds: { code: 'tqt-off-credits', ...warning, tqt: 60, credits: 60 },
    mends: true,
  },
  {
    says: 'guided hours from the higher to the lower figure',
    of: 'row-28-higher-national-diploma',
    edits: [[['published', 'glh'], { min: 640, max: 480 }]],
    finds: { code: 'range-reversed', ...error, field: 'published.glh' },
    mends: true,
  },
  {
    says: 'guided hours of one unit that are its hours in all times ten',
    of: 'row-42-',
    edits: [[['units', 2, 'glh'], 400]],
    finds: { code: 'unit-glh-above-time', ...warning, units: ['A-3'] },
  },
  {
    says: 'a decimal point lost in the credits of a unit',
    of: 'row-42-',
    edits: [[['units', 11, 'credits'], 45]],
    finds: { code: 'size-out-of-line', ...warning, field: 'credits', units: ['B-5'], value: 45 },
  },
  {
    says: 'a unit of no hours at all',
    of: 'row-30-',
    edits: [[['units', 5, 'glh'], 0]],
    finds: { code: 'size-out-of-line', ...warning, field: 'glh', units: ['B-2'], value: 0 },
  },
  {
    says: 'the days on which registration begins and ends swapped',
    of: 'row-29-',
    edits: [
      [['startsOn'], '2027-08-31'],
      [['endsOn'], '2024-09-01'],
    ],
    finds: { code: 'dates-reversed', ...error },
    mends: true,
  },
];

const ofRules: readonly Mistake[] = [
  {
    says: 'a total with a figure misread',
    of: 'row-9-',
    edits: [[['rules', 0, 'min'], 48]],
    finds: { code: 'total-credits', ...error, rules: ['rule-1'], min: 48, published: 40 },
    mends: true,
  },
  {
    says: 'the total under a ceiling instead',
    of: 'row-10-',
    edits: [
      [['rules', 0, 'min'], undefined],
      [['rules', 0, 'max'], 58],
    ],
    finds: { code: 'bounds-swapped', ...error, rules: ['rule-1'], bound: 'min', value: 58 },
    mends: true,
  },
  {
    says: 'the total left out',
    of: 'row-20-',
    edits: [[['rules', 0], { id: 'rule-1', ...head, measure: 'units', over: {}, min: 4 }]],
    finds: { code: 'total-missing', ...warning, credits: 100 },
  },
  {
    says: 'the sum of the mandatory units misread',
    of: 'row-7-',
    edits: [[['rules', 1, 'min'], 72]],
    finds: { code: 'group-sum', ...error, rules: ['rule-2'], printed: 72, sum: 27 },
  },
  {
    says: 'the credits of a mandatory unit misread',
    of: 'row-15-',
    edits: [[['units', 3, 'credits'], 16]],
    finds: { code: 'group-sum', ...error, rules: ['rule-2'], printed: 75, sum: 76 },
  },
  {
    says: 'a group of which all units are asked for',
    of: 'row-36-',
    edits: [[['groups', 0, 'kind'], 'optional']],
    finds: { code: 'group-in-fact-mandatory', ...warning, group: 'A' },
    mends: true,
  },
  {
    says: 'a minimum that no units of the group can make',
    of: 'row-8-',
    edits: [[['rules', 2, 'min'], 120]],
    finds: { code: 'rule-out-of-reach', ...error, rules: ['rule-3'], most: 42 },
  },
  {
    says: 'a maximum as a minimum',
    of: 'row-23-',
    edits: [
      [['rules', 2, 'max'], undefined],
      [['rules', 2, 'min'], 2],
      [['rules', 1, 'min'], 4],
    ],
    finds: { code: 'bounds-swapped', ...error, rules: ['rule-3'], bound: 'max', value: 2 },
  },
  {
    says: 'a second level that with the first asks for more than the total allows',
    of: 'row-25-',
    edits: [
      [
        ['rules', 2],
        {
          ...{ id: 'rule-3', ...head, measure: 'credits', min: 18 },
          over: { level: { exactly: 2 } },
        },
      ],
    ],
    finds: {
      ...{ code: 'bounds-swapped', ...error, rules: ['rule-3'], value: 18 },
      against: ['rule-1', 'rule-2'],
    },
  },
  {
    says: 'a group that has no units at the level asked for',
    of: 'row-24-',
    edits: [[['rules', 2, 'over'], { groups: ['A'], level: { atLeast: 11 } }]],
    finds: { code: 'rule-adds-nothing', ...error, rules: ['rule-3'] },
  },
  {
    says: 'a minimum with a figure lost',
    of: 'row-41-',
    edits: [
      [
        ['rules', 3],
        { id: 'rule-4', ...head, measure: 'credits', over: { groups: ['A', 'B'] }, min: 6 },
      ],
    ],
    finds: { code: 'rule-never-bites', ...warning, rules: ['rule-4'] },
  },
  {
    says: 'a range of units in the wrong order',
    of: 'row-40-',
    edits: [
      [['rules', 0, 'min'], 16],
      [['rules', 0, 'max'], 10],
    ],
    finds: { code: 'range-reversed', ...error, rules: ['rule-1'], min: 16, max: 10 },
    mends: true,
  },
  {
    says: 'units barred with a mandatory one',
    of: 'row-9-',
    edits: [
      [
        ['rules', 5, 'over', 'units'],
        ['A-1', 'B-7'],
      ],
    ],
    finds: { code: 'unit-never-counts', ...warning, units: ['B-7'] },
  },
  {
    says: 'units without credits beside many that have them',
    of: 'row-13-',
    edits: [
      [['units', 20, 'credits'], null],
      [['units', 21, 'credits'], null],
      [['units', 22, 'credits'], null],
    ],
    finds: { code: 'figures-unpublished', ...warning, measure: 'credits' },
  },
];

const ofComposites: readonly Mistake[] = [
  {
    says: 'an either-or whose sides are both out of reach',
    of: 'row-22-',
    edits: [
      [['rules', 0, 'holding', 0, 'min'], 30],
      [['rules', 0, 'holding', 1, 'min'], 50],
    ],
    finds: { code: 'rule-out-of-reach', ...error, rules: ['rule-1'] },
  },
  {
    says: 'an either-or of which one side is out of reach',
    of: 'row-22-',
    edits: [[['rules', 0, 'holding', 1, 'min'], 50]],
    finds: { code: 'part-out-of-reach', ...warning, rules: ['rule-1'], parts: [1] },
  },
  {
    says: 'more parts to hold than there are',
    of: 'row-44-certificate',
    edits: [
      [['rules', 1, 'holding', 0, 'min'], 9],
      [['rules', 1, 'holding', 1, 'min'], 9],
    ],
    finds: { code: 'rule-out-of-reach', ...error, rules: ['rule-2'] },
  },
  {
    says: 'exactly one of two with its range upside down',
    of: 'row-44-certificate',
    edits: [
      [['rules', 2, 'min'], 2],
      [['rules', 2, 'max'], 1],
    ],
    finds: { code: 'range-reversed', ...error, rules: ['rule-3'], min: 2, max: 1 },
    mends: true,
  },
  {
    says: 'a share of everything or more',
    of: 'row-20-',
    edits: [[['rules', 1, 'minPercent'], 0]],
    finds: { code: 'rule-never-bites', ...warning, rules: ['rule-2'] },
  },
  {
    says: 'at most one at each level, of units that are also asked for together',
    of: 'row-19-',
    edits: [
      [
        ['rules', 11],
        {
          ...{ id: 'rule-12', ...head, measure: 'units', min: 2 },
          over: { units: ['O-1', 'O-10', 'O-19'] },
        },
      ],
    ],
    finds: { code: 'no-way', ...error, rules: ['rule-3', 'rule-12'] },
  },
  {
    says: 'a pathway on which a group is asked for that it closes',
    of: 'row-12-',
    edits: [[['pathways', 0, 'groups'], { B2: 'closed' }]],
    finds: { code: 'rule-adds-nothing', ...error, pathways: ['generic'], rules: ['generic-1'] },
  },
  {
    says: 'a pathway with a minimum of more than its group holds',
    of: 'row-33-',
    edits: [[['pathways', 0, 'rules', 0, 'min'], 7]],
    finds: { code: 'rule-out-of-reach', ...error, pathways: ['general'], most: 5 },
  },
  {
    says: 'a pathway on which a unit is barred with its mandatory one',
    of: 'row-34-',
    edits: [
      [
        ['pathways', 0, 'rules', 1],
        {
          ...{ id: 'building-2', ...head, measure: 'units', max: 1 },
          over: { units: ['B-1', 'B-2'] },
        },
      ],
    ],
    finds: { code: 'unit-never-counts', ...warning, pathways: ['building'], units: ['B-2'] },
  },
];

export const mistakesInRealRules: readonly Mistake[] = [
  ...ofNumbers,
  ...ofTitles,
  ...ofTimes,
  ...ofRules,
  ...ofComposites,
];
