/** The list of plans. */
export const homeWords = {
  bringIn: 'Bring in a specification',
  title: 'Plans',
  compare: 'Compare',
  open: 'Open a link or file',
  newPlan: 'New plan',
  loading: 'Reading the plans on this device …',
  undo: 'Undo',
} as const;

/** Where the plans cannot be read. */
export const planListFailureWords = {
  undone: 'Your plans cannot be read',
  safe: 'Nothing was deleted. The plans appear here as soon as the browser lets them be read.',
  details: 'What the browser said',
} as const;

/** Plans that could not be saved. */
export const unsavedWords = { heading: 'In this tab only' } as const;
