/**
 * Measures what the reading makes of the five specifications that the catalogue was made from, where
 * they lie in ../shared/seeds, as text and as other programs write them into other kinds of files:
 * units right in every field, asked about, and wrong without a question.
 */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { textDocument, toQualification } from '../src/authoring';
import type { Draft } from '../src/authoring';
import { isSum, parseQualification, qualifications } from '../src/catalogue';
import type { Qualification, Rule, Unit } from '../src/catalogue';
import { readSpecificationFile } from '../src/exchange';
import { fileKinds, makeFile, missingProgram } from '../tests/fixtures/documents/make-files';
import type { MadeKind } from '../tests/fixtures/documents/make-files';

type Row = Readonly<Record<string, string | number>>;

const folder = ['../shared/seeds/', '../../shared/seeds/']
  .map((path) => new URL(`../${path}`, import.meta.url))
  .find((url) => existsSync(url));
const asked = process.argv.slice(2);

if (folder === undefined) process.stdout.write('The specifications are not here.\n');
else {
  for (const kind of ['txt', ...fileKinds] as const) {
    if (asked.length > 0 && !asked.includes(kind)) continue;
    const missing = kind === 'txt' ? null : missingProgram(kind);
    if (missing !== null) process.stdout.write(`${kind}: not measured without ${missing}\n`);
    else console.table((await measureKind(kind, folder)).flat());
  }
}

async function measureKind(
  kind: MadeKind | 'txt',
  from: URL,
): Promise<readonly (readonly Row[])[]> {
  const files = readdirSync(from).filter((file) => file.endsWith('.txt'));
  const measured: (readonly Row[])[] = [];
  for (const file of files) {
    const bytes = readFileSync(new URL(file, from));
    const document = textDocument(bytes.toString('utf8'));
    measured.push(await measure(kind, kind === 'txt' ? bytes : makeFile(document, kind)));
  }
  return measured;
}

async function measure(kind: string, bytes: Uint8Array): Promise<readonly Row[]> {
  const start = performance.now();
  const drafts = await readSpecificationFile({ name: `specification.${kind}`, bytes });
  const ms = Math.round(performance.now() - start);
  if ('kind' in drafts) return [{ kind, qualification: `refused: ${drafts.kind}`, ms }];
  return drafts.map((draft) => ({ kind, ...compare(draft, ms) }));
}

function compare(draft: Draft, time: number): Row {
  const json: unknown = JSON.parse(JSON.stringify(toQualification(draft, '2026-11-27')));
  const parsed = parseQualification(json);
  if (!parsed.ok) return { qualification: draft.facts.title?.value ?? '?', valid: 'no', ms: time };
  const read = parsed.qualification;
  const shipped = qualifications.find(({ title }) => title === read.title);
  if (shipped === undefined) return { qualification: read.title, valid: 'not shipped', ms: time };
  const unlike = shipped.units.filter((unit) => !isSame(unit, shipped, read));
  const isOpen = unlike.filter((unit) => isAsked(unit, draft));
  return {
    qualification: shipped.id,
    units: shipped.units.length,
    right: shipped.units.length - unlike.length,
    asked: isOpen.length,
    wrong: unlike.length - isOpen.length,
    extra: read.units.length - shipped.units.length,
    rules: shipped.rules.length,
    'rules right': shipped.rules.filter((rule) => read.rules.some((own) => states(own, rule)))
      .length,
    'rules asked': draft.rules.filter(({ reading }) => reading === null).length,
    questions: draft.questions.filter(({ severity }) => severity === 'question').length,
    ms: time,
  };
}

function isSame(unit: Unit, shipped: Qualification, read: Qualification): boolean {
  const own = read.units.find(({ id }) => id === unit.id);
  if (own === undefined) return false;
  const fields = ['ref', 'localRef', 'title', 'level', 'credits', 'glh'] as const;
  return (
    fields.every((field) => own[field] === unit[field]) &&
    groupOf(unit, shipped) === groupOf(own, read)
  );
}

function groupOf({ id }: Unit, { groups }: Qualification): string | undefined {
  const group = groups.find(({ units }) => units.includes(id));
  return group && `${group.id} ${group.kind}`;
}

function isAsked(unit: Unit, { questions }: Draft): boolean {
  return questions.some(
    ({ about, severity }) =>
      severity === 'question' && about.kind === 'unit' && about.id === unit.id,
  );
}

/** The same rule, whatever it is called and wherever it is cited. */
function states(one: Rule, two: Rule): boolean {
  return JSON.stringify(meaning(one)) === JSON.stringify(meaning(two));
}

function meaning(rule: Rule): unknown {
  if (!isSum(rule)) return rule;
  const { binding, max, measure: of, min, over } = rule;
  return [of, over.groups, over.level, min, max, binding];
}
