/**
 * Signs that are written and not seen: they come along when text is copied from pages, mail and
 * spreadsheets. The joiners U+200C and U+200D are left, as names in some scripts need them between
 * letters; fillers that Unicode calls letters are among them.
 */
const invisible = /(?![\u200c\u200d])\p{Default_Ignorable_Code_Point}/gu;
const atEdge = /^[\s\u200c\u200d]+|[\s\u200c\u200d]+$/g;

/** A text without what cannot be seen in it, in composed form, without space around it. */
export function visible(text: string): string {
  return text.replace(invisible, '').replace(atEdge, '').normalize('NFC');
}

/** Whether a text has a letter in it that can be seen, as every name has. */
export function hasLetter(text: string): boolean {
  return /\p{L}/u.test(visible(text));
}
