import type { Qualification } from '../catalogue';
import { versionDate } from '../catalogue';
import { counted } from './amounts';
import { day } from './dates';
import { editionName } from './edition-names';

/** A qualification that came from somebody else, before anything of it is kept. */
export const foreignWords = {
  opened: 'Nothing has been kept.',
  withPlan: 'This plan comes with a qualification that Unitwise does not ship.',
  alone: 'This is a qualification that Unitwise does not ship.',
  unproven:
    'The name is what the sender typed. Unitwise has not checked the units and rules against the document.',
  plan: 'In the plan',
  rules: 'Rules of combination',
  seeUnits: 'See all units',
  noticed: 'What Unitwise noticed',
  looking: 'Looking it over …',
  nothingNoticed: 'References, sums and rules: no finding',
  otherEdition: 'You have another edition',
  otherStays: 'Yours stays as it is, and so do your plans.',
  sameContent: 'They differ in nothing but their maker and their day.',
  sameNumber: 'You have a qualification of the same number',
  startOnIt: 'Start new plans on this edition',
  keepBoth: 'Keep both and open the plan',
  keepAndOpen: 'Keep it and open the plan',
  keepBothAlone: 'Keep both',
  keepAlone: 'Keep it on this device',
  leave: 'Do not keep it',
  undone: 'It was not kept',
} as const;

/** Who says that they made it: nothing proves it. */
export function formatClaim({ made, version }: Qualification): string {
  return `Says it was made by ${made?.by ?? 'nobody'}, on ${day(versionDate(version))}.`;
}

/** Which edition is whose. */
export function formatEditionPair(yours: Qualification, theirs: Qualification): string {
  return `Yours: ${editionName(yours.version)}. This one: ${editionName(theirs.version)}.`;
}

/** What more differs than is listed. */
export function formatMoreDifferences(count: number): string {
  return `and ${counted(count, 'more difference')}`;
}

/** A qualification that came as a file and is known here. */
export const aloneWords = {
  known: 'This very edition is on this device already.',
  show: 'Show it',
} as const;
