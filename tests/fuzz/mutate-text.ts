/** Damage and malice to text, as files and pasted text can carry it. */
import type { Dice } from './dice';

const tokens = [
  ...['"', '{', '}', '[', ']', ',', ':', '\\', '\0', '\t', '\n', '\u2028', '\ufeff', '\u202e'],
  ...[
    '1e999',
    '-0',
    '1e-400',
    '9007199254740993',
    '0x10',
    'NaN',
    'null',
    'true',
    '""',
    '"\\ud800"',
  ],
  ...['"__proto__":{"polluted":1},', '"constructor":{"prototype":{"polluted":1}},', '\ud800', '😀'],
  ...['<img src=x onerror=alert(1)>', '=HYPERLINK("//x")', '%00', '../', '='.repeat(40)],
  '['.repeat(2_000),
  '{"a":'.repeat(2_000),
];

type Mutation = (text: string, other: string, dice: Dice) => string;

const mutations: readonly Mutation[] = [
  flipBit,
  (text, _, dice) => text.slice(0, dice.below(text.length + 1)),
  (text, _, dice) => text.slice(dice.below(text.length + 1)),
  (text, other, dice) =>
    text.slice(0, dice.below(text.length + 1)) + other.slice(dice.below(other.length + 1)),
  (text, _, dice) => replaced(text, '', dice),
  (text, _, dice) => inserted(text, dice.pick(tokens), dice),
  (text, _, dice) => replaced(text, dice.pick(tokens), dice),
  (text, _, dice) => inserted(text, text.slice(dice.below(text.length), text.length), dice),
  (text, _, dice) => inserted(text, dice.pick([' ', '\n', '\r\n']), dice),
];

/** The text after one to three mutations; `other` is what it may be spliced with. */
export function mutateText(text: string, other: string, dice: Dice): string {
  let mutated = text;
  for (let left = 1 + dice.below(3); left > 0; left -= 1) {
    mutated = dice.pick(mutations)(mutated, other, dice);
  }
  return mutated;
}

/** As a disk or a wire does it: in the bytes, which need be no text any more. */
function flipBit(text: string, _: string, dice: Dice): string {
  const bytes = Buffer.from(text);
  const at = dice.below(bytes.length);
  const byte = bytes[at];
  if (byte !== undefined) bytes[at] = byte ^ (1 << dice.below(8));
  return bytes.toString('utf8');
}

function inserted(text: string, part: string, dice: Dice): string {
  const at = dice.below(text.length + 1);
  return text.slice(0, at) + part + text.slice(at);
}

function replaced(text: string, part: string, dice: Dice): string {
  const at = dice.below(text.length + 1);
  return text.slice(0, at) + part + text.slice(at + 1 + dice.below(20));
}
