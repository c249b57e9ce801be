const raised: Readonly<Record<string, string>> = {
  ...Object.fromEntries(Array.from('0123456789', (digit, i) => [digit, '⁰¹²³⁴⁵⁶⁷⁸⁹'.charAt(i)])),
};

/** Raised digits as the signs for them: the mark of a footnote after a 5 must not make it 51. */
export function raisedText(text: string): string {
  return text.replace(/\d/gu, (digit) => raised[digit] ?? digit);
}
