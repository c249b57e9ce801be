/**
 * Stops the build where a catalogue file is broken: every file in `src/catalogue/qualifications/`
 * must ship, parse and lint without errors, and every edition that was ever published must be there
 * as it was. Warnings are printed and pass.
 */
import { existsSync, readdirSync } from 'node:fs';
import { lintQualification } from '../src/authoring';
import type { Qualification } from '../src/catalogue';
import { editionKey, parseQualification, qualifications } from '../src/catalogue';
import { formatLintFinding } from '../src/messages/lint';
import { pastEditions } from '../src/catalogue/past-editions';
import { editionProblems, pastFile } from './published-editions';
import published from './published-editions.json' with { type: 'json' };

const root = new URL('../', import.meta.url);
const folder = new URL('src/catalogue/qualifications/', root);

const past: Qualification[] = [];
const unreadable: string[] = [];
for (const [key, load] of pastEditions) {
  const parsed = parseQualification((await load()).default);
  if (!parsed.ok) unreadable.push(...parsed.problems.map(({ message }) => `${key}: ${message}`));
  else if (editionKey(parsed.qualification) === key) past.push(parsed.qualification);
  else unreadable.push(`${key}: holds ${editionKey(parsed.qualification)}`);
}
for (const qualification of qualifications) {
  const parsed = parseQualification(qualification);
  if (!parsed.ok)
    unreadable.push(...parsed.problems.map(({ message }) => `${qualification.id}: ${message}`));
}
stopAt([
  ...forgottenFiles(),
  ...unreadable,
  ...editionProblems(published, { shipped: qualifications, past }),
]);

const findings = qualifications.flatMap((qualification) =>
  lintQualification(qualification).map((finding) => ({ qualification, finding })),
);
for (const { qualification, finding } of findings) {
  const words = formatLintFinding(qualification, finding);
  console.error(`${qualification.id}.json: ${finding.severity}: ${words}`);
}

const errors = findings.filter(({ finding }) => finding.severity === 'error').length;
if (errors > 0) process.exit(1);
console.log(
  `${qualifications.length} qualifications read, ${past.length} past editions; ${findings.length} warnings`,
);

function forgottenFiles(): readonly string[] {
  const shipped = new Set(qualifications.map(({ id }) => `${id}.json`));
  const kept = new Set(past.map((edition) => pastFile(edition).split('/').at(-1)));
  return [
    ...jsonFiles(folder)
      .filter((file) => !shipped.has(file))
      .map((file) => `${file}: src/catalogue/shipped.ts leaves it out`),
    ...jsonFiles(new URL('past/', folder))
      .filter((file) => !kept.has(file))
      .map((file) => `past/${file}: src/catalogue/past-editions.ts leaves it out`),
  ];
}

function jsonFiles(of: URL): readonly string[] {
  return existsSync(of) ? readdirSync(of).filter((file) => file.endsWith('.json')) : [];
}

function stopAt(problems: readonly string[]): void {
  for (const problem of problems) console.error(`error: ${problem}`);
  if (problems.length > 0) process.exit(1);
}
