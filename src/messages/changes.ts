import type { Qualification } from '../catalogue';
import type { PlanChange } from '../plan';
import { counted, figure, listed, lowerFirst } from './amounts';
import { limitWords } from './problems';
import { pathwayName } from './pathways';
import { unitTitle } from './places';

/** What a change does, as the words of a button or of the undo history: "Drop Negotiate …". */
export function formatChange(qualification: Qualification, change: PlanChange): string {
  const titled = (id: string): string => unitTitle(qualification, id);
  switch (change.type) {
    case 'place':
      return `${placeWords[change.as]} ${listed(change.units.map(titled))}${change.as === 'additional' ? ' as additional' : ''}`;
    case 'rename':
      return 'Rename the plan';
    case 'follow':
      return change.pathway === null
        ? 'Leave the pathway open'
        : `Follow the pathway “${pathwayName(qualification, change.pathway)}”`;
    case 'set-up':
      return 'Change the set-up';
    case 'limit': {
      const [limit, value] = Object.entries(change.limits)[0] ?? [];
      if (limit === undefined || value === undefined) return 'Change a ceiling';
      const words =
        value === null ? 'none' : limitWords(limit as keyof typeof change.limits, value);
      return `Set your ceiling to ${words}`;
    }
    case 'recognise':
      return change.recognition
        ? `Recognise prior learning for ${titled(change.unit)}`
        : `Teach ${titled(change.unit)} after all`;
    case 'plan-hours':
      return `Plan hours for ${titled(change.unit)}`;
    case 'confirm':
      return change.confirmation ? 'Confirm' : 'Take the confirmation back';
    case 'keep-answer':
      return change.answer ? 'Keep what the employer answered' : 'Take the employer’s answer away';
    case 'together':
      if (change.changes.length > 3 && change.changes.every(isOfLearner)) {
        return `Change ${counted(change.changes.length, 'learner')}`;
      }
      return listed(change.changes.map((one, i) => lowered(formatChange(qualification, one), i)));
    case 'want':
      return 'Change what you want of a way to finish';
    case 'add-learners':
      return `Add ${counted(change.learners.length, 'learner')}`;
    case 'change-learner':
      return `Change ${change.learner.name}`;
    case 'remove-learners':
      return `Remove ${counted(change.learners.length, 'learner')}`;
    case 'group-size':
      return 'Change the minimum group size';
    case 'deliver':
      return formatDelivery(change.delivery);
    case 'deliver-unit':
      return `Change the delivery of ${titled(change.unit)}`;
    case 'pin':
      return change.pin ? `Pin ${titled(change.unit)}` : `Unpin ${titled(change.unit)}`;
  }
}

function formatDelivery(delivery: Extract<PlanChange, { type: 'deliver' }>['delivery']): string {
  const { offTheJobHours: least, ...others } = delivery;
  if (others.sessions && Object.keys(delivery).length === 1) return 'Change the sessions';
  if (least === undefined || Object.keys(others).length > 0) return 'Change the delivery';
  return `Set the least off-the-job hours to ${least === null ? 'none' : figure(least)}`;
}

const placeWords = {
  chosen: 'Choose',
  undecided: 'Drop',
  additional: 'Keep',
  excluded: 'Rule out',
} as const;

function isOfLearner({ type }: PlanChange): boolean {
  return type === 'change-learner';
}

/** Only the first of several changes begins with a capital. */
function lowered(words: string, place: number): string {
  return place === 0 ? words : lowerFirst(words);
}
