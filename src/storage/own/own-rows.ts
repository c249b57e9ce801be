import * as v from 'valibot';
import type { Qualification } from '../../catalogue';
import { editionKey } from '../../catalogue';
import type { Instant } from '../../plan';

/** `here`: published on this device, or on one whose backup was restored; `received`: sent by others. */
const origins = ['here', 'received'] as const;
export type OwnOrigin = (typeof origins)[number];

/**
 * What is told of an edition that is not shipped. Its content lies among the editions, where plans on
 * it look it up, and stays there when this row goes.
 */
export interface OwnRow {
  /** Its `editionKey`. */
  readonly key: string;
  readonly id: string;
  readonly version: string;
  readonly origin: OwnOrigin;
  /** When it was published here or kept. */
  readonly keptAt: Instant;
  /** Of the editions of one qualification, new plans start on the one with the highest rank. */
  readonly rank: number;
  /** What the lint found when it was published or kept, in the words of the screen. */
  readonly findings: readonly string[];
}

/** An edition of a qualification that is not shipped, as this device keeps it. */
export interface OwnEdition extends Omit<OwnRow, 'key' | 'id' | 'version'> {
  /** Its `made` says by whom and with which questions open, its version on which day. */
  readonly qualification: Qualification;
}

/** Sentences that are kept with an edition at most, and letters of each. */
const maxFindings = 200;
const maxLetters = 1_000;

const rowSchema: v.GenericSchema<unknown, OwnRow> = v.object({
  key: v.string(),
  id: v.string(),
  version: v.string(),
  origin: v.fallback(v.picklist(origins), 'received'),
  keptAt: v.fallback(v.string(), ''),
  rank: v.fallback(v.number(), 0),
  findings: v.fallback(v.array(v.string()), []),
});

/** The row, or `null` where it is none of ours. */
export function readOwnRow(row: unknown): OwnRow | null {
  const parsed = v.safeParse(rowSchema, row);
  return parsed.success ? parsed.output : null;
}

/** A rank above all others: new plans start on what has it. */
export function rankAbove(rows: readonly OwnRow[]): number {
  return Math.max(0, ...rows.map(({ rank }) => rank)) + 1;
}

/** Sentences as they are kept. */
export function shortened(findings: readonly string[]): readonly string[] {
  return findings.slice(0, maxFindings).map((finding) => finding.slice(0, maxLetters));
}

/** The row of an edition. */
export function ownRow(edition: Qualification, told: Omit<OwnEdition, 'qualification'>): OwnRow {
  const { id, version } = edition;
  return { key: editionKey(edition), id, version, ...told };
}
