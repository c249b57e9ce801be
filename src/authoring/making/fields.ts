/** Fields of a unit that the editor shows as cells. */
export const unitFields = [
  'ref',
  'localRef',
  'title',
  'level',
  'credits',
  'glh',
  'summary',
] as const;
export type CellField = (typeof unitFields)[number];
