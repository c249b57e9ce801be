import type { Sum, UnitFilter } from '../../../src/catalogue';

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

export const credits = (min: number | null, max: number | null, over: UnitFilter = {}): Sum =>
  sum('credits', min, max, over);
export const units = (min: number | null, max: number | null, over: UnitFilter = {}): Sum =>
  sum('units', min, max, over);
export const glh = (min: number | null, max: number | null, over: UnitFilter = {}): Sum =>
  sum('glh', min, max, over);

function sum(
  measure: Sum['measure'],
  min: number | null,
  max: number | null,
  over: UnitFilter,
): Sum {
  return { measure, over, ...(min === null ? {} : { min }), ...(max === null ? {} : { max }) };
}

export const A = { groups: ['A'] };
export const B = { groups: ['B'] };
export const C = { groups: ['C'] };
export const D = { groups: ['D'] };
export const BC = { groups: ['B', 'C'] };
export const BCD = { groups: ['B', 'C', 'D'] };
export const at = (level: number): UnitFilter => ({ level: { exactly: level } });
export const from = (level: number): UnitFilter => ({ level: { atLeast: level } });
export const pair = (...ids: string[]): Sum => units(null, 1, { units: ids });
export const [diary, reception, verbal, writing] = [
  'L/506/1807',
  'H/506/1814',
  'D/506/2119',
  'T/506/2126',
];
