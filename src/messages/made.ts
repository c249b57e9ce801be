import type { Made, Qualification } from '../catalogue';
import { versionDate } from '../catalogue';
import { counted } from './amounts';
import { day } from './dates';

/** What stands wherever a qualification stands that is not shipped; empty for one that is. */
export function formatMade({ made, version }: Qualification): string {
  if (!made) return '';
  return `Made by ${made.by} on ${day(versionDate(version))}; not checked by Unitwise against the document`;
}

/** The questions with which an edition was published; empty where there were none. */
export function formatOpenQuestions({ questions }: Made): string {
  const { length } = questions;
  if (length === 0) return '';
  return `${counted(length, 'question')} ${length === 1 ? 'was' : 'were'} open when it was published`;
}

/** How much is odd about an edition that somebody else made; empty where nothing is. */
export function formatNoticed(findings: readonly string[]): string {
  const { length } = findings;
  return length === 0 ? '' : `Unitwise noticed ${counted(length, 'thing')} to look at`;
}
