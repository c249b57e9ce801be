const award =
  /\b(?:Award|Certificate|Diploma|NVQ|SVQ|Extended Diploma|Extended Certificate|Technical Qualification)\b/u;
const level = /\b(?:Entry )?Level (?:\d{1,2}|Entry \d)\b|\bEntry \d\b|\bSCQF\b|\bSVQ ?\d\b/u;
const opening = /^(?:background|about|introduc\w*|overview|qualification profile|proposed)\b/iu;
const prose =
  /\b(?:19|20)\d\d\b|\b(?:is|are|must|will|has|have|should|achieve|learners?|candidates?|this|these|been|for further|see|page|provides?|qualification specification|units?|credits?|towards?|progress(?: to|es|ion|ing))\b/iu;

/** A line that is nothing but a qualification's name, without its number; `null` where it is not. */
export function qualificationName(text: string): string | null {
  const plain = text
    .replace(
      /\s*[([]?(?:(?:Ofqual )?(?:ID|QN|QAN|No\.?|number|I\.D)\s*[:.]?\s*)?\d{3}\/\d{4}\/[\dX][)\]]?.*$/u,
      '',
    )
    .replace(
      /^(?:\d{1,2}(?:\.\d{1,2})*\.?\s+|Qualification title\s*:?\s*|Proposed\s+|Qualification Profile\s+)/iu,
      '',
    )
    .replace(/[\s:–-]+(?:Qualification )?structure$/iu, '')
    .replace(/\s+/gu, ' ')
    .trim();
  const isName =
    plain.length >= 12 && plain.length <= 150 && award.test(plain) && level.test(plain);
  if (!isName || /[.:;?]$/u.test(plain) || /\band\b.*\b(?:Diploma|Award)\b.*\bfor\b/u.test(plain))
    return null;
  return opening.test(plain) ||
    prose.test(plain) ||
    /[\t|]|(?<!level |entry |SVQ )\b\d+$/iu.test(plain) ||
    !/^[\p{Lu}\d]/u.test(plain)
    ? null
    : plain;
}

/** Two spellings of one qualification's name compare equal: who awards it may be left out. */
export function nameKey(name: string): string {
  const from = name.search(level);
  return name
    .slice(Math.max(0, from))
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}
