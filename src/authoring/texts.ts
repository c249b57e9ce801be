/** Whether a text starts in lower case, and so goes on from what stands before it. */
export function startsLower(text: string): boolean {
  return /^[(]?\p{Ll}/u.test(text);
}

/** Titles and sentences that differ only in case, spaces and marks compare equal. */
export function textKey(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}

/** Titles that differ only in case and spaces compare equal; apostrophes count. */
export function titleKey(text: string): string {
  return text
    .toLowerCase()
    .replace(/[‘’`´]/gu, "'")
    .replace(/\s*([/,&-])\s*/gu, '$1')
    .replace(/\s+/gu, ' ')
    .replace(/[.*†‡]+$/gu, '')
    .trim();
}
