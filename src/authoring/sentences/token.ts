/** A piece of a sentence. Words are in lower case; a unit is one that the sentence names. */
export type Token =
  | { readonly kind: 'word'; readonly text: string }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'percent'; readonly value: number }
  | { readonly kind: 'unit'; readonly id: string }
  | { readonly kind: 'mark'; readonly text: string };

export function isWord(token: Token | undefined, ...words: readonly string[]): boolean {
  return token?.kind === 'word' && words.includes(token.text);
}

export function isMark(token: Token | undefined, ...marks: readonly string[]): boolean {
  return token?.kind === 'mark' && marks.includes(token.text);
}

/** How many pieces from `at` on are exactly these words; 0 where they are not. */
export function phraseLength(tokens: readonly Token[], at: number, phrase: string): number {
  const words = phrase.split(' ');
  return words.every((word, i) => isWord(tokens[at + i], word)) ? words.length : 0;
}

/** The longest of the phrases that stands at `at`. */
export function longestPhrase(
  tokens: readonly Token[],
  at: number,
  phrases: readonly string[],
): number {
  return Math.max(0, ...phrases.map((phrase) => phraseLength(tokens, at, phrase)));
}

/** For people: the piece as it was printed, near enough. */
export function showToken(token: Token): string {
  switch (token.kind) {
    case 'word':
    case 'mark':
      return token.text;
    case 'number':
      return String(token.value);
    case 'percent':
      return `${token.value}%`;
    case 'unit':
      return token.id;
  }
}
