import type { Draft } from '../authoring';
import { counted, credits, units } from './amounts';

/** The words of bringing in a specification. */
export const bringInWords = {
  heading: 'Bring in a specification',
  lead: 'Any awarding body’s specification. Drop it here, or copy its tables and paste them.',
  device: 'It is read on this device and sent nowhere. What is uncertain is asked.',
  chooseFile: 'Choose a file',
  chooseAnother: 'Choose another file',
  paste: 'Paste',
  pasteLabel: 'The text or the tables of the specification',
  readPasted: 'Read what was pasted',
  nothingPasted: 'Paste the text or the tables first.',
  byHand: 'Start from nothing',
  orByHand: 'Or',
  byHandLink: 'start from nothing',
  copyHeading: 'Or copy a qualification',
  copyLabel: 'Qualification to copy',
  copy: 'Make a draft of it',
  dropHere: 'Let go to read it',
  becomes: 'It becomes a draft qualification.',
  reading: 'Reading the specification',
  stop: 'Stop',
  refused: 'This file could not be read',
  refusedPasted: 'What was pasted could not be read',
  whatToDo: 'What you can do',
  copyTables:
    'Copy the unit tables from the awarding body’s web page or document and paste them here.',
  typeThem: 'Type or paste the units yourself.',
  which: 'Which do you want?',
  laterToo: 'The others can be made later from the same file.',
  clipboard: 'From the clipboard',
  notKept: 'The draft could not be kept on this device',
} as const;

/** "Reading page 3 of 38". */
export function formatReading(part: 'page' | 'sheet', done: number, count: number): string {
  return `Reading ${part} ${done} of ${count}`;
}

export function formatDocumentHolds(count: number): string {
  return `This document holds ${counted(count, 'qualification')}`;
}

export function formatMakeDrafts(count: number): string {
  return `Make ${counted(count, 'draft')}`;
}

/** What was read of one of several qualifications: "TQUK, 501/2181/9. 3 units, 15 credits". */
export function formatReadQualification({ facts, groups }: Draft): string {
  const names = [facts.awardingBody?.value, facts.number?.value].filter(Boolean).join(', ');
  const count = groups.reduce((sum, group) => sum + group.units.length, 0);
  const sizes = [units(count), facts.credits === null ? '' : credits(facts.credits.value)];
  return [names, sizes.filter(Boolean).join(', ')].filter(Boolean).join('. ');
}

/** "no question", "4 questions". */
export function formatDraftQuestions(count: number): string {
  return count === 0 ? 'no question' : counted(count, 'question');
}
