import type { Token } from './token';

const ones =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

const fractions: Readonly<Record<string, readonly [number, number]>> = {
  half: [1, 2],
  third: [1, 3],
  thirds: [1, 3],
  quarter: [1, 4],
  quarters: [1, 4],
};

/** Reads numbers in words (`twenty-one`) and fractions (`two thirds`, `half`), these in percent. */
export function numberWords(tokens: readonly Token[]): readonly Token[] {
  const result: Token[] = [];
  for (let at = 0; at < tokens.length;) {
    const read = numberAt(tokens, at);
    const token = tokens[at];
    if (read === null && token !== undefined) result.push(token);
    if (read !== null) result.push(...read.tokens);
    at = read?.next ?? at + 1;
  }
  return result;
}

interface ReadNumber {
  readonly tokens: readonly Token[];
  readonly next: number;
}

function numberAt(tokens: readonly Token[], at: number): ReadNumber | null {
  const fraction = fractionAt(tokens, at);
  if (fraction !== null) return fraction;
  const whole = wholeAt(tokens, at);
  if (whole === null) return null;
  return { tokens: [{ kind: 'number', value: whole.value }], next: whole.next };
}

/** `half`, `a third`, `two-thirds`: in percent, kept exact to where no sum of credits differs. */
function fractionAt(tokens: readonly Token[], at: number): ReadNumber | null {
  const count = wholeAt(tokens, at);
  const start = count?.next ?? (wordAt(tokens, at) === 'a' ? at + 1 : at);
  const next = isHyphen(tokens[start]) ? start + 1 : start;
  const fraction = fractions[wordAt(tokens, next) ?? ''];
  if (fraction === undefined) return null;
  const [part, whole] = fraction;
  const value = ((count?.value ?? part) * part * 100) / whole;
  return { tokens: [{ kind: 'percent', value }], next: next + 1 };
}

function wholeAt(
  tokens: readonly Token[],
  at: number,
): { readonly value: number; readonly next: number } | null {
  const ten = tens.indexOf(wordAt(tokens, at) ?? '');
  if (ten < 0) {
    const one = ones.indexOf(wordAt(tokens, at) ?? '');
    return one < 0 ? null : { value: one, next: at + 1 };
  }
  const rest = isHyphen(tokens[at + 1]) ? at + 2 : at + 1;
  const one = ones.indexOf(wordAt(tokens, rest) ?? '');
  if (one < 1 || one > 9) return { value: (ten + 2) * 10, next: at + 1 };
  return { value: (ten + 2) * 10 + one, next: rest + 1 };
}

function wordAt(tokens: readonly Token[], at: number): string | null {
  const token = tokens[at];
  return token?.kind === 'word' ? token.text : null;
}

function isHyphen(token: Token | undefined): boolean {
  return token?.kind === 'mark' && token.text === '-';
}
