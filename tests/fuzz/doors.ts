import { createHash } from 'node:crypto';
/** Every door through which something from outside comes in, with hostile cases for it. */
import { isDeepStrictEqual } from 'node:util';
import { findQualification, qualifications } from '../../src/catalogue';
import {
  parseTable,
  proposedMapping,
  readLearners,
  readLink,
  readSharedFile,
} from '../../src/exchange';
import type { Message, MessageOnEdition, MessageReading } from '../../src/exchange';
import { applyChange, newPlan, parsePlan, toRecord } from '../../src/plan';
import type { Learner, Plan } from '../../src/plan';
import { readBackup } from '../../src/storage';
import { lookUps as options } from '../fixtures/older-edition';
import { packBytes, packFile, packLink, unpackLink } from '../fixtures/pack';
import type { Corpus } from './corpus';
import { passphrase } from './corpus';
import type { Dice } from './dice';
import { mutateJson } from './mutate-json';
import { mutateText } from './mutate-text';
import { carriedQualification, ownQualificationFile } from './own-doors';
import {
  copiedSpecification,
  damagedSpecification,
  forgedSpecification,
  ownJson,
  storedDraft,
} from './specification-doors';
import { changedTimetable } from './timetable-door';

/** What came of a case, in one word; a case that breaks a promise throws instead. */
type Outcome = string;

export interface Door {
  readonly name: string;
  /** Of 100 cases, so many. */
  readonly share: number;
  readonly knock: (corpus: Corpus, dice: Dice) => Promise<Outcome>;
}

export const doors: readonly Door[] = [
  { name: 'link, letters changed', share: 13, knock: damagedLink },
  { name: 'link, well packed', share: 6, knock: forgedLink },
  { name: 'file, bytes changed', share: 15, knock: damagedFile },
  { name: 'file, checksum right', share: 21, knock: forgedFile },
  { name: 'plan record', share: 13, knock: planRecord },
  { name: 'backup', share: 6, knock: backup },
  { name: 'pasted list', share: 5, knock: pastedList },
  { name: 'sealed link or file', share: 5, knock: sealed },
  { name: 'specification, bytes changed', share: 3, knock: damagedSpecification },
  { name: 'specification, markup changed', share: 3, knock: forgedSpecification },
  { name: 'specification, copied', share: 2, knock: copiedSpecification },
  { name: 'specification, own JSON', share: 2, knock: ownJson },
  { name: 'timetable changed elsewhere', share: 2, knock: changedTimetable },
  { name: 'draft', share: 2, knock: storedDraft },
  { name: 'message with its qualification', share: 3, knock: carried },
  { name: 'qualification alone', share: 1, knock: qualificationAlone },
];

async function carried(corpus: Corpus, dice: Dice): Promise<Outcome> {
  return outcomeOf(await carriedQualification(corpus, dice));
}

async function qualificationAlone(corpus: Corpus, dice: Dice): Promise<Outcome> {
  return outcomeOf(await ownQualificationFile(corpus, dice));
}

async function damagedLink({ links }: Corpus, dice: Dice): Promise<Outcome> {
  const link = mutateText(dice.pick(links), dice.pick(links), dice);
  const reading = await readLink(link, options);
  if (reading.ok) isWhatOneSays(reading, links);
  return outcomeOf(reading);
}

/** What is read out of a damaged text is one of the links that it was made of, whole. */
function isWhatOneSays(reading: MessageOnEdition, links: readonly string[]): void {
  const { message } = reading;
  const said = asSent(message);
  const sent = links.map((link): unknown => JSON.parse(unpackLink(link)));
  const whole = sent.find((content) =>
    isDeepStrictEqual(JSON.parse(JSON.stringify(said)), content),
  );
  isWhatItSays(reading, whole);
}

async function forgedLink({ contents }: Corpus, dice: Dice): Promise<Outcome> {
  const content = mutateJson(dice.pick(contents), dice);
  const text = JSON.stringify(content);
  const reading = await readLink(forged(text, dice), options);
  if (reading.ok) isWhatItSays(reading, content);
  return outcomeOf(reading);
}

/** Mostly as we pack it; sometimes not compressed, of another version, or as a deflate bomb. */
function forged(text: string, dice: Dice): string {
  switch (dice.below(100)) {
    case 0:
      return packBytes(Buffer.from(text));
    case 1:
      return packLink(text, { version: dice.below(256) });
    case 2:
      return packLink(text, { scheme: dice.below(256) });
    case 3:
      return packLink(text.padEnd(dice.below(2) === 0 ? 2_000_000 : 12_000_000));
    case 4:
      return packLink(`${text}${'x'.repeat(dice.below(3))}`);
    default:
      return packLink(text);
  }
}

async function damagedFile({ files }: Corpus, dice: Dice): Promise<Outcome> {
  const text = mutateText(dice.pick(files), dice.pick(files), dice);
  const reading = await readSharedFile(text, options);
  if (reading.ok) isWhatItSays(reading, (JSON.parse(text) as { content: unknown }).content);
  return outcomeOf(reading);
}

async function forgedFile({ contents, records }: Corpus, dice: Dice): Promise<Outcome> {
  if (dice.chance(0.05)) {
    const record = mutateJson(dice.pick(records), dice);
    return outcomeOf(await readSharedFile(JSON.stringify(record), options));
  }
  const content = mutateJson(dice.pick(contents), dice);
  const reading = await readSharedFile(packFile(content, versionOf(dice)), options);
  if (reading.ok) isWhatItSays(reading, content);
  return outcomeOf(reading);
}

function versionOf(dice: Dice): unknown {
  return dice.chance(0.97) ? 1 : dice.pick([0, -1, 1.5, 2, 1e308, '1', null]);
}

/** How often a passphrase is tried: it is slow on purpose. */
const withPassphrase = 0.004;

async function sealed({ sealedLink, sealedFile }: Corpus, dice: Dice): Promise<Outcome> {
  const tried = dice.chance(withPassphrase) ? { ...options, passphrase } : options;
  switch (dice.below(3)) {
    case 0:
      return outcomeOf(await readLink(mutateText(sealedLink, sealedFile, dice), tried));
    case 1:
      return outcomeOf(await readSharedFile(mutateText(sealedFile, sealedLink, dice), tried));
    default: {
      const [, letters = ''] = sealedLink.split('#/open/');
      const body = Buffer.from(letters, 'base64url').subarray(6);
      const at = dice.below(body.length);
      const forgery = Buffer.from(body.with(at, dice.below(256))).subarray(
        0,
        dice.below(2) * at || undefined,
      );
      return outcomeOf(await readLink(packBytes(forgery, { scheme: 1 }), tried));
    }
  }
}

async function planRecord({ records }: Corpus, dice: Dice): Promise<Outcome> {
  const json = mutateJson(dice.pick(records), dice);
  const result = await Promise.resolve(parsePlan(json, findQualification));
  if (result.ok) {
    isSound(result.plan);
    if (!pollutes(json)) isTheSame(toRecord(result.plan), json);
    return 'taken';
  }
  saysWhatAndWhere(result.problems);
  return 'refused';
}

async function backup({ backups }: Corpus, dice: Dice): Promise<Outcome> {
  const base = dice.pick(backups);
  const text = dice.chance(0.4)
    ? mutateText(base, dice.pick(backups), dice)
    : withRightChecksum(mutateBackup(base, dice), dice.chance(0.8));
  const reading = await readBackup(text, findQualification);
  if (!reading.ok) return reading.problem;
  for (const { plan } of reading.plans) isSound(plan);
  for (const { problems } of reading.unreadable) saysWhatAndWhere(problems);
  if (
    entriesOf(text) !==
    reading.plans.length + reading.quarantined.length + reading.unreadable.length
  ) {
    throw new Error('An entry of the backup is neither read nor called unreadable');
  }
  const checked = reading.integrity === 'sound' ? 'taken' : 'taken after a warning';
  return reading.unreadable.length > 0 ? `${checked}, some plans unreadable` : checked;
}

/** How many entries a backup that can be read has in the lists that are lists. */
function entriesOf(text: string): number {
  const { content } = JSON.parse(text) as { content: { plans: unknown; setAside: unknown } };
  return [content.plans, content.setAside].filter(Array.isArray).flat().length;
}

/**
 * Half of the changes are to the plans: the editions would take most of them. Some files are of a version
 * that nobody has written yet, which a changed figure hardly comes to by itself.
 */
function mutateBackup(text: string, dice: Dice): unknown {
  const file = JSON.parse(text) as { content: { plans: unknown } };
  if (dice.chance(0.03)) return { ...file, version: 4 + dice.below(1_000) };
  if (dice.chance(0.5)) return mutateJson(file, dice);
  return { ...file, content: { ...file.content, plans: mutateJson(file.content.plans, dice) } };
}

/** As somebody would who wants their changes to go unnoticed, or does not know of it. */
function withRightChecksum(file: unknown, isRight: boolean): string {
  if (!isRight || typeof file !== 'object' || file === null) return JSON.stringify(file);
  const content: unknown = Reflect.get(file, 'content') ?? null;
  const checksum = createHash('sha256').update(JSON.stringify(content)).digest('hex');
  return JSON.stringify({ ...file, checksum });
}

async function pastedList({ lists }: Corpus, dice: Dice): Promise<Outcome> {
  const text = mutateText(dice.pick(lists), dice.pick(lists), dice);
  let made = 0;
  const newId = (): string => `l${(made += 1)}`;
  const table = await parseTable(text);
  const { rows } = readLearners(table, proposedMapping(table), { newId, present: [] });
  const learners = rows.flatMap(({ learner }) => learner ?? []);
  isSound(withLearners(learners));
  if (rows.some(({ problems }) => problems.length > 0)) return 'taken, some rows with problems';
  return learners.length > 0 ? 'taken' : 'nobody';
}

function withLearners(learners: readonly Learner[]): Plan {
  const [qualification] = qualifications;
  if (!qualification) throw new Error('There is no qualification');
  const at = '2026-11-22T12:00:00.000Z';
  const plan = newPlan(qualification, { id: 'p', at });
  return applyChange(plan, { type: 'add-learners', learners }, at);
}

function outcomeOf(reading: MessageReading): Outcome {
  if (reading.ok) return 'taken';
  const { refusal } = reading;
  if (refusal.kind === 'malformed') saysWhatAndWhere(refusal.problems);
  return refusal.kind;
}

function saysWhatAndWhere(problems: readonly string[]): void {
  if (problems.length === 0 || problems.some((problem) => problem === '' || problem.length > 400)) {
    throw new Error(`It is not said what is wrong: ${JSON.stringify(problems).slice(0, 500)}`);
  }
}

/** Taken whole or not at all: nothing of the content is left out, changed or added. */
function isWhatItSays({ message, qualification }: MessageOnEdition, content: unknown): void {
  if (pollutes(content)) throw new Error('A name that pollutes was taken');
  isTheSame(asSent(message), content);
  if (message.catalogue !== qualification.version) throw new Error('Read on another edition');
  for (const plan of plansIn(message)) isSound(plan, () => qualification);
}

/** A message as its content says it. */
function asSent(message: Message): unknown {
  switch (message.kind) {
    case 'plan':
    case 'request':
      return { ...message, plan: toRecord(message.plan) };
    case 'requests': {
      const requests = message.requests.map((one) => ({ ...one, plan: toRecord(one.plan) }));
      return { ...message, requests };
    }
    case 'answer':
    case 'answers':
      return message;
  }
}

function plansIn(message: Message): readonly Plan[] {
  if (message.kind === 'requests') return message.requests.map(({ plan }) => plan);
  return 'plan' in message ? [message.plan] : [];
}

function isTheSame(taken: unknown, json: unknown): void {
  const [one, other] = [taken, json].map(
    (each) => JSON.parse(JSON.stringify(each), asItIsRead) as unknown,
  );
  if (!isDeepStrictEqual(one, other)) throw new Error('What was taken is not what was sent');
}

/**
 * Plans from before a field was there are taken with what stands for nothing entered, and a closed
 * week once, whichever of its days it was closed on.
 */
function asItIsRead(key: string, value: unknown): unknown {
  // A record of an earlier format is written in the newest (tests/unit/plan/formats.test.ts).
  if (key === 'format' && typeof value === 'number') return 'any';
  if (key === 'plan' && typeof value === 'object') return { answer: null, ...value };
  if (key === 'closedWeeks' && Array.isArray(value)) {
    return [...new Set(value.map(mondayOf))].sort();
  }
  if (key !== 'delivery' || typeof value !== 'object' || Array.isArray(value)) return value;
  const times = { pattern: [], differentDays: [], spread: 'early', sessions: [] };
  return { offTheJobHours: null, closedDays: [], bankHolidays: null, ...times, ...value };
}

function mondayOf(date: unknown): string {
  const day = new Date(`${String(date)}T00:00:00Z`);
  if (Number.isNaN(day.getTime())) return String(date);
  day.setUTCDate(day.getUTCDate() - ((day.getUTCDay() + 6) % 7));
  return day.toISOString();
}

/** Can be stored and read back as it is, and holds no way to a prototype. */
function isSound(plan: Plan, find: typeof findQualification = findQualification): void {
  const record = toRecord(plan);
  if (pollutes(record)) throw new Error('A name that pollutes was taken');
  const again = parsePlan(JSON.parse(JSON.stringify(record)), find);
  if (!again.ok) throw new Error(`Taken, but cannot be read back: ${again.problems.join()}`);
}

function pollutes(json: unknown): boolean {
  return /"(__proto__|constructor|prototype)":/.test(JSON.stringify(json));
}
