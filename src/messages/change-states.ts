import type { Qualification } from '../catalogue';
import type { PlanChange } from '../plan';
import { counted, listed, units } from './amounts';
import { formatChange } from './changes';
import { pathwayName } from './pathways';
import { unitTitle } from './places';
import { limitWords } from './problems';

/** What a change made of the plan, for those who hear it: "Negotiate … dropped". */
export function formatMade(qualification: Qualification, change: PlanChange): string {
  const titled = (id: string): string => unitTitle(qualification, id);
  switch (change.type) {
    case 'place': {
      const [first, ...others] = change.units.map(titled);
      const what = others.length === 0 && first ? first : units(change.units.length);
      return `${what} ${placedWords[change.as]}`;
    }
    case 'rename':
      return 'Plan renamed';
    case 'follow':
      return change.pathway === null
        ? 'Pathway left open'
        : `Pathway “${pathwayName(qualification, change.pathway)}” followed`;
    case 'set-up':
      return 'Set-up changed';
    case 'limit':
      return formatLimited(change.limits);
    case 'recognise':
      return change.recognition
        ? `Prior learning recognised for ${titled(change.unit)}`
        : `${titled(change.unit)} taught after all`;
    case 'plan-hours':
      return `Hours planned for ${titled(change.unit)}`;
    case 'confirm':
      return change.confirmation ? 'Confirmed' : 'Confirmation taken back';
    case 'together':
      return listed(change.changes.map((one) => formatMade(qualification, one)));
    case 'want':
      return 'Wishes for a way to finish changed';
    case 'add-learners':
      return `${counted(change.learners.length, 'learner')} added`;
    case 'remove-learners':
      return `${counted(change.learners.length, 'learner')} removed`;
    case 'pin':
      return `${titled(change.unit)} ${change.pin ? 'pinned' : 'unpinned'}`;
    case 'change-learner':
    case 'deliver':
    case 'deliver-unit':
    case 'group-size':
    case 'keep-answer':
      return formatChange(qualification, change);
  }
}

const placedWords = {
  chosen: 'chosen',
  undecided: 'dropped',
  additional: 'kept as additional',
  excluded: 'ruled out',
} as const;

type Limits = Extract<PlanChange, { type: 'limit' }>['limits'];

function formatLimited(limits: Limits): string {
  const [limit, value] = Object.entries(limits)[0] ?? [];
  if (limit === undefined || value === undefined) return 'Ceiling changed';
  if (value === null) return 'Ceiling taken away';
  return `Ceiling set to ${limitWords(limit as keyof Limits, value)}`;
}

/** What a change left of the units that fitted before it: "14 units no longer fit". */
export function formatFitting(closed: number, opened: number): string {
  const words = [
    closed === 0 ? '' : `${units(closed)} no longer ${closed === 1 ? 'fits' : 'fit'}`,
    opened === 0 ? '' : `${units(opened)} ${opened === 1 ? 'fits' : 'fit'} again`,
  ].filter(Boolean);
  return listed(words);
}

/** How many units a search or filter shows: "12 of 45 units". */
export function formatShownUnits(shown: number, all: number): string {
  return `${shown} of ${units(all)}`;
}
