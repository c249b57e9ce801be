import type { Qualification } from '../catalogue';

/** Choosing a qualification. */
export const searchWords = {
  title: 'Choose a qualification',
  search: 'Search',
  searchHint: 'Title, number, awarding body, or a unit inside: its title or reference',
  level: 'Level',
  anyLevel: 'Any level',
  size: 'Size',
  anySize: 'Any size',
  awardingBody: 'Awarding body',
  anyBody: 'Any awarding body',
  madeBy: 'Made by',
  anybody: 'Anyone',
  unitwise: 'Unitwise',
  centre: 'A centre',
  clear: 'Clear the search and all filters',
} as const;

/** What to do where a search finds nothing. */
export function formatNoHits(all: readonly Qualification[]): string {
  return `Try fewer or shorter words, or a unit’s reference. ${formatHolding(all)}`;
}

function formatHolding(all: readonly Qualification[]): string {
  const made = all.filter((one) => one.made).length;
  const held = `Unitwise holds ${all.length - made} qualifications, all in customer service`;
  return made === 0 ? `${held}.` : `${held}, and ${made} that centres made.`;
}

/** The facts of a qualification, as heads of their figures. */
export const factHeads = {
  level: 'Level',
  credits: 'Credits',
  glh: 'GLH',
  tqt: 'TQT',
  units: 'Units',
  checked: 'Figures last checked',
  edition: 'Edition',
  caption: 'Facts',
} as const;

/** Who awards a qualification, and under which number. */
export function formatAwarded(awardingBody: string, number: string | null): string {
  return `${awardingBody}, number ${number ?? 'not published'}`;
}

/** One qualification with its structure and rules. */
export const qualificationWords = {
  all: 'All qualifications',
  start: 'Start a plan',
  unclear: 'Where the document is unclear',
  rules: 'Rules of combination',
  advisory: '(for information: it does not stop a plan)',
  needs: 'Needs',
  units: 'Units',
  conditions: 'To confirm yourself',
  conditionsLead:
    'The specification asks for these as well. No program can check them: a plan lets you confirm each.',
  source: 'Where this comes from',
  sourceHint:
    'Sections and pages above are those of this document. Unit summaries are in our own words.',
} as const;

/** The columns of a group's table. */
export const unitHeads = {
  unit: 'Unit',
  reference: 'Reference',
  noReference: 'none printed',
  level: 'Level',
  credits: 'Credits',
  glh: 'GLH',
  criteria: 'Criteria',
} as const;

/** Where no qualification has that id. */
export const unknownQualificationWords = {
  title: 'Unknown qualification',
  heading: 'There is no such qualification here',
  all: 'Look through all qualifications',
  toPlans: 'Go to your plans',
} as const;

export function formatNoQualification(id: string): string {
  return `Unitwise holds none under “${id}”. The link may be old or cut short.`;
}
