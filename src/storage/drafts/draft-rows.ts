import * as v from 'valibot';
import type { DraftDocument, ShownSource } from '../../authoring';
import { parseDocument } from '../../authoring';
import type { Instant } from '../../plan';
import type { FailureReason, StorageFailure } from '../failure';

/** A draft of a qualification as it lies here. */
export interface DraftRow {
  readonly id: string;
  /** Another one after every save, and never an earlier one again. */
  readonly revision: string;
  readonly changedAt: Instant;
  readonly document: DraftDocument;
}

/** The document that a draft was read from: it never changes, so no save writes it again. */
export interface DraftSourceRow {
  readonly id: string;
  readonly source: ShownSource;
}

/** A draft as this device keeps it. */
export type KeptDraft = Omit<DraftRow, 'id'>;

const rowSchema = v.looseObject({
  id: v.string(),
  revision: v.string(),
  changedAt: v.fallback(v.string(), ''),
  document: v.unknown(),
});

export type DraftReading =
  | { readonly ok: true; readonly kept: KeptDraft }
  | { readonly ok: false; readonly reason: Extract<FailureReason, 'unreadable' | 'newer-version'> };

/** Reads a row that another version, or a person with developer tools, may have written. */
export function readDraftRow(row: unknown): DraftReading {
  const parsed = v.safeParse(rowSchema, row);
  if (!parsed.success) return { ok: false, reason: 'unreadable' };
  const { changedAt, document: json, revision } = parsed.output;
  const read = parseDocument(json);
  if (!read.ok) return { ok: false, reason: read.isNewer ? 'newer-version' : 'unreadable' };
  return { ok: true, kept: { revision, changedAt, document: read.document } };
}

export type DraftState =
  | ({ readonly state: 'ready' } & KeptDraft)
  | { readonly state: 'missing' }
  | { readonly state: 'failed'; readonly failure: StorageFailure };

/** What a row, or that there is none, says of a draft. */
export function draftState(row: unknown): DraftState {
  if (row === undefined) return { state: 'missing' };
  const read = readDraftRow(row);
  if (read.ok) return { state: 'ready', ...read.kept };
  return { state: 'failed', failure: { reason: read.reason, message: '' } };
}

const place = v.looseObject({
  page: v.nullable(v.number()),
  sheet: v.nullable(v.string()),
  line: v.number(),
  cell: v.nullable(v.number()),
});

const sourceSchema = v.looseObject({
  source: v.looseObject({
    name: v.nullable(v.string()),
    lines: v.array(v.looseObject({ place, cells: v.array(v.string()) })),
    isCut: v.boolean(),
    unread: v.array(v.looseObject({ place, rows: v.number(), text: v.string() })),
  }),
});

/** The document beside a draft; `null` where there is none that can be read. */
export function readSourceRow(row: unknown): ShownSource | null {
  const parsed = v.safeParse(sourceSchema, row);
  return parsed.success ? parsed.output.source : null;
}
