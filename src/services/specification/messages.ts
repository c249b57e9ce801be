import type { CopiedSpecification, ReadingProgress, SpecificationReading } from '../../exchange';

/** What the page sends: one file, or what was copied. */
export type ToReader = File | CopiedSpecification;

/** What the worker sends back: how far it has come, and then what was read. */
export type FromReader =
  | { readonly kind: 'progress'; readonly progress: ReadingProgress }
  | { readonly kind: 'reading'; readonly reading: SpecificationReading };
