/** What the app itself writes, to be mutated: every kind, of every qualification. */
import fc from 'fast-check';
import { findQualification, qualifications } from '../../src/catalogue';
import { makeLink, makeSharedFile } from '../../src/exchange';
import type { Message } from '../../src/exchange';
import { newPlan, toRecord } from '../../src/plan';
import type { Plan } from '../../src/plan';
import { openTab } from '../unit/storage/device';
import { arbitraryMessage } from '../fixtures/message-arbitrary';
import { newest, older } from '../fixtures/older-edition';
import { arbitraryPlan } from '../fixtures/plan-arbitrary';

export const passphrase = 'four blue kettles';
const open = { kind: 'open' } as const;

export interface Corpus {
  readonly links: readonly string[];
  readonly files: readonly string[];
  /** What links and files hold. */
  readonly contents: readonly unknown[];
  readonly records: readonly unknown[];
  readonly backups: readonly string[];
  readonly lists: readonly string[];
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
  return {
    links: (await Promise.all(messages.map(linksOf))).flat(),
    files,
    contents: files.flatMap(contentsOf),
    records: plans.map((plan) => JSON.parse(JSON.stringify(toRecord(plan))) as unknown),
    backups: [await backupOf(seed, plans.slice(0, 4)), await backupOf(seed + 1, plans.slice(4, 6))],
    lists: lists(),
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
