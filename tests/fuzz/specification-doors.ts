/** The doors for specifications: files of every kind, what was copied, and our own JSON. */
import { isDeepStrictEqual } from 'node:util';
import type { Draft } from '../../src/authoring';
import {
  contentFromReading,
  lintQualification,
  lintable,
  newDocument,
  parseDocument,
  publishable,
  shownSource,
  toQualification,
} from '../../src/authoring';
import { parseQualification } from '../../src/catalogue';
import type { SpecificationReading } from '../../src/exchange';
import { readCopiedSpecification, readSpecificationFile } from '../../src/exchange';
import { formatQuestion, formatSpecificationRefused, formatUnread } from '../../src/messages';
import type { Corpus, StoredDraft } from './corpus';
import type { Dice } from './dice';
import { mutateBytes, mutateMarkup, mutateParts } from './mutate-files';
import { mutateJson } from './mutate-json';
import { mutateText } from './mutate-text';

const today = '2026-11-27';
const at = '2026-11-27T12:00:00.000Z';
const archives = ['made.xlsx', 'made.docx', 'made.odt'];

/** Bytes changed as a disk does it. An archive, whose parts have checksums, is read whole or not. */
export async function damagedSpecification(
  { specifications }: Corpus,
  dice: Dice,
): Promise<string> {
  const file = dice.pick(specifications);
  const bytes = mutateBytes(file.bytes, dice.pick(specifications).bytes, dice);
  const read = await readSpecificationFile({ name: file.name, bytes });
  const outcome = outcomeOf(read);
  if (!isArchive(bytes) || 'kind' in read) return outcome;
  const wholes = await Promise.all(
    specifications.map(async (each) => said(await readSpecificationFile(each))),
  );
  if (!wholes.some((whole) => isDeepStrictEqual(whole, said(read)))) {
    throw new Error(`A damaged ${file.name} was read as something else`);
  }
  return outcome;
}

/** What lost its beginning, or was spliced with text, is text, which has no checksum. */
function isArchive(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(0, 4)).equals(Buffer.from('PK\u0003\u0004'));
}

function said(read: SpecificationReading): unknown {
  return 'kind' in read ? null : read.map((draft) => toQualification(draft, today));
}

/** Files that are whole as files, with markup that nobody's program writes. */
export async function forgedSpecification({ specifications }: Corpus, dice: Dice): Promise<string> {
  const { bytes, name } = dice.pick(specifications.filter((file) => isMarkup(file.name)));
  const forged = archives.includes(name)
    ? mutateParts(bytes, dice)
    : Buffer.from(mutateMarkup(Buffer.from(bytes).toString(), '', dice));
  return outcomeOf(await readSpecificationFile({ name, bytes: new Uint8Array(forged) }));
}

function isMarkup(name: string): boolean {
  return archives.includes(name) || name === 'made.html';
}

export async function copiedSpecification({ specifications }: Corpus, dice: Dice): Promise<string> {
  const texts = specifications
    .filter(({ name }) => /html|csv|md/u.test(name))
    .map(({ bytes }) => Buffer.from(bytes).toString());
  const html = mutateMarkup(dice.pick(texts), dice.pick(texts), dice);
  const text = mutateText(dice.pick(texts), dice.pick(texts), dice);
  const copied = dice.chance(0.5) ? { text } : { html, text };
  return outcomeOf(await readCopiedSpecification(copied));
}

/** A qualification of ours, several in a list, and what `npm run read` prints: all or nothing. */
export async function ownJson({ qualifications }: Corpus, dice: Dice): Promise<string> {
  const [one, other] = [dice.pick(qualifications), dice.pick(qualifications)];
  const json = mutateJson(
    dice.pick<unknown>([
      one,
      [one, other],
      { qualification: one, questions: [] },
      { all: [one, other], questions: [] },
    ]),
    dice,
  );
  const text = JSON.stringify(json);
  const damaged = dice.chance(0.2) ? mutateText(text, text, dice) : text;
  const bytes = new TextEncoder().encode(damaged);
  const read = await readSpecificationFile({ name: 'own.json', bytes });
  if (!('kind' in read)) isAllOf(read, damaged);
  return outcomeOf(read);
}

function isAllOf(drafts: readonly Draft[], text: string): void {
  if (!/^\s*[[{]/u.test(text)) return;
  const json = JSON.parse(text) as unknown;
  const list = listIn(json);
  const own = drafts.every(({ original }) => original !== undefined);
  if (!own || drafts.length !== list.length) throw new Error('Own JSON was taken in part');
  const taken = JSON.parse(JSON.stringify(drafts.map(({ original }) => original))) as unknown;
  const sent = JSON.parse(JSON.stringify(list)) as unknown;
  if (!isDeepStrictEqual(taken, sent)) throw new Error('What was taken is not what was sent');
}

function listIn(json: unknown): readonly unknown[] {
  if (Array.isArray(json)) return json;
  const { all, qualification } = json as { all?: unknown; qualification?: unknown };
  return Array.isArray(all) ? all : [qualification ?? json];
}

/** A draft as it lies in storage: refused, or one that the editor can show and publish from. */
export async function storedDraft({ drafts }: Corpus, dice: Dice): Promise<string> {
  const json = mutateDraft(dice.pick(drafts), dice);
  const read = await Promise.resolve(parseDocument(json));
  if (!read.ok) return read.isNewer ? 'newer' : 'refused';
  const { content } = read.document;
  const made = publishable(content);
  const looked = lintable(content);
  if (looked !== null) lintQualification(looked);
  return made.ok ? 'taken' : 'taken, cannot be published';
}

/** Half of the changes are to the qualification: steps and places would take most of them. */
function mutateDraft(draft: StoredDraft, dice: Dice): unknown {
  if (dice.chance(0.5)) return mutateJson(draft, dice);
  const { content } = draft;
  const qualification = mutateJson(content.qualification, dice);
  return { ...draft, content: { ...content, qualification } };
}

function outcomeOf(read: SpecificationReading): string {
  if ('kind' in read) {
    if (!formatSpecificationRefused(read).endsWith('.')) throw new Error('No sentence');
    return read.kind;
  }
  if (read.length === 0) throw new Error('Neither read nor refused');
  for (const draft of read) isUsable(draft);
  return 'taken';
}

/** Every question has its words, and the draft can be kept, read back, looked over and published. */
function isUsable(draft: Draft): void {
  for (const words of [...draft.questions.map(formatQuestion), ...draft.unread.map(formatUnread)]) {
    if (words === '') throw new Error('A question without words');
  }
  structuredClone(shownSource(draft));
  const content = contentFromReading(draft, today);
  const origin = { kind: 'read', name: draft.source.name } as const;
  const kept: unknown = structuredClone(newDocument(content, { id: 'd', at, origin }));
  if (!parseDocument(kept).ok) throw new Error('A draft that cannot be read back');
  const looked = lintable(content);
  if (looked !== null) lintQualification(looked);
  const made = publishable(content);
  if (made.ok && !parseQualification(JSON.parse(JSON.stringify(made.qualification))).ok) {
    throw new Error('Published, but cannot be read back');
  }
}
