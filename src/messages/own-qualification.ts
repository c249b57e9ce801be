import { figure, plural } from './amounts';

/** The editions of a qualification that is not shipped, on its page. */
export const ownEditionWords = {
  heading: 'Editions on this device',
  current: 'New plans start on this one',
  start: 'Start new plans on this one',
  planOnIt: 'Start a plan on this one',
  here: 'published here',
  received: 'received',
  remove: 'Delete',
  removeAll: 'Delete it all the same',
  keep: 'Keep it',
  removed: 'The edition was deleted from this device.',
  undone: 'It was not deleted',
} as const;

/** That plans stand on an edition which is to go. */
export function formatPlannedOn(plans: number): string {
  return `${figure(plans)} ${plural(plans, 'plan stands', 'plans stand')} on this edition. They keep it and go on; it only leaves the list of qualifications.`;
}
