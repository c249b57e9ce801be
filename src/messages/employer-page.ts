import { day, moment } from './dates';

/** The labels of the page on which an employer chooses. */
export const employerWords = {
  title: 'Choose units – Unitwise',
  heading: 'Choose what your apprentice learns',
  lead: 'Tick the units that fit the job. Only what can be combined can be ticked, so there is no rule to learn. Then sign on the next page and send it back.',
  size: 'The size of a unit is given in credits: one stands for about 10 hours of learning.',
  fixed: 'What is fixed',
  toChoose: 'What you can choose',
  standing: 'How your choices stand',
  sign: 'Sign',
  check: 'Check',
  privacy: 'Nothing leaves this device until you send it.',
  asked: 'You asked for this one',
  askAnyway: 'Ask for this one anyway',
  change: 'Change',
  addNote: 'Add a note',
  changeNote: 'Change the note',
  close: 'Close',
  note: 'Your note',
} as const;

/** The labels of the page on which an employer signs and sends back. */
export const signWords = {
  heading: 'Check, sign and send back',
  back: 'Change the choices',
  sign: 'Sign',
  remark: 'Anything else you want to say (optional)',
  name: 'Your name',
  nameHint:
    'By typing your name you agree to these units. Where your training provider wants a signature on paper, print this page and sign it by hand.',
  print: 'Print to sign on paper',
  send: 'Send back',
  nameFirst: 'Enter your name above first.',
  copy: 'Copy the link to your answer',
  sendFile: 'Send it as a file with …',
  download: 'Download the file',
  copied: 'Your answer is copied.',
  toCopy: 'Your answer is ready to be copied.',
  copyByHand: 'This browser does not let Unitwise copy it. The link is selected: copy it yourself.',
  sendLink: 'Send the link with …',
} as const;

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

/** "Acme Training asks you". */
export function formatAsksYou(centre: string): string {
  return `${centre} asks you`;
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

export function formatWish(title: string): string {
  return `We would like “${title}” too, if it can be done.`;
}

export function formatNoteOn(title: string, note: string): string {
  return `On “${title}”: ${note}`;
}

/** What the signatures stand under. */
export function formatAgreement(signedBy: string, signedOn: string): string {
  const agree = 'We agree to the units above.';
  return signedBy === '' ? agree : `Filled in by ${signedBy} on ${day(signedOn)}. ${agree}`;
}

export function formatLastStep(centre: string): string {
  return `Last step: paste it into a message to ${centre}. Nothing is sent until you do.`;
}

export function formatHowItTravels(centre: string): string {
  return `Your answer travels in a link or a file, which you give to ${centre} in a message. Nothing is sent by this page itself.`;
}

export function formatSavedAs(fileName: string): string {
  return `Saved as ${fileName}.`;
}

/** What is left to do with a file that was saved. */
export function formatAttach(fileName: string, centre: string): string {
  return `Saved as ${fileName}, where your browser keeps downloads. Attach it to a message to ${centre}: nothing is sent until you do.`;
}
