/**
 * Holds the catalogue against every edition that was ever published. Plans, links and files name
 * their edition by its version, so none may change under its version, and none may go.
 */
import { createHash } from 'node:crypto';
import { canonicalJson, editionKey } from '../src/catalogue';
import type { Qualification } from '../src/catalogue';

/** An edition as it was published. */
export interface PublishedEdition {
  readonly id: string;
  readonly version: string;
  readonly sha256: string;
}

/** What the catalogue holds. */
interface Held {
  readonly shipped: readonly Qualification[];
  readonly past: readonly Qualification[];
}

/** Where the list of published editions stands, from the folder of the project. */
const list = 'scripts/published-editions.json';

/** Of what an edition holds: the order of a record's entries is another once the file was parsed. */
export function fingerprint(edition: Qualification): string {
  return createHash('sha256').update(canonicalJson(edition)).digest('hex');
}

/** Everything in which the catalogue breaks its word, each with what to do about it. */
export function editionProblems(
  published: readonly PublishedEdition[],
  { shipped, past }: Held,
): readonly string[] {
  const fingerprints = new Map(published.map((one) => [editionKey(one), one.sha256]));
  const held = new Set([...shipped, ...past].map(editionKey));
  return [
    ...shipped.flatMap((edition) => changed(edition, fingerprints, replaced)),
    ...past.flatMap((edition) => changed(edition, fingerprints, spoiled)),
    ...published.filter((one) => !held.has(editionKey(one))).map(lost),
    ...shipped.flatMap((edition) => outOfOrder(edition, past)),
  ];
}

function changed(
  edition: Qualification,
  fingerprints: ReadonlyMap<string, string>,
  say: (edition: Qualification) => string,
): readonly string[] {
  const published = fingerprints.get(editionKey(edition));
  if (published === fingerprint(edition)) return [];
  return [published === undefined ? unlisted(edition) : say(edition)];
}

function outOfOrder({ id, version }: Qualification, past: Held['past']): readonly string[] {
  return past
    .filter((one) => one.id === id && one.version >= version)
    .map(
      (one) => `${id}: the shipped version ${version} is not newer than the past ${one.version}`,
    );
}

/** The file of a past edition, from the folder of the project. */
export function pastFile({ id, version }: Pick<Qualification, 'id' | 'version'>): string {
  return `src/catalogue/qualifications/past/${id}.${version}.json`;
}

function lineOf(edition: Qualification): string {
  const { id, version } = edition;
  return JSON.stringify({ id, version, sha256: fingerprint(edition) });
}

function unlisted(edition: Qualification): string {
  return `${editionKey(edition)} is not among the published editions: add ${lineOf(edition)} to ${list}`;
}

function replaced(edition: Qualification): string {
  return (
    `${editionKey(edition)} was published with other content, and plans rest on it: ` +
    `keep the file as it was as ${pastFile(edition)}, name it in src/catalogue/past-editions.ts, ` +
    `and give the changed file a new version. Only if that version never left this machine, ` +
    `replace its line in ${list} by ${lineOf(edition)}`
  );
}

function spoiled(edition: Qualification): string {
  return `${editionKey(edition)} is past and was changed: put ${pastFile(edition)} back as it was`;
}

function lost(edition: PublishedEdition): string {
  return (
    `${editionKey(edition)} was published and is gone: keep its file as ${pastFile(edition)}, and ` +
    'name it in src/catalogue/past-editions.ts'
  );
}
