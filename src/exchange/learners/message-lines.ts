import { countHeadings } from './headings';
import { nameParticles } from './name-particles';

/** A line that belongs to the message around a list, not to the list. */
export interface MessageLine {
  /** Its place among the lines; the first is 1. */
  readonly row: number;
  readonly text: string;
}

export interface ListInMessage {
  /** As many lines as the message had: those around the list are empty. */
  readonly list: string;
  readonly around: readonly MessageLine[];
}

const greeting =
  /^(?:hi|hello|hey|dear|good (?:morning|afternoon|evening)|morning|afternoon|all|team)\b[^\t\d@]{0,40}[,!–-]?$/i;
const greeted = /[,!–-]$|^(?:hi|hello|hey|dear|good)\b/i;
const mailHeader = /^(?:from|sent|to|cc|bcc|subject): /i;
const closing =
  /^(?:(?:many |kind(?:est)? |best |warm(?:est)? |with )*(?:thanks|thank you|regards|wishes|cheers)\b[^\t\d]{0,40}|best,|yours (?:sincerely|faithfully|truly)\b.{0,30}|sent from my\b.{0,40}|get outlook for\b.{0,30}|--)$/i;
/** More lines than a signature has: then what looks like an end stands within a list. */
const maxSignature = 15;
/** Small words that stand in names. */
const inNames = new RegExp(`^(?:${nameParticles}|and|of|the|y|e)$`);

/**
 * A list as it stands in a message: without the greeting and the sentences before it, and without
 * what stands from "Thanks" or "Kind regards" on. The marks of quoted and forwarded lines, and the
 * sender and hour before each line of a chat, are taken off.
 */
export function listInMessage(text: string): ListInMessage {
  const lines = withoutUsual(chat, withoutUsual(quoting, text.split('\n')));
  const from = beginOf(lines);
  const to = endOf(lines, from);
  const around = lines.flatMap((line, at) =>
    (at < from || at >= to) && line.trim() !== '' ? [{ row: at + 1, text: line.trim() }] : [],
  );
  return { list: lines.map((line, at) => (at < from || at >= to ? '' : line)).join('\n'), around };
}

/** Where the list begins: behind the greeting and the sentences above it. */
function beginOf(lines: readonly string[]): number {
  let from = 0;
  for (const [at, line] of lines.entries()) {
    if (line.trim() === '') continue;
    if (!isTalk(line)) break;
    from = at + 1;
  }
  return lines.slice(from).some((line) => line.trim() !== '') ? from : 0;
}

/** Where it ends: at the first line that closes a message and has but a signature behind it. */
function endOf(lines: readonly string[], from: number): number {
  const end = lines.findIndex((line, at) => at > from && closing.test(line.trim()));
  if (end < 0) return lines.length;
  const behind = lines.slice(end).filter((line) => line.trim() !== '');
  return behind.length > maxSignature || behind.some((line) => line.includes('\t'))
    ? lines.length
    : end;
}

function isTalk(line: string): boolean {
  const text = line.trim();
  const parts = text.split(/[,;|]/);
  if (text.includes('\t') || parts.length > 3 || countHeadings(parts) > 1) return false;
  if (mailHeader.test(text)) return true;
  if (greeting.test(text) && greeted.test(text)) return true;
  const words = text.split(/\s+/);
  const small = words.filter((word) => /^\p{Ll}/u.test(word) && !inNames.test(word));
  return /[:.!?]$/.test(text) && words.length > 3 && small.length > 1;
}

const quoting = /^\s*(?:>[ \t]?)+/;
/** "[01/09/2026, 10:12:30] Jo Bell: " and "01/09/2026, 10:12 - Jo Bell: ". */
const chat =
  /^\u200e?\[?\d{1,2}[/.]\d{1,2}[/.]\d{2,4},? \d{1,2}:\d{2}(?::\d{2})?(?:\s?[ap]m)?(?:\]| -) [^:\t]{1,40}: /i;

/** Lines without what stands before each, where it stands before most. */
function withoutUsual(before: RegExp, lines: readonly string[]): readonly string[] {
  const filled = lines.filter((line) => line.trim() !== '');
  const marked = filled.filter((line) => before.test(line));
  if (marked.length * 2 <= filled.length) return lines;
  return lines.map((line) => line.replace(before, ''));
}
