import type { Qualification } from '../catalogue';
import type { PlanChange } from '../plan';
import { counted, listed, units } from './amounts';
import { formatChange } from './changes';

/** What was done, in one short sentence however many units it was about: "6 units chosen". */
export function formatDone(qualification: Qualification, change: PlanChange): string {
  const steps = stepsOf(change);
  // What a pathway drops is said before it is followed.
  const follow = steps.find(({ type }) => type === 'follow');
  if (follow) return formatChange(qualification, follow);
  const [only] = steps;
  if (only && steps.length === 1 && !(only.type === 'place' && only.units.length > 1)) {
    return formatChange(qualification, only);
  }
  const placed = (['chosen', 'undecided', 'additional', 'excluded'] as const).map((as) => {
    const moved = steps.flatMap((step) =>
      step.type === 'place' && step.as === as ? step.units : [],
    );
    return moved.length === 0 ? '' : `${units(moved.length)} ${doneWords[as]}`;
  });
  const others = steps.filter(({ type }) => type !== 'place').length;
  const rest =
    others === 0 ? '' : counted(others, placed.some(Boolean) ? 'other change' : 'change');
  return listed([...placed, rest].filter(Boolean));
}

function stepsOf(change: PlanChange): readonly PlanChange[] {
  return change.type === 'together' ? change.changes.flatMap(stepsOf) : [change];
}

const doneWords = {
  chosen: 'chosen',
  undecided: 'dropped',
  additional: 'kept as additional',
  excluded: 'ruled out',
} as const;
