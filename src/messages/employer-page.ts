import type { Qualification, UnitId } from '../catalogue';
import type { Answer } from '../request';
import { counted, figure, listed, plural, units } from './amounts';
import { day, moment } from './dates';
import type { Mail } from './mail';
import { unitTitle } from './places';

/** The labels of the pages on which an employer says what the job involves, and chooses. */
export const employerWords = {
  title: 'Choose units – Unitwise',
  heading: 'Choose what your apprentice learns',
  lead: 'What should they learn for the job? Five minutes, no rules to know.',
  job: 'What does the job involve?',
  jobHint: 'Tap all that fit. You can still choose anything.',
  why: 'Why me, and what is already fixed',
  how: 'Tick the units that fit the job, type your name and send it back. Only what can be combined can be ticked.',
  tick: 'Tick what fits',
  changeJob: 'Change',
  search: 'Search',
  noHit: 'No unit has these words.',
  noneTicked: 'Nothing is ticked yet.',
  standing: 'How your choices stand',
  next: 'Next',
  skipToStanding: 'To how your choices stand, and on',
  privacy: 'Nothing leaves this device until you send it.',
  asked: 'You asked for this one',
  askAnyway: 'Ask for this one anyway',
  noRoom: 'No room now',
  change: 'Change',
  addNote: 'Add a note',
  changeNote: 'Change the note',
  close: 'Close',
  note: 'Your note',
} as const;

/** Several apprentices of one employer, one after the other. */
export const apprenticesWords = {
  lead: 'You go through them one after the other and sign once.',
  all: 'All apprentices',
  start: 'Start',
  goOn: 'Go on',
  sign: 'Check and sign',
} as const;

/** "Tarn College asks about 3 apprentices". */
export function formatAsksAbout(centre: string, count: number): string {
  return `${centre} asks about ${counted(count, 'apprentice')}`;
}

/** "2 of 3". */
export function formatApprenticePlace(at: number, count: number): string {
  return `${figure(at + 1)} of ${figure(count)}`;
}

export function formatChosenSoFar(count: number): string {
  return count === 0 ? 'Nothing chosen yet' : `${units(count)} chosen`;
}

/** Whom nothing is sent about. */
export function formatNothingFor(names: string): string {
  return `Nothing is chosen for ${names} yet: nothing is sent about them.`;
}

/** "Only what I ticked, 7". */
export function formatOnlyTicked(count: number): string {
  return `Only what I ticked, ${figure(count)}`;
}

/** The way on from what the job involves: how many units are shown next. */
export function formatShow(fitting: number, all: number): string {
  return fitting === 0 ? `Show all ${figure(all)}` : 'Show them';
}

/** How many units fit the job, out of all. */
export function formatFittingJob(fitting: number, all: number): string {
  return fitting === 0
    ? `${units(all)} to choose from`
    : `${units(fitting)} ${plural(fitting, 'fits', 'fit')}`;
}

/** The units of a group that are not in front: "1 more that fits, 14 others". */
export function formatRest(open: number, closed: number): string {
  const more = `${figure(open)} more`;
  if (closed === 0) return more;
  return open === 0
    ? `${figure(closed)} without room now`
    : `${more}, ${figure(closed)} without room now`;
}

/** How many units a search found. */
export function formatUnitsFound(count: number): string {
  return count === 0 ? employerWords.noHit : `${units(count)} found.`;
}

/** What a unit was taken out for. */
export function formatSwapped(chosen: string, out: readonly string[]): string {
  return `${chosen} chosen, ${listed(out)} taken out.`;
}

/** The labels of the page on which an employer signs and sends back. */
export const signWords = {
  heading: 'Check, sign and send back',
  back: 'Back to the units',
  rest: 'Choose the rest',
  remark: 'Anything they should know (optional)',
  name: 'Your name',
  nameHint: 'By typing your name you agree to these units.',
  nameMissing: 'Enter your name, so that they know who agreed.',
  print: 'Print to sign on paper',
  send: 'Send the answer',
  nothing: 'Nothing is chosen yet, so there is nothing to sign.',
  otherWays: 'Another way: mail, file, paper, passphrase',
  copy: 'Copy the link to your answer',
  mail: 'Write an email',
  sendFile: 'Send it as a file with …',
  download: 'Download the file',
  copied: 'Your answer is copied.',
  handedOver: 'Handed over',
  toCopy: 'Your answer is ready to be copied.',
  copyByHand: 'This browser does not let Unitwise copy it. The link is selected: copy it yourself.',
} as const;

/** "Amy Okafor learns these 8". */
export function formatLearns(apprentice: string, count: number): string {
  const who = apprentice || 'Your apprentice';
  return `${who} learns ${count === 1 ? 'this unit' : `these ${figure(count)}`}`;
}

/** "And 6 that are part of it anyway". */
export function formatAnyway(count: number): string {
  return `And ${figure(count)} that ${plural(count, 'is', 'are')} part of it anyway`;
}

/** What is left to do once the answer went to another app. */
export function formatHandedOver(centre: string): string {
  return `It reaches ${centre} once you send it in the app you chose. Changed your mind? Change it and send again: the later answer counts.`;
}

/** The message that carries an answer. */
export function formatAnswerMail(apprentice: string, link: string): Mail {
  const about = apprentice ? ` for ${apprentice}` : '';
  return {
    subject: `Units chosen${about}`,
    text: `Here are the units that we chose${about}. Open this link to take them in:\n\n${link}\n`,
  };
}

/** The headings of the sheet that an employer signs. */
export const agreedWords = {
  kind: 'Choice of units by the employer',
  chosen: 'Chosen by the employer',
  noneChosen: 'No unit is chosen.',
  wishesAndNotes: 'Wishes and notes',
  remark: 'Remark',
  fixed: 'Part of the programme anyway',
  employer: 'Employer',
} as const;

/** Where what the employer enters is, and what became of it. */
export const draftWords = {
  notKept:
    'This browser keeps nothing here, so finish before you close this page: a reload would lose what you have entered.',
  kept: 'What you enter stays in this browser until you send it: you can close this page and open the link again.',
  atStart: 'Everything is as it was at the start.',
  hereAgain: 'What you entered before on this device is here again.',
  undo: 'Undo',
  startAgain: 'Start again',
} as const;

/** "Acme Training asks about", above a name; "Acme Training asks you" without one. */
export function formatAsksYou(centre: string, apprentice: string): string {
  return `${centre} asks ${apprentice ? 'about' : 'you'}`;
}

/** When the answer was made, and whether it has to be made again. */
export function formatAnswerMade(at: string, isCurrent: boolean): string {
  const next = isCurrent
    ? 'If you have sent it, there is nothing more to do.'
    : 'You have changed it since: make it again on the next page and send that.';
  return `You made your answer on ${moment(at)}. ${next}`;
}

/** ": Diary and meetings", after a label that many units have, for those who cannot see where it stands. */
export function formatOfUnit(title: string): string {
  return `: ${title}`;
}

export function formatYourNote(note: string): string {
  return `Your note: ${note}`;
}

export function formatNote(note: string): string {
  return `Note: ${note}`;
}

/** What an employer says of units besides choosing them, a sentence each. */
export function formatSaid(
  qualification: Qualification,
  { wished, notes }: Pick<Answer, 'wished' | 'notes'>,
): readonly string[] {
  const title = (unit: UnitId): string => unitTitle(qualification, unit);
  return [
    ...wished.map((unit) => `We would like “${title(unit)}” too, if it can be done.`),
    ...Object.entries(notes).map(([unit, note]) => `On “${title(unit)}”: ${note}`),
  ];
}

/** Titles one after the other, as a paragraph. */
export function formatTitles(titles: readonly string[]): string {
  return `${titles.join('; ')}.`;
}

/** What the signatures stand under. */
export function formatAgreement(signedBy: string, signedOn: string): string {
  const agree = 'We agree to the units above.';
  return signedBy === '' ? agree : `Filled in by ${signedBy} on ${day(signedOn)}. ${agree}`;
}

export function formatLastStep(centre: string): string {
  return `Last step: paste it into a message to ${centre}. Nothing is sent until you do.`;
}

export function formatSavedAs(fileName: string): string {
  return `Saved as ${fileName}.`;
}

/** What is left to do with a file that was saved. */
export function formatAttach(fileName: string, centre: string): string {
  return `Saved as ${fileName}, where your browser keeps downloads. Attach it to a message to ${centre}: nothing is sent until you do.`;
}
