import type { DeliveryView, Step } from '../wizard';
import { counted } from './amounts';
import { moment } from './dates';
import { formatDeliveryView } from './delivery';
import { stepNames } from './wizard';

/** What stands around every step of a plan. */
export const planFrameWords = {
  plan: 'Plan',
  history: 'History',
  print: 'Print',
  share: 'Share',
  walk: 'Steps',
  steps: 'Steps of this plan',
  unread: 'It cannot be read',
} as const;

/** Where in a plan somebody is: "Delivery plan: Calendar". */
export function formatStepAndView(step: Step, view?: DeliveryView): string {
  return view ? `${stepNames[step]}${formatDeliveryView(view)}` : stepNames[step];
}

/** A step with nothing to do. */
export function formatAllMandatory(step: Step): string {
  return `${stepNames[step]}: all mandatory`;
}

/** The saved states of a plan. */
export const historyWords = {
  heading: 'History',
  close: 'Close the history',
  lead: 'Saved changes, the last first. Going back makes the plan as it was then, as one change that Undo takes back. Once there are many, only the last change of each earlier day is kept, and when the disk is full the oldest make room for what you change.',
  unread: 'The history cannot be read',
  none: 'Nothing is kept yet: the history begins with the first change.',
  undated: 'Earlier',
  showEarlier: 'Show earlier changes',
  present: 'as it is now',
  restore: 'Go back to this point',
  restoredAlready: 'The plan is already as it was then.',
} as const;

export function formatWentBack(at: string): string {
  return `The plan is again as it was saved ${moment(at)}. Undo takes this back.`;
}

/** Saved states that are kept and cannot be shown. */
export function formatUnreadVersions(count: number): string {
  return `${counted(count, 'more saved state')} cannot be read on this device: damaged, or made on a catalogue that is lost.`;
}

/** Which state a button goes back to, for those who hear it. */
export function formatPoint(words: string, at: string): string {
  return at === '' ? `: ${words}` : `: ${words}, ${moment(at)}`;
}
