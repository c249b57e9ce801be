/** What a column of a pasted list is used for; the parts of a name are joined in this order. */
export const roles = [
  'name',
  'given',
  'middle',
  'family',
  'employer',
  'reference',
  'start',
  'pathway',
] as const;
export type Role = (typeof roles)[number];

/**
 * What a heading announces: a use, a use if nothing better is there (`known-as`, `initials`), or
 * something that a plan does not keep.
 */
export type Meaning = Role | 'known-as' | 'initials' | 'row-number' | 'birth' | 'other';
