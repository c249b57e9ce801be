/**
 * Stops the build where a catalogue file is broken: every file in `src/catalogue/qualifications/`
 * must ship, parse and lint without errors. Warnings are printed and pass.
 */
import { readdirSync } from 'node:fs';
import {
  describeFinding,
  lintQualification,
  parseQualification,
  qualifications,
} from '../src/catalogue';

const folder = new URL('../src/catalogue/qualifications/', import.meta.url);
const shipped = new Set(qualifications.map(({ id }) => `${id}.json`));
const forgotten = readdirSync(folder).filter((file) => !shipped.has(file));
for (const file of forgotten)
  console.error(`${file}: error: src/catalogue/shipped.ts leaves it out`);

const unreadable = qualifications.flatMap((qualification) => {
  const parsed = parseQualification(qualification);
  return parsed.ok ? [] : parsed.problems.map(({ message }) => `${qualification.id}: ${message}`);
});
for (const problem of unreadable) console.error(`error: ${problem}`);
if (forgotten.length + unreadable.length > 0) process.exit(1);

const findings = qualifications.flatMap((qualification) =>
  lintQualification(qualification).map((finding) => ({ id: qualification.id, finding })),
);
for (const { id, finding } of findings) {
  console.error(`${id}.json: ${finding.severity}: ${describeFinding(finding)}`);
}

const errors = findings.filter(({ finding }) => finding.severity === 'error').length;
if (errors > 0) process.exit(1);
console.log(`${qualifications.length} qualifications read; ${findings.length} warnings`);
