/** Why a file is not read as a specification. */
export type SpecificationRefusal =
  | { readonly kind: 'empty' }
  /** Larger than any specification, or grows to more than that when it is unpacked. */
  | { readonly kind: 'too-large' }
  /** Not text, and no kind of document that we read. */
  | { readonly kind: 'not-readable' }
  /** Begins like a kind of document that we read and is not a whole one. */
  | { readonly kind: 'damaged' }
  /** Protected by a password. */
  | { readonly kind: 'locked' }
  /** .doc, .xls and .ppt of Office 97 to 2003. */
  | { readonly kind: 'old-office'; readonly program: 'word' | 'excel' | 'other' }
  | { readonly kind: 'rich-text' }
  | { readonly kind: 'slides' }
  | { readonly kind: 'picture' }
  /** A PDF whose pages are pictures. */
  | { readonly kind: 'scan'; readonly pages: number }
  /** A list of many qualifications, as a register exports it. */
  | { readonly kind: 'register-too-long'; readonly rows: number }
  /** JSON that is no qualification of ours, with what is wrong in it. */
  | { readonly kind: 'other-json'; readonly problems: readonly string[] }
  | { readonly kind: 'no-units' };

export type SpecificationRefusalKind = SpecificationRefusal['kind'];
