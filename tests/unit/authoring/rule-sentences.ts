import type { RulePart, Sum, UnitFilter } from '../../../src/catalogue';

/** The groups that the collection's sentences are read against. */
export const groups = [
  {
    id: 'A',
    title: 'Mandatory units',
    kind: 'mandatory',
    units: [
      unit('L/506/2150', '1', 'Organise and deliver customer service'),
      unit('Y/506/2152', '2', 'Understand the customer service environment'),
    ],
  },
  {
    id: 'B',
    title: 'Optional units',
    kind: 'optional',
    units: [
      unit('D/506/2119', '101', 'Communicate verbally with customers'),
      unit('T/506/2126', '102', 'Communicate with customers in writing'),
      unit('R/506/2151', '103', "Resolve customers' complaints"),
    ],
  },
  {
    id: 'C',
    title: 'Optional units',
    kind: 'optional',
    units: [
      unit('H/506/1912', '201', 'Negotiate in a business environment'),
      unit('L/506/1807', '202', 'Manage diary systems'),
      unit('H/506/1814', '203', 'Provide reception services'),
      unit('M/506/1895', '204', 'Buddy a colleague to develop their skills'),
    ],
  },
  { id: 'D', title: 'Technical skills', kind: 'optional', units: [] },
] as const;

function unit(ref: string, localRef: string, title: string) {
  return { id: ref, ref, localRef, title };
}

const credits = (min: number | null, max: number | null, over: UnitFilter = {}): Sum =>
  sum('credits', min, max, over);
const units = (min: number | null, max: number | null, over: UnitFilter = {}): Sum =>
  sum('units', min, max, over);
const glh = (min: number | null, max: number | null, over: UnitFilter = {}): Sum =>
  sum('glh', min, max, over);

function sum(
  measure: Sum['measure'],
  min: number | null,
  max: number | null,
  over: UnitFilter,
): Sum {
  return { measure, over, ...(min === null ? {} : { min }), ...(max === null ? {} : { max }) };
}

const A = { groups: ['A'] };
const B = { groups: ['B'] };
const C = { groups: ['C'] };
const D = { groups: ['D'] };
const BC = { groups: ['B', 'C'] };
const BCD = { groups: ['B', 'C', 'D'] };
const at = (level: number) => ({ level: { exactly: level } }) as UnitFilter;
const from = (level: number) => ({ level: { atLeast: level } }) as UnitFilter;
const pair = (...ids: string[]) => units(null, 1, { units: ids });
const [diary, reception, verbal, writing] = [
  'L/506/1807',
  'H/506/1814',
  'D/506/2119',
  'T/506/2126',
];

/**
 * Sentences of our own, of the kinds that British awarding bodies print, each with the rules that it
 * states or `'asked'` where it must be left to the person.
 */
export const sentences: readonly (readonly [string, readonly RulePart[] | 'asked'])[] = [
  // The whole qualification.
  ['Learners must achieve a minimum of 45 credits.', [credits(45, null)]],
  ['Candidates are required to complete at least 38 credits', [credits(38, null)]],
  ['Learners must achieve 55 credits.', [credits(55, null)]],
  [
    'To achieve this qualification, learners must achieve a total of 40 credits.',
    [credits(40, null)],
  ],
  [
    'In order to gain the Level 3 Diploma in Horse Care, candidates must obtain a minimum of 58 credits',
    [credits(58, null)],
  ],
  ['The Level 2 Certificate in Retail Skills requires 27 credits.', [credits(27, null)]],
  ['This qualification consists of a minimum of 37 credits', [credits(37, null)]],
  ['Total credits required: 55', [credits(55, null)]],
  ['Minimum credits: 40', [credits(40, null)]],
  ['Minimum number of units that must be completed: 4', [units(4, null)]],
  ['Minimum number of guided learning hours that must be achieved 143', [glh(143, null)]],
  ['Learners must complete at least 380 guided learning hours', [glh(380, null)]],
  ['Learners must achieve between 40 and 45 credits', [credits(40, 45)]],
  ['Exactly 16 credits must be achieved', [credits(16, 16)]],
  ['Learners must achieve 120 credits or more', [credits(120, null)]],
  ['No fewer than 13 credits overall must be achieved', [credits(13, null)]],
  ['A minimum of thirty-seven credits must be achieved', [credits(37, null)]],
  ['Learners must achieve 15 (fifteen) credits', [credits(15, null)]],
  [
    'Learners must gain a minimum of 10 units and a minimum of 41 credits',
    [units(10, null), credits(41, null)],
  ],
  ['Between 10 and 16 units, with at least 41 credits', [units(10, 16), credits(41, null)]],
  ['Learners need to achieve 4.5 credits', [credits(4.5, null)]],
  // One group.
  ['Group A: 19 credits must be achieved', [credits(19, null, A)]],
  ['Group B: A minimum of 3 credits must be achieved', [credits(3, null, B)]],
  ['Group C: A maximum of 7 credits may be achieved', [credits(null, 7, C)]],
  ['- a minimum of **15 credits** from **Optional Group B**', [credits(15, null, B)]],
  ['• up to 9 credits from Group C', [credits(null, 9, C)]],
  ['31 credits from the mandatory units in Group A', [credits(31, null, A)]],
  ['31 credits from Mandatory Group A, plus', [credits(31, null, A)]],
  ['Group B Optional Units – a minimum of 20 credits', [credits(20, null, B)]],
  ['Optional Group C: Maximum of 16 Credits', [credits(null, 16, C)]],
  ['No more than 10 credits can be taken from Group C', [credits(null, 10, C)]],
  [
    'Learners must achieve at least 9 and no more than 12 credits from Group B',
    [credits(9, 12, B)],
  ],
  ['A minimum of 9 up to a maximum of 12 credits must come from Group C', [credits(9, 12, C)]],
  [
    'A minimum of 2 credits and a maximum of 7 credits must be taken from Group B',
    [credits(2, 7, B)],
  ],
  ['2 to 7 credits from Group B', [credits(2, 7, B)]],
  ['Group B (minimum 12 credits)', [credits(12, null, B)]],
  ['From Group B, learners must achieve a minimum of 12 credits', [credits(12, null, B)]],
  ['Select at least two units from Group B', [units(2, null, B)]],
  ['Learners must complete a minimum of one unit from group c', [units(1, null, C)]],
  ['At least 12 credits must come from the Technical skills group', [credits(12, null, D)]],
  ['A minimum of 60 GLH must be completed from Group B', [glh(60, null, B)]],
  ['Optional units: a minimum of 13 credits', [credits(13, null, BCD)]],
  ['a minimum of 13 credits from the optional units', [credits(13, null, BCD)]],
  ['at least 13 optional credits must be achieved', [credits(13, null, BCD)]],
  ['14 credits from the mandatory units', [credits(14, null, A)]],
  ['Mandatory Group A: 19 Credits', [credits(19, null, A)]],
  ['Group A Mandatory Units – complete all units', []],
  ['Learners must complete all mandatory units', []],
  ['All units in Group A must be completed (31 credits)', [credits(31, null, A)]],
  ['All units in Group B must be completed', [units(3, null, B)]],
  ['Exactly 3 units must be taken from Group B', [units(3, 3, B)]],
  ['0 to 9 credits from Group C', [credits(null, 9, C)]],
  // Several groups.
  ['A minimum of 23 credits must be taken from Groups B and C', [credits(23, null, BC)]],
  ['At least 30 credits from Groups B, C and D', [credits(30, null, BCD)]],
  ['a minimum of 24 credits from Group B or Group C', [credits(24, null, BC)]],
  ['a minimum of 24 credits from Groups B and/or C', [credits(24, null, BC)]],
  ['At least 30 credits from Groups B to D', [credits(30, null, BCD)]],
  ['At least one unit from each of Groups B and C', [units(1, null, B), units(1, null, C)]],
  ['Up to 9 credits may come from any of the optional groups', [credits(null, 9, BCD)]],
  [
    'Learners must achieve 55 credits: 31 credits from Group A, a minimum of 15 credits from Group B and a maximum of 9 credits from Group C',
    [credits(55, null), credits(31, null, A), credits(15, null, B), credits(null, 9, C)],
  ],
  [
    'Learners must achieve 14 credits from the mandatory units and a minimum of 13 credits from the optional units',
    [credits(14, null, A), credits(13, null, BCD)],
  ],
  [
    'A total of 40 credits, including 22 from Group A and at least 12 from Group B',
    [credits(40, null), credits(22, null, A), credits(12, null, B)],
  ],
  [
    'Learners must achieve a minimum of 37 credits, of which at least 12 must be from Group B',
    [credits(37, null), credits(12, null, B)],
  ],
  [
    'Minimum 28 credits from Group A plus minimum 20 credits from Group B plus a maximum of 10 credits from Group C',
    [credits(28, null, A), credits(20, null, B), credits(null, 10, C)],
  ],
  [
    'Group A: 13 credits; Group B: minimum 14 credits; Group C: maximum 8 credits',
    [credits(13, null, A), credits(14, null, B), credits(null, 8, C)],
  ],
  [
    'Learners must complete the mandatory units (28 credits) and at least 30 credits from the optional units',
    [credits(28, null, A), credits(30, null, BCD)],
  ],
  [
    'A total of 37 credits: 24 credits (mandatory) and 13 credits (optional)',
    [credits(37, null), credits(24, null, A), credits(13, null, BCD)],
  ],
  [
    'Learners must complete a minimum of 16 credits, 10 of which must be from Group B',
    [credits(16, null), credits(10, null, B)],
  ],
  ['Learners must complete Group C and a minimum of 15 credits from Group B', 'asked'],
  [
    '58 credits must be achieved, of which 28 must come from Group A, at least 20 from Group B and no more than 10 from Group C',
    [credits(58, null), credits(28, null, A), credits(20, null, B), credits(null, 10, C)],
  ],
  [
    'At least 12 of the optional credits must be at Level 3',
    [credits(12, null, { ...BCD, ...at(3) })],
  ],
  [
    '30 credits must be achieved from Groups B, C and D with no more than 10 from Group C',
    [credits(30, null, BCD), credits(null, 10, C)],
  ],
  ['Learners must achieve 3 mandatory units and 2 optional units', 'asked'],
  ['Only 6 credits from Group C can count towards the qualification', 'asked'],
  ['If Group B is chosen, at least 2 units must be taken from Group C', 'asked'],
  // Further, remaining.
  [
    'Learners must achieve 13 credits from Group A, at least 14 credits from Group B and a minimum of 13 further credits from Groups B or C',
    [credits(13, null, A), credits(14, null, B), credits(27, null, BC)],
  ],
  [
    '31 credits from Group A and a further 24 credits from Group B or C',
    [credits(31, null, A), credits(24, null, BC)],
  ],
  [
    '28 credits from Group A and the remaining 30 credits from Groups B, C and D',
    [credits(28, null, A), credits(30, null, BCD)],
  ],
  ['A further 13 credits must come from Groups B or C', 'asked'],
  ['The remaining credits may come from Group C', 'asked'],
  ['The remaining 9 credits may be taken from Group C', 'asked'],
  ['14 credits from Groups B or C and a further 10 credits from Group B', 'asked'],
  // Levels.
  ['A minimum of 38 credits must be at Level 4', [credits(38, null, at(4))]],
  ['A minimum of 40 credits must be at Level 3 or above', [credits(40, null, from(3))]],
  ['At least 21 credits must be achieved at level two', [credits(21, null, at(2))]],
  ['At least 35 credits must be at or above Level 3', [credits(35, null, from(3))]],
  ['At least 10 credits at Level 3 and above', [credits(10, null, from(3))]],
  ['No more than 12 credits may be at Level 2', [credits(null, 12, at(2))]],
  [
    'A minimum of 20 credits must be at Levels 2 and 3',
    [credits(20, null, { level: { atLeast: 2, atMost: 3 } })],
  ],
  [
    'A maximum of 6 credits may be at Entry Level 3',
    [credits(null, 6, { level: { exactly: 'E3' } })],
  ],
  [
    '(A minimum of 45 credits must be achieved through the completion of units at Level 2 or above.)',
    [credits(45, null, from(2))],
  ],
  ['At least 48 credits must be at SCQF Level 7', [credits(48, null, at(7))]],
  [
    'A minimum of 15 credits from Group B, of which at least 6 must be at Level 3',
    [credits(15, null, B), credits(6, null, { ...B, ...at(3) })],
  ],
  [
    'Learners must achieve a minimum of 58 credits, of which at least 43 must be at Level 3 or above',
    [credits(58, null), credits(43, null, from(3))],
  ],
  [
    'A minimum of 12 credits must come from Group B and a minimum of 21 credits must be at Level 2 or above',
    [credits(12, null, B), credits(21, null, from(2))],
  ],
  ['At least 6 credits from Group C must be at Level 3', [credits(6, null, { ...C, ...at(3) })]],
  ['A minimum of 15 credits from Group B, 10 at Level 3', 'asked'],
  ['A minimum of 20 credits must be at Levels 2 and 4', 'asked'],
  // Shares.
  [
    'At least 50% of the optional credits must be at Level 2',
    [{ share: 'credits', over: { ...BCD, ...at(2) }, of: BCD, minPercent: 50 }],
  ],
  [
    'At least two thirds of the credits must be at Level 3 or above',
    [{ share: 'credits', over: from(3), of: {}, minPercent: 66.66 }],
  ],
  [
    'At least half of the credits from Group B must be at Level 3',
    [{ share: 'credits', over: { ...B, ...at(3) }, of: B, minPercent: 50 }],
  ],
  [
    'No more than 40 per cent of the credits can be from Group C',
    [{ share: 'credits', over: C, of: {}, maxPercent: 40 }],
  ],
  ['At least 60% must be at Level 3', 'asked'],
  // Barred, pairs, needs.
  ['Units L/506/1807 and H/506/1814 cannot be taken together', [pair(diary, reception)]],
  [
    'Manage diary systems and Provide reception services may not both be counted',
    [pair(diary, reception)],
  ],
  ['Unit 202 is barred with unit 203', [pair(diary, reception)]],
  ['Unit 202 is barred against units 203 and 101', [pair(diary, reception), pair(diary, verbal)]],
  ['Barred combination: unit 101 and unit 102', [pair(verbal, writing)]],
  ['Learners may not take both unit 101 and unit 102', [pair(verbal, writing)]],
  [
    'Only one of units 101, 102 and 103 may be taken',
    [units(null, 1, { units: [verbal, writing, 'R/506/2151'] })],
  ],
  [
    'Unit 102 may only be taken with unit 101',
    [
      {
        holding: [units(null, 0, { units: [writing] }), units(1, null, { units: [verbal] })],
        min: 1,
      },
    ],
  ],
  ['Units 101, 102 and 103 cannot be taken together', 'asked'],
  ['Unit 101 cannot be taken with any unit from Group C', 'asked'],
  // Either … or.
  [
    'Learners must complete either at least 3 units from Group B or at least 5 units from Group C',
    [{ holding: [units(3, null, B), units(5, null, C)], min: 1 }],
  ],
  [
    'Either a minimum of 12 credits from Group B or a minimum of 9 credits from Group C must be achieved',
    [{ holding: [credits(12, null, B), credits(9, null, C)], min: 1 }],
  ],
  [
    'Learners must complete 14 credits from Group A and either a minimum of 12 credits from Group B or a minimum of 10 credits from Group C',
    [credits(14, null, A), { holding: [credits(12, null, B), credits(10, null, C)], min: 1 }],
  ],
  [
    'Learners must take either all units in Group B or all units in Group C',
    [{ holding: [units(3, null, B), units(4, null, C)], min: 1 }],
  ],
  ['15 credits from either Group B or Group C', 'asked'],
  ['15 credits from both Group B and Group C', 'asked'],
  // What has to be left to the person.
  ['Learners must complete three units from Group B', 'asked'],
  ['15 credits from Group B but must complete unit 101', 'asked'],
  ['A minimum of 15 credits from Group B, including one of the following', 'asked'],
  ['A minimum of 15 credits from this Group', 'asked'],
  ['Learners must complete one of the following pathways', 'asked'],
  ['A minimum of 15 credits from Group F', 'asked'],
  [
    'A minimum of 15 credits from Group B unless the learner holds a first aid certificate',
    'asked',
  ],
  ['9 credits may be taken from Group C', 'asked'],
  ['Learners on the dementia pathway must achieve a minimum of 15 credits from Group B', 'asked'],
  ['A minimum of 15 credits from Group B, excluding unit 101', 'asked'],
  ['More than 20 credits must come from Group B', 'asked'],
  ['3 units and 15 credits from Group B', 'asked'],
  ['15 credits from Group B and at least 3 units', 'asked'],
  ['Learners must choose one optional group', 'asked'],
  ['A minimum of 15 credits from the units listed below', 'asked'],
  ['At least 15 credits from Group A or Group B, whichever is chosen first', 'asked'],
  ['Learners must achieve 15 from Group B', 'asked'],
  ['A minimum of 40 credits and a maximum of 9 credits from Group C', 'asked'],
  ['The TQT for this qualification is 270 hours', 'asked'],
  ['A minimum of 12 credits from optional Group A', 'asked'],
  ['Learners must not take more than 9 credits from Group C', 'asked'],
  ['At least one 5 credit unit from Group B', 'asked'],
  // What describes, or holds for some learners only, and so is no rule for all.
  ['Units have a credit value of 3', 'asked'],
  ['The unit is 3 credits', 'asked'],
  ['There are 15 credits in Group B', 'asked'],
  ['Group B has 15 credits', 'asked'],
  ['Group B consists of 35 credits', 'asked'],
  ['The credit value of Group B is 15 credits', 'asked'],
  ['Learners with 15 credits from Group B', 'asked'],
  ['Learners have achieved 15 credits from Group B', 'asked'],
  ['With 12 credits from Group B, 9 credits must be from Group C', 'asked'],
  ['Learners choosing Group C: 9 credits from Group D', 'asked'],
  ['Candidates taking optional units must achieve 9 credits from Group D', 'asked'],
  ['Candidates taking Level 3 units must achieve 9 credits from Group D', 'asked'],
  ['Learners completing the qualification must achieve 13 credits', [credits(13, null)]],
  ['There must be at least 15 credits from Group B', [credits(15, null, B)]],
  ['Learners have to achieve 15 credits from Group B', [credits(15, null, B)]],
  // Figures that stand beside another measure's name, or another qualification's.
  ['GLH: 143 Credits: 37', 'asked'],
  ['Credit 37, GLH 201', [credits(37, null), glh(201, null)]],
  ['Group C: up to 2 units (6 credits)', 'asked'],
  ['Level 2 diploma: 37 credits; Level 3 diploma: 58 credits', 'asked'],
  // Entry levels, levels within levels, bounds in other words.
  [
    'At least 6 credits must be at Entry 2 or Entry 3',
    [credits(6, null, { level: { atLeast: 'E2', atMost: 'E3' } })],
  ],
  [
    'At least 6 credits must be achieved at Entry Level 1, 2 or 3',
    [credits(6, null, { level: { atLeast: 'E1', atMost: 'E3' } })],
  ],
  [
    'At least 6 credits must be at Entry 3 or Level 1',
    [credits(6, null, { level: { atLeast: 'E3', atMost: 1 } })],
  ],
  ['At least 6 credits must be at Entry 3, 1 or 2', 'asked'],
  [
    'A minimum of 40 credits must be achieved at Level 2 or above, of which at least 10 must be at Level 3',
    [credits(40, null, from(2)), credits(10, null, at(3))],
  ],
  [
    'A minimum of 40 credits must be achieved at Level 3 or above, of which at least 10 must be at Level 2',
    'asked',
  ],
  ['Not less than 10 nor more than 15 credits from Group B', [credits(10, 15, B)]],
  ['Learners must complete units totalling at least 360 GLH', [glh(360, null)]],
];
