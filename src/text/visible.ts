/**
 * Signs that are written and not seen: they come along when text is copied from pages, mail and
 * spreadsheets. The joiners U+200C and U+200D are left, as names in some scripts need them between
 * letters; fillers that Unicode calls letters are among them.
 */
const invisible =
  /[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0]/g;
const atEdge = /^[\s\u200c\u200d]+|[\s\u200c\u200d]+$/g;

/** A text without what cannot be seen in it, in composed form, without space around it. */
export function visible(text: string): string {
  return text.replace(invisible, '').replace(atEdge, '').normalize('NFC');
}

/** Whether a text has a letter in it that can be seen, as every name has. */
export function hasLetter(text: string): boolean {
  return /\p{L}/u.test(visible(text));
}
