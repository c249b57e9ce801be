/** Why a file is not read as a specification. */
export type SpecificationRefusal =
  | { readonly kind: 'empty' }
  | { readonly kind: 'too-large' }
  /** Not text, and no kind of document that we read. */
  | { readonly kind: 'not-readable' }
  | { readonly kind: 'no-units' };
