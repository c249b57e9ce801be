/** Half of a surrogate pair, and what XML 1.0 cannot hold. A carriage return is handled before. */
const unwritable = /\p{Surrogate}|[\uFFFE\uFFFF]/gu;
const control = /[^\P{Cc}\t\n]/gu;

/** Text that every kind of file can hold: whole characters, plain line ends, no control signs. */
export function plainText(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(unwritable, '\ufffd').replace(control, '');
}

/** Begins like a formula, also behind spaces that an import trims or in full-width signs. */
const formula = /^(?:[\t\n]|\s*[=+\-@＝＋－＠])/u;

/** Plain text that no spreadsheet takes for a formula: an apostrophe stands before a suspect one. */
export function escapeFormula(text: string): string {
  const plain = plainText(text);
  return formula.test(plain) ? `'${plain}` : plain;
}
