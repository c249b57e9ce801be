import { countHeadings, meaningOf } from './headings';
import { namesFirm } from './looks';
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
  /^(?:(?:many |kind(?:est)? |best |warm(?:est)? |with )*(?:thanks|thank you|thx|regards|wishes|cheers)\b[^\t\d]{0,40}|best,|yours (?:sincerely|faithfully|truly)\b.{0,30}|sent from my\b.{0,40}|get outlook for\b.{0,30}|--|_{8,}|-+ ?(?:original|forwarded) message ?-+)$/i;
/** Names as well: they close a message only behind an empty line. */
const shortClosing = /^(?:best|ta|kr|br|cheers|warmly|sincerely|yours)[,!.]?$/i;
const forwarded = /^[-_=*\s]*(?:original|forwarded|begin forwarded) message\b.{0,20}$|^_{8,}$/i;
/** What people call the list that follows. */
const title =
  /^(?:(?:the|our|new|all|latest|full) )*(?:starters|joiners|register|list|roster|cohort|intake)(?: (?:list|register|below|attached))?[:.]?$/i;
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
  const lines = recipients(withoutUsual(chat, withoutUsual(quoting, text.split('\n'))));
  const from = beginOf(lines);
  const to = endOf(lines, from);
  const around = lines.flatMap((line, at) =>
    (at < from || at >= to) && line.trim() !== '' ? [{ row: at + 1, text: line.trim() }] : [],
  );
  return { list: lines.map((line, at) => (at < from || at >= to ? '' : line)).join('\n'), around };
}

/** The field of a mail's recipients alone, without the word before them. */
function recipients(lines: readonly string[]): readonly string[] {
  const filled = lines.filter((line) => line.trim() !== '');
  const areAll = filled.every((line) => /^\s*(?:to|cc|bcc): .*@/i.test(line));
  return areAll ? lines.map((line) => line.replace(/^\s*(?:to|cc|bcc): /i, '')) : lines;
}

/** Where the list begins: behind the greeting and the sentences above it. */
function beginOf(lines: readonly string[]): number {
  let from = 0;
  for (const [at, line] of lines.entries()) {
    if (line.trim() === '') continue;
    if (!isTalk(lines, at)) break;
    from = at + 1;
  }
  return lines.slice(from).some((line) => line.trim() !== '') ? from : 0;
}

/** Where it ends: at the first line that closes a message and has but a signature behind it. */
function endOf(lines: readonly string[], from: number): number {
  const end = lines.findIndex((_, at) => at > from && isClosing(lines, at));
  if (end < 0) return lines.length;
  const behind = lines.slice(end).filter((line) => line.trim() !== '');
  return behind.length > maxSignature || behind.some((line) => line.includes('\t'))
    ? lines.length
    : end;
}

/** More lines than stand behind the last sentence of a message: a name, a post, a number. */
const maxSigned = 4;

function isClosing(lines: readonly string[], at: number): boolean {
  const text = lines[at]?.trim() ?? '';
  if (closing.test(text)) return true;
  if (lines[at - 1]?.trim() !== '') return false;
  if (shortClosing.test(text)) return true;
  return isSentence(text) && filledFrom(lines, at + 1, maxLinesSeen).length <= maxSigned;
}

/** Far enough to tell a signature from a list, and no further in a long text. */
const maxLinesSeen = 60;

function filledFrom(lines: readonly string[], from: number, count: number): readonly string[] {
  return lines.slice(from, from + count).filter((line) => line.trim() !== '');
}

function isTalk(lines: readonly string[], at: number): boolean {
  const text = lines[at]?.trim() ?? '';
  const parts = text.split(/[,;|]/);
  if (text.includes('\t') || parts.length > 3 || countHeadings(parts) > 1) return false;
  if (mailHeader.test(text) || forwarded.test(text) || title.test(text)) return true;
  if (greeting.test(text) && greeted.test(text)) return true;
  return (
    isSentence(text) ||
    announcesList(text) ||
    isSmallAbove(text, filledFrom(lines, at + 1, maxLinesSeen))
  );
}

function smallWords(text: string): readonly string[] {
  return text.split(/\s+/).filter((word) => /^\p{Ll}/u.test(word) && !inNames.test(word));
}

function isSentence(text: string): boolean {
  if (text.includes('\t') || !/[:.!?]$/.test(text)) return false;
  return text.split(/\s+/).length > 3 && smallWords(text).length > 1;
}

/** "here they are:", "As promised:": a colon behind words that name no employer and are no heading. */
export function announcesList(text: string): boolean {
  const [, head] = /^([^:\t]{2,60}):$/.exec(text) ?? [];
  if (head === undefined || namesFirm(head) || meaningOf(head) !== null) return false;
  return smallWords(head).length > 0;
}

/** Words in small letters over names that begin with capitals. */
function isSmallAbove(text: string, below: readonly string[]): boolean {
  const words = text.split(/\s+/);
  const isSmall = words.length > 1 && words.every((word) => /^\p{Ll}[\p{Ll}'’-]*$/u.test(word));
  if (!isSmall || meaningOf(text) !== null) return false;
  return below.length > 1 && below.every((line) => /^\P{L}*\p{Lu}/u.test(line));
}

const quoting = /^\s*(?:>[ \t]?)+/;
const chatDay = String.raw`\d{1,2}[/.]\d{1,2}[/.]\d{2,4}`;
const chatHour = String.raw`\d{1,2}:\d{2}(?::\d{2})?(?:\s?[ap]m)?`;
/** "[01/09/2026, 10:12:30] Jo: ", "01/09/2026, 10:12 - Jo: ", "[10:12, 01/09/2026] Jo: ", "[10:12] Jo: ". */
const chat = new RegExp(
  String.raw`^\u200e?\[?(?:${chatDay},? ${chatHour}|${chatHour}, ${chatDay}|(?<=\[)${chatHour})(?:\]| -) [^:\t]{1,40}: `,
  'i',
);

/** Lines without what stands before each, where it stands before most. */
function withoutUsual(before: RegExp, lines: readonly string[]): readonly string[] {
  const filled = lines.filter((line) => line.trim() !== '');
  const marked = filled.filter((line) => before.test(line));
  if (marked.length * 2 <= filled.length) return lines;
  return lines.map((line) => line.replace(before, ''));
}
