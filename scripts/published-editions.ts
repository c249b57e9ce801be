/**
 * Holds the catalogue against every edition that was ever published. Plans, links and files name
 * their edition by its version, so none may change under its version, and none may go.
 */
import { createHash } from 'node:crypto';
import { allLent, canonicalJson, editionKey } from '../src/catalogue';
import type { Qualification } from '../src/catalogue';

/** An edition as it was published. */
export interface PublishedEdition {
  readonly id: string;
  readonly version: string;
  readonly sha256: string;
  /** Of the hours that other specifications lend to it: plans on it rest on them as well. */
  readonly lent?: string;
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
  const { lent: _, ...printed } = edition;
  return sha256(printed);
}

/** Of what others lend to an edition, whichever editions of them print it. */
function lentFingerprint(
  edition: Qualification,
  lenders: readonly Qualification[],
): string | undefined {
  const lent = edition.lent ?? allLent(edition, lenders);
  return lent.length === 0 ? undefined : sha256(lent.map(({ from, hours }) => [from.id, hours]));
}

function sha256(content: unknown): string {
  return createHash('sha256').update(canonicalJson(content)).digest('hex');
}

/** Everything in which the catalogue breaks its word, each with what to do about it. */
export function editionProblems(
  published: readonly PublishedEdition[],
  { shipped, past }: Held,
): readonly string[] {
  const listed = new Map(published.map((one) => [editionKey(one), one]));
  const held = new Set([...shipped, ...past].map(editionKey));
  return [
    ...shipped.flatMap((edition) => changed(edition, listed.get(editionKey(edition)), replaced)),
    ...past.flatMap((edition) => changed(edition, listed.get(editionKey(edition)), spoiled)),
    ...published.filter((one) => !held.has(editionKey(one))).map(lost),
    ...shipped.flatMap((edition) => outOfOrder(edition, past)),
    ...shipped.flatMap((edition) =>
      lentOtherwise(edition, shipped, listed.get(editionKey(edition))),
    ),
  ];
}

function changed(
  edition: Qualification,
  published: PublishedEdition | undefined,
  say: (edition: Qualification) => string,
): readonly string[] {
  if (published?.sha256 === fingerprint(edition)) return [];
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

function lentOtherwise(
  edition: Qualification,
  shipped: Held['shipped'],
  published: PublishedEdition | undefined,
): readonly string[] {
  const lent = lentFingerprint(edition, shipped);
  if (!published || published.lent === lent) return [];
  return [
    `${editionKey(edition)} was published while others lent it other hours, and plans rest on those: ` +
      'keep it as a past edition and give it a new version, as if its own figures had changed. Only ' +
      'if that version never left this machine, ' +
      `let its line in ${list} have ${lent === undefined ? 'no "lent"' : JSON.stringify({ lent })}`,
  ];
}

function lost(edition: PublishedEdition): string {
  return (
    `${editionKey(edition)} was published and is gone: keep its file as ${pastFile(edition)}, and ` +
    'name it in src/catalogue/past-editions.ts'
  );
}
