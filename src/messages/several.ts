import type { Filled, Filling } from '../plan';
import { figure, plural } from './amounts';
import { learners } from './cohort';
import { stateNames } from './ask-employers';

/** What learners are filtered by: how they stand, or how the request about them does. */
export const learnerStates = [
  'all',
  'ready',
  'not-ready',
  'not-asked',
  'asked',
  'overdue',
  'to-accept',
  'accepted',
  'declined',
] as const;
export type LearnerState = (typeof learnerStates)[number];

export const learnerStateNames: Readonly<Record<LearnerState, string>> = {
  all: 'All',
  ready: 'Ready',
  'not-ready': 'Not ready',
  ...stateNames,
};

/** What can be done for several learners at once. */
export const fillings = ['take', 'wanting', 'drop', 'recognise', 'copy'] as const;
export type FillingChoice = (typeof fillings)[number];

export const fillingNames: Readonly<Record<FillingChoice, string>> = {
  take: 'Everybody takes a unit',
  wanting: 'Those who want a unit take it',
  drop: 'Nobody takes a unit',
  recognise: 'A unit is recognised',
  copy: 'The same units as another learner',
};

export const changeSeveralWords = {
  employer: 'Employer',
  allEmployers: 'All',
  noEmployer: 'Not named',
  state: 'State',
  choose: (name: string): string => `Choose ${name}`,
  chooseShown: 'Choose all that are shown',
  chooseNobody: 'Choose nobody',
  change: 'Change together…',
  ask: 'Ask their employers…',
  what: 'What',
  copyFrom: 'Take over from',
  cancel: 'Cancel',
  keys: 'Shift and Space choose a learner, Control and A all; from the first row up are the units: Enter changes one for several learners.',
} as const;

/** "3 learners chosen", and how many of them the filters hide. */
export function formatChosen(chosen: number, hidden: number): string {
  const more = hidden > 0 ? `, ${figure(hidden)} of them not shown` : '';
  return `${learners(chosen)} chosen${more}`;
}

/** Whom a change is for: "For 14 learners". */
export function formatWhom(count: number): string {
  return `For ${learners(count)}`;
}

/** What a filling would do, before it is done: who changes, what they refuse, who is ready. */
export function formatSeveralOutcome({
  learners: changed,
  ready,
  refusing,
  losing,
}: Filled): string {
  const count = changed.length;
  if (count === 0) return 'Nobody would change.';
  const parts = [
    `${learners(count)} would change.`,
    ...(refusing > 0
      ? [`${figure(refusing)} of them ${plural(refusing, 'refuses', 'refuse')} the unit.`]
      : []),
    ...(losing > 0
      ? [`${figure(losing)} would lose evidence that was noted; undo brings it back.`]
      : []),
    ready.before === ready.after
      ? `${figure(ready.after)} of them ${plural(ready.after, 'is', 'are')} ready, as now.`
      : `${figure(ready.after)} of them would be ready, and not ${figure(ready.before)}.`,
  ];
  return parts.join(' ');
}

/** The button that does it. */
export function formatSeveral(count: number): string {
  return `Change ${learners(count)}`;
}

/** What was done, for those who hear it. */
export function formatSeveralDone(kind: Filling['kind'], count: number): string {
  const isOne = count === 1;
  const done: Readonly<Record<Filling['kind'], string>> = {
    take: isOne ? 'now takes the unit' : 'now take the unit',
    drop: isOne ? 'no longer takes the unit' : 'no longer take the unit',
    recognise: isOne ? 'now has the unit recognised' : 'now have the unit recognised',
    copy: isOne ? 'now takes the same units' : 'now take the same units',
  };
  return `${learners(count)} ${done[kind]}.`;
}
