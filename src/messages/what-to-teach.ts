import type { Qualification, UnitId } from '../catalogue';
import type { CohortCurve, CurvePoint, LearnerShare, Offer, OfferKind } from '../cohort';
import { groupsOf } from '../cohort';
import type { UnitSum } from '../plan';
import { capital, counted, figure, plural, units } from './amounts';
import { formatHoursToTeach, learners } from './cohort';
import { learnerNamed, learnersNamed } from './learner-name';
import type { KnownLearners } from './learner-name';
import { formatTaughtAmount, measureNames } from './teaching-measures';
import type { Counted } from './teaching-measures';
import { unitTitle, unitTitles } from './places';

/** "Plan the cohort": what to teach, and who takes what. */
export const teachWords = {
  title: 'Plan the cohort',
  now: 'Now',
  open: 'Plan the cohort',
  openHint:
    'Find which optional units to teach, so that everybody qualifies and most wishes are granted.',
  back: 'Back to the matrix',
  find: 'Find what to teach',
  again: 'Find it again',
  stop: 'Stop here',
  stopped: 'Stopped: the best so far is shown.',
  failed: 'This could not be worked out here.',
  aims: 'Everybody qualifies first. Then',
  fair: 'Nobody gets far less than others',
  fairHint:
    'Before all else the one who loses most loses as little as can be. It costs wishes in all.',
  offers: 'Offers side by side',
  measure: 'What it gives',
  allGranted: 'All wishes granted',
  maxLoss: 'Most points lost by one',
  surplus: 'Surplus credits',
  groups: 'Groups',
  pick: 'Show',
  shown: 'Shown below',
  unit: 'Unit',
  units: 'Units',
  wishes: 'Wishes',
  least: 'Least for one',
  refused: 'Refused but taken',
  hours: 'Hours',
  proof: 'Proof',
  curve: 'What each further unit buys',
  curveTable: 'Wishes granted by what is taught',
  wishesAxis: 'wishes granted',
  forcesNothing: 'nobody takes a refused unit',
  forces: 'somebody takes a refused unit',
  none: 'none',
  take: 'Take this plan',
  takeOne: 'Take for one learner',
  what: 'What is taught, why, and to whom',
  why: 'Why',
  takers: 'To teach',
  talk: 'Talk to',
  ask: 'Ask their employer',
  changes: 'What changes for whom',
  noChange: 'Everybody takes this already.',
  locks: 'Lock units and learners',
  locksHint: 'What is locked stays as it is when you find again.',
  unitLocks: 'Units',
  learnerLocks: 'Learners who keep what they take',
  free: 'Open',
  teach: 'Teach',
  leave: 'Do not teach',
  maxGroup: 'Most learners in a group',
  maxGroupHint: 'Empty for no limit.',
  counted: 'Teaching is counted in',
  countNeedsGroups: 'Groups are counted once you enter the most learners in one.',
  strict: 'Run no unit below your minimum group',
  strictHint: 'Learners take another unit, or join one, so that every group is large enough.',
  noMinimum: 'Enter a minimum group size beside the matrix first.',
  stuckTitle: 'Cannot qualify whatever is taught',
  anyWay: 'Any one of these is enough:',
  someWithoutWishes: 'Learners without wishes are taken to want what they take now.',
  granted: 'Wishes granted',
} as const;

const offerNames: Readonly<Record<Exclude<OfferKind, 'least'>, string>> = {
  unforced: 'First without refused units',
  'by-goals': 'Best in your order',
  most: 'Most that helps',
};

/** "Fewest units", "First without refused units, best in your order". */
export function formatOffer({ kinds }: Offer, counts: Counted): string {
  const names = kinds.map((kind) =>
    kind === 'least' ? `Fewest ${measureNames[counts]}` : offerNames[kind],
  );
  return capital(names.join(', ').toLowerCase());
}

/** What each further unit or group adds, or 10 hours: "+2.7"; nothing at the first point. */
export function formatEachAdds(adds: number | null, counts: Counted): string {
  if (adds === null) return '';
  const tenths = Math.round((counts === 'hours' ? hundredthsIn10 : 1) * 10 * adds);
  return `${tenths < 0 ? '−' : '+'}${figure(Math.abs(tenths) / 10)}`;
}

const hundredthsIn10 = 1_000;

/** Who has no place where groups have sizes. */
export function formatNoRoom({ leftOut }: CohortCurve, known: KnownLearners): string {
  return `With these group sizes no offer was found that places ${learnersNamed(known, leftOut)}. Lower the minimum, teach more, or let a smaller group run.`;
}

/** How far the search is: "Proving, 40 % done". */
export function formatPlanning({ stage, done }: Pick<CohortCurve, 'stage' | 'done'>): string {
  const part = `${figure(Math.floor(100 * done))}\u00a0% done`;
  switch (stage) {
    case 'searching':
      return `Searching, ${part}`;
    case 'fitting':
      return `Making groups large enough, ${part}`;
    case 'proving':
      return `Proving, ${part}`;
    case 'done':
      return 'Finished';
  }
}

/** How good the points are known to be. */
export function formatCurveProof({ points, isLeastProven, measure }: CohortCurve): string {
  const open = points.filter(({ maxOff }) => maxOff !== 0).length;
  const fewest = isLeastProven
    ? ''
    : ` Fewer ${measureNames[measure].toLowerCase()} than the first point may do.`;
  if (open === 0) return `Proven best at every point.${fewest}`;
  return `Proven best at ${figure(points.length - open)} of ${counted(points.length, 'point')}.${fewest}`;
}

/** "proven best", "at most 2 off", "not proven". */
export function formatPointProof({ maxOff }: CurvePoint): string {
  if (maxOff === null) return 'not proven';
  return maxOff === 0 ? 'proven best' : `at most ${counted(maxOff, 'point')} off`;
}

/** "10 units. 14 of 14 qualify, 69 of 121 wishes, nobody takes a refused unit, 7 surplus credits." */
export function formatCurvePoint(point: CurvePoint, { wanted, stuck }: CohortCurve): string {
  const { shares, taught, granted, refused, surplus } = point;
  const all = shares.length + stuck.length;
  const forced =
    refused === 0 ? 'nobody takes a refused unit' : `${units(refused)} taken though refused`;
  return `${units(taught)} to teach. ${figure(shares.length)} of ${figure(all)} qualify, ${figure(granted)} of ${figure(wanted)} ${plural(wanted, 'wish', 'wishes')}, ${forced}, ${counted(surplus / 100, 'surplus credit')}.`;
}

/** "351 hours", "351 hours, 14 groups". */
export function formatPointHours(taught: UnitSum, groups: number | null): string {
  const each = formatHoursToTeach(taught);
  return groups === null
    ? `${each}, each unit once.`
    : `${each}, each unit once; ${counted(groups, 'group')}.`;
}

/** "34 takers: 3 groups, of 12, 11 and 11". */
export function formatGroupSizes(
  takers: number,
  maxGroupSize: number | null,
  min: number | null,
): string {
  const groups = groupsOf(takers, maxGroupSize);
  const below =
    min !== null && groups.some((size) => size < min)
      ? `, below your minimum of ${figure(min)}`
      : '';
  if (groups.length < 2) return `${figure(takers)}${below}`;
  return `${figure(takers)}: ${figure(groups.length)} groups of ${figure(groups.at(-1) ?? 0)}${groups[0] === groups.at(-1) ? '' : ` or ${figure(groups[0] ?? 0)}`}${below}`;
}

/** "Grace Adeyemi, 0 of 8 wishes". */
export function formatShare(share: LearnerShare, known: KnownLearners): string {
  const { granted, wanted } = share;
  return `${learnerNamed(known, share.learner)}, ${figure(granted.length)} of ${figure(wanted)} ${plural(wanted, 'wish', 'wishes')}`;
}

/** What is amiss for a learner, and what would help. */
export function formatTalk(
  qualification: Qualification,
  share: LearnerShare,
  { next }: CurvePoint,
): string {
  const refused =
    share.refused.length === 0
      ? ''
      : `Takes ${unitTitles(qualification, share.refused)} though refused. `;
  const help = next?.learners.includes(share.learner)
    ? `One more unit, ${unitTitle(qualification, next.unit)}, gives more.`
    : '';
  const fewer =
    share.refused.length === 0 && help === ''
      ? 'With more taught, more of their wishes could be granted.'
      : '';
  return `${refused}${help}${fewer}`;
}

/** "Takes A and B, leaves C." */
export function formatLearnerDifference(
  qualification: Qualification,
  { takes, leaves }: { readonly takes: readonly UnitId[]; readonly leaves: readonly UnitId[] },
): string {
  const taken = takes.length === 0 ? '' : `Takes ${unitTitles(qualification, takes)}`;
  const left = leaves.length === 0 ? '' : `leaves ${unitTitles(qualification, leaves)}`;
  if (taken === '') return `${capital(left)}.`;
  return left === '' ? `${taken}.` : `${taken}; ${left}.`;
}

/** What was taken, for screen readers. */
export function formatTaken(count: number): string {
  return `The plan is taken for ${learners(count)}. Undo brings the units of before back.`;
}

/** "5 of 9". */
export function formatGrantedShare({ granted, wanted }: LearnerShare): string {
  return `${figure(granted.length)} of ${figure(wanted)}`;
}

/** How a learner gets a unit, as a mark says it: for screen readers, and for the key. */
export const shareMarks = {
  wanted: { glyph: '●', name: 'takes, wanted' },
  taken: { glyph: '○', name: 'takes, did not mind' },
  refused: { glyph: '✕', name: 'takes, refused' },
  recognised: { glyph: 'R', name: 'recognised' },
} as const;

/** The curve as a sentence: "From 5 units with 41 wishes to 30 units with 100 of 121 wishes." */
export function formatCurve({ points, wanted, measure }: CohortCurve): string {
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) return 'No point is found yet.';
  return `From ${formatTaughtAmount(first, measure)} with ${figure(first.granted)} wishes to ${formatTaughtAmount(last, measure)} with ${figure(last.granted)} of ${figure(wanted)} wishes.`;
}
