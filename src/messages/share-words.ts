import { counted } from './amounts';
import type { Mail } from './mail';

/** Handing a plan over. */
export const shareWords = {
  title: 'Share',
  what: 'What to hand over',
  ask: 'What to ask',
  travels: 'What travels',
  readers:
    'Whoever has the link or file can read what is in it, unless it is protected. It goes to nobody but those you give it to: no server ever sees it.',
  handOver: 'Hand it over',
  noPathway:
    'No pathway is chosen. Which units can complete the qualification depends on it, so choose it first.',
  choosePathway: 'Choose the pathway',
  toDelivery: 'To the learners',
  notYet: 'Settle the pathway first.',
  nothingLeft: 'Leave at least one unit to the employer first.',
  apprentice: 'The apprentice’s name (optional)',
  apprenticeHint:
    'The employer sees it first. No other name travels, and whoever has the link can read it.',
  note: 'Your word to the employer (optional)',
  noteHint: 'Who you are, by when you need the answer, how to reach you.',
  back: 'Back to the plan',
} as const;

/** To whom. */
export const recipientWords = {
  employer: 'A request to the employer to choose units',
  employerHint:
    'Opens on one page in plain words; their answer comes back to you as a link or file.',
  noChoice: 'Every unit of this qualification is mandatory, so there is nothing to choose.',
  colleague: 'The plan, to a colleague',
  colleagueHint: 'They can keep it on their own device and work on with it.',
  together: 'Several of you work on it? Share a folder',
} as const;

/** How much an employer may change. */
export const permissionWords = {
  question: 'How much they may change',
  all: 'Let them choose among all optional units (yours are ticked)',
  allHint: 'They may take yours out and put others in.',
  fixed: 'Keep my choices fixed',
  nothingFits: 'Nothing else fits, so there would be nothing to choose.',
  complete: 'This plan is complete, so the employer can only add extra units.',
  missing: 'They choose what is still missing.',
  none: 'None',
  byJob: 'Only what fits the job',
  byJobHint: 'Each thing that the job involves leaves the units about it to them.',
  tooLittle: 'These alone cannot finish the programme: you will have to add what is missing.',
} as const;

/** A message for a link to travel in. */
export const coverWords = {
  heading: 'A message to send it with',
  subject: 'Subject:',
  text: 'The message',
  copy: 'Copy the message',
  mail: 'Write an email',
  copied: 'The message is copied.',
  copyYourself:
    'This browser does not let Unitwise copy. The message is selected: copy it yourself.',
  tooLong: 'It is too long for mail programs to take over by themselves: copy it into an email.',
} as const;

/** What to write to an employer who is asked to choose. */
export function formatRequestMail({ apprentice, centre, link }: RequestMail): Mail {
  const whom = apprentice || 'your apprentice';
  return {
    subject: `Please choose what ${whom} learns`,
    text: [
      'Hello,',
      `please choose what ${whom} learns for the job. It takes about five minutes on a phone or a computer, and there is nothing to install. Open this link:`,
      link,
      'At the end you type your name and send your answer back to us.',
      centre ? `Kind regards\n${centre}` : 'Kind regards',
    ].join('\n\n'),
  };
}

interface RequestMail {
  /** Empty = not named. */
  readonly apprentice: string;
  readonly centre: string;
  readonly link: string;
}

export function formatLeaveGroup(group: string): string {
  return `Leave all of Group ${group} to them`;
}

/** A link or file that was made. */
export const madeWords = {
  makeLink: 'Make the link',
  download: 'Download the file',
  link: 'The link',
  isReady: 'The link is ready.',
  copy: 'Copy the link',
  share: 'Send it with …',
  look: 'See what it opens (new tab)',
  copied: 'Copied.',
  paste: 'Copied. Paste it into a message.',
  copyYourself: 'This browser does not let Unitwise copy. The link is selected: copy it yourself.',
  working: 'Working',
  sealing: 'Sealing it with the passphrase, which takes a moment …',
  moment: 'One moment …',
} as const;

export function formatSaved(fileName: string): string {
  return `Saved as ${fileName}, where your browser keeps downloads. Attach it to a message.`;
}

/** Whether it is sealed, and whether learners go along. */
export const protectionWords = {
  protect: 'Protect it with a passphrase',
  passphrase: 'Passphrase',
  passphraseHint:
    '12 characters or more. Tell it by telephone or in person, not in the same message: without it nobody can open this, and nobody can find it out for you.',
} as const;

export function formatWithLearners(learners: number): string {
  return `Include ${counted(learners, 'learner')} with names, and your notes on their evidence`;
}

/** The link as a QR code on a sheet of its own. */
export const qrWords = {
  sheet: 'QR code to print',
  code: 'QR code of the link',
  explanation:
    'The code holds everything itself, as it was when it was made. Scanning it sends nothing to anybody: it opens in the phone’s own browser.',
  print: 'Print the code',
  scanRequest: 'Point the camera of your phone at this code to choose units for your apprentice.',
  scanPlan: 'Point the camera at this code to open the plan in Unitwise.',
} as const;

/** The title of a printed QR code of a request. */
export function formatQrTitle(name: string): string {
  return `Choose units: ${name}`;
}
