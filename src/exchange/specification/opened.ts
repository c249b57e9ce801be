import type { Draft, SourceDocument } from '../../authoring';
import type { SpecificationRefusal } from './refusal';

/** A file as it was picked, dropped or named to the command. */
export interface SpecificationFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What was copied: from a table, programs give HTML beside the text. */
export interface CopiedSpecification {
  readonly html?: string;
  readonly text: string;
}

export type Opened =
  | { readonly kind: 'document'; readonly document: SourceDocument }
  | { readonly kind: 'json'; readonly name: string; readonly text: string }
  | SpecificationRefusal;

/** One draft for each qualification in it, each with its document; or why it is not read. */
export type SpecificationReading = readonly Draft[] | SpecificationRefusal;
