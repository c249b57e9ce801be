/** What the app itself writes, to be mutated: every kind, of every qualification. */
import fc from 'fast-check';
import {
  contentFromCopy,
  contentFromReading,
  edited,
  newDocument,
  textDocument,
} from '../../src/authoring';
import type { Qualification } from '../../src/catalogue';
import { findQualification, qualifications } from '../../src/catalogue';
import {
  editionParts,
  makeLink,
  makeSharedFile,
  readCopiedSpecification,
} from '../../src/exchange';
import type { Message } from '../../src/exchange';
import { newPlan, toRecord } from '../../src/plan';
import type { Plan } from '../../src/plan';
import { openTab } from '../unit/storage/device';
import { arbitraryMessage } from '../fixtures/message-arbitrary';
import { newest, older } from '../fixtures/older-edition';
import { published } from '../fixtures/own-qualification';
import { arbitraryPlan } from '../fixtures/plan-arbitrary';
import { tabbed } from '../unit/authoring/made-layouts';
import { Dice as MadeDice, makeQualification } from '../unit/authoring/made-specifications';
import { filesOf } from './office-files';
import type { MadeFile } from './office-files';

export const passphrase = 'four blue kettles';
const open = { kind: 'open' } as const;

/** A draft as JSON, of which nothing is relied on but where its qualification is. */
export interface StoredDraft {
  readonly content: { readonly qualification: unknown };
}

export interface Corpus {
  readonly links: readonly string[];
  readonly files: readonly string[];
  /** What links and files hold. */
  readonly contents: readonly unknown[];
  readonly records: readonly unknown[];
  readonly backups: readonly string[];
  readonly lists: readonly string[];
  /** Specifications, each in every kind of file. */
  readonly specifications: readonly MadeFile[];
  /** As somebody published them, and none of them shipped. */
  readonly qualifications: readonly Qualification[];
  /** What links and files hold that bring one of these. */
  readonly carrying: readonly unknown[];
  /** As they lie in storage. */
  readonly drafts: readonly StoredDraft[];
  readonly sealedLink: string;
  readonly sealedFile: string;
}

export async function makeCorpus(seed: number): Promise<Corpus> {
  const sample = { seed, numRuns: 60 };
  const editions = [...qualifications, older];
  const messages = fc.sample(fc.constantFrom(...editions).chain(arbitraryMessage), sample);
  const plans = fc.sample(
    fc.constantFrom(...qualifications).chain((of) => arbitraryPlan(of)),
    sample,
  );
  const files = await Promise.all(messages.map(fileOf));
  const own = [await published(), await published({ title: 'Northgate Award' }, '2026-11-28')];
  return {
    links: (await Promise.all(messages.map(linksOf))).flat(),
    files,
    contents: files.flatMap(contentsOf),
    records: plans.map((plan) => JSON.parse(JSON.stringify(toRecord(plan))) as unknown),
    backups: [await backupOf(seed, plans.slice(0, 4)), await backupOf(seed + 1, plans.slice(4, 6))],
    lists: lists(),
    specifications: await specificationsOf(seed),
    qualifications: own,
    carrying: (await Promise.all(own.map((one) => carryingOf(one, seed)))).flat(),
    drafts: [...(await readDrafts(seed)), ...own.map(copiedDraft)],
    ...(await sealedOnes()),
  };
}

async function fileOf(message: Message): Promise<string> {
  const made = await makeSharedFile(message, open);
  if (!made.ok) throw new Error(made.problem);
  return made.text;
}

/** What a file holds, and the same as if it had been made on editions that do not fit or never were. */
function contentsOf(file: string): readonly unknown[] {
  const { content } = JSON.parse(file) as { content: object };
  const others = [older.version, newest.version, '2031-01-01'];
  return [content, ...others.map((catalogue) => ({ ...content, catalogue }))];
}

/** Some of the plans are too long for a link. */
async function linksOf(message: Message): Promise<readonly string[]> {
  const made = await makeLink(message, { app: 'https://unitwise.example/', protection: open });
  return made.ok ? [made.link] : [];
}

async function sealedOnes(): Promise<Pick<Corpus, 'sealedLink' | 'sealedFile'>> {
  const [qualification] = qualifications;
  if (!qualification) throw new Error('There is no qualification');
  const at = '2026-11-22T12:00:00.000Z';
  const plan = newPlan(qualification, { id: 'p', at });
  const message = { kind: 'plan', sentAt: at, catalogue: qualification.version, plan } as const;
  const protection = { kind: 'sealed', passphrase, withLearners: true } as const;
  const link = await makeLink(message, { app: '', protection });
  const file = await makeSharedFile(message, protection);
  if (!link.ok || !file.ok) throw new Error('Nothing could be sealed');
  return { sealedLink: link.link, sealedFile: file.text };
}

async function backupOf(device: number, plans: readonly Plan[]): Promise<string> {
  const tab = openTab(`fuzz-${device}`, { findQualification });
  for (const plan of plans) await tab.save(plan, null);
  const backup = await tab.backup();
  if (!backup.ok) throw new Error(backup.failure.message);
  return backup.value.text;
}

function lists(): readonly string[] {
  const people = ['Okafor', 'Hughes', 'Iqbal', 'Ní Bhriain', '李'].map((name, at) => [
    name,
    'Acme Ltd',
    `ULN-${at}`,
    `${1 + at}/9/2026`,
  ]);
  const rows = [['Name', 'Employer', 'Reference', 'Start date'], ...people];
  return ['\t', ',', ';'].map((mark) => rows.map((row) => row.join(mark)).join('\n'));
}

function specificationText(seed: number): string {
  return tabbed(makeQualification(new MadeDice(seed)), new MadeDice(seed + 1)).text;
}

async function specificationsOf(seed: number): Promise<readonly MadeFile[]> {
  const texts = [seed, seed + 7].map(specificationText);
  return (await Promise.all(texts.map((text) => filesOf(textDocument(text))))).flat();
}

async function carryingOf(own: Qualification, seed: number): Promise<readonly unknown[]> {
  const messages = fc.sample(arbitraryMessage(own), { seed, numRuns: 12 });
  const files = messages.map((message) => fileOf({ ...message, ...editionParts(own) }));
  return (await Promise.all(files)).map(
    (file) => (JSON.parse(file) as { content: unknown }).content,
  );
}

const draftedAt = '2026-11-27T12:00:00.000Z';

async function readDrafts(seed: number): Promise<readonly StoredDraft[]> {
  const read = await readCopiedSpecification({ text: specificationText(seed) });
  if ('kind' in read) throw new Error(read.kind);
  return read.map((draft) => {
    const content = contentFromReading(draft, '2026-11-27');
    const origin = { kind: 'read', name: null } as const;
    return asStored(newDocument(content, { id: 'd', at: draftedAt, origin }));
  });
}

function copiedDraft(own: Qualification): StoredDraft {
  const { title, version } = own;
  const origin = { kind: 'copy', title, version } as const;
  const content = contentFromCopy(own, '2026-11-27');
  const copied = newDocument(content, { id: 'd', at: draftedAt, origin });
  const change = { fact: 'title', value: 'Renamed' } as const;
  return asStored(edited(copied, { type: 'set-fact', change }, draftedAt));
}

function asStored(document: StoredDraft): StoredDraft {
  return JSON.parse(JSON.stringify(document)) as StoredDraft;
}
