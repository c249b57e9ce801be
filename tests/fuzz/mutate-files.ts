/** Damage to bytes, and malice to the markup inside an archive that is packed again. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Dice } from './dice';
import { mutateText } from './mutate-text';

type Mutation = (bytes: Uint8Array, other: Uint8Array, dice: Dice) => Uint8Array;

const mutations: readonly Mutation[] = [
  (bytes, _, dice) => changedAt(bytes, dice, (byte) => byte ^ (1 << dice.below(8))),
  (bytes, _, dice) => changedAt(bytes, dice, () => dice.pick([0, 255, 0x50, 0x3c])),
  (bytes, _, dice) => bytes.slice(0, dice.below(bytes.length + 1)),
  (bytes, _, dice) => bytes.slice(dice.below(Math.min(bytes.length, 200) + 1)),
  (bytes, other, dice) =>
    joined(bytes.slice(0, dice.below(bytes.length + 1)), other.slice(dice.below(other.length))),
  (bytes, _, dice) => {
    const at = dice.below(bytes.length + 1);
    return joined(bytes.slice(0, at), bytes.slice(at + 1 + dice.below(40)));
  },
  // In the directory of an archive, or the trailer of a PDF.
  (bytes, _, dice) => {
    const at = Math.max(0, bytes.length - 1 - dice.below(120));
    return bytes.length === 0 ? bytes : bytes.with(at, dice.below(256));
  },
];

/** The bytes after one to three mutations; `other` is what they may be spliced with. */
export function mutateBytes(bytes: Uint8Array, other: Uint8Array, dice: Dice): Uint8Array {
  let mutated = bytes;
  for (let left = 1 + dice.below(3); left > 0; left -= 1) {
    mutated = dice.pick(mutations)(mutated, other, dice);
  }
  return mutated;
}

function changedAt(bytes: Uint8Array, dice: Dice, change: (byte: number) => number): Uint8Array {
  if (bytes.length === 0) return bytes;
  const at = dice.below(bytes.length);
  return bytes.with(at, change(bytes[at] ?? 0));
}

function joined(one: Uint8Array, other: Uint8Array): Uint8Array {
  return new Uint8Array([...one, ...other]);
}

const markup = [
  '<w:tbl>'.repeat(1_500),
  '<table:table>'.repeat(1_500),
  '<table>'.repeat(1_500),
  ...['</w:tc>', '</w:tbl>', '<w:tr>', '<w:vMerge/>', '<w:gridSpan w:val="999999999"/>', '<w:del>'],
  ...['</table:table-cell>', '<table:covered-table-cell table:number-columns-repeated="1e9"/>'],
  '<table:table-row table:number-rows-repeated="1000000000"><table:table-cell/></table:table-row>',
  '<table:table-cell table:number-columns-repeated="2000000000"><text:p>5</text:p></table:table-cell>',
  ...['<text:s text:c="999999999"/>', '<td rowspan="65534" colspan="1000000">', '</table>', '<tr>'],
  ...['<mergeCell ref="A1:XFD1048576"/>', '<c r="XFD1048576"><v>1</v></c>', '<c r="A-1"><v/></c>'],
  ...['<row r="99999999999"/>', '<c r="ZZZZZZZZ1" t="s"><v>-1</v></c>', '<c t="s"><v>1e9</v></c>'],
  '<!DOCTYPE a [<!ENTITY b "bbbbbbbbbb"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]>',
  ...['&c;', '&#xD800;', '&#0;', '&#x110000;', '<![CDATA[', '<!--', '<?', ']]>', '"', '<'],
];

/** Markup with one to three places changed in its own terms. */
export function mutateMarkup(text: string, other: string, dice: Dice): string {
  let mutated = text;
  for (let left = 1 + dice.below(3); left > 0; left -= 1) {
    switch (dice.below(4)) {
      case 0:
        mutated = mutateText(mutated, other, dice);
        break;
      case 1:
        mutated = withFigure(mutated, dice);
        break;
      default:
        mutated = withMarkup(mutated, dice);
    }
  }
  return mutated;
}

function withMarkup(text: string, dice: Dice): string {
  const at = text.indexOf('<', dice.below(text.length + 1));
  const place = at < 0 ? text.length : at;
  return text.slice(0, place) + dice.pick(markup) + text.slice(place);
}

/** One attribute that is a figure becomes another. */
function withFigure(text: string, dice: Dice): string {
  const figures = [...text.matchAll(/"\d+"/gu)];
  if (figures.length === 0) return text;
  const { 0: figure, index } = dice.pick(figures);
  const value = dice.pick(['0', '-1', '1e9', '4294967296', '99999', '0.5', 'NaN', '']);
  return `${text.slice(0, index)}"${value}"${text.slice(index + figure.length)}`;
}

/** An archive with one of its parts changed, and now and then a part missing or swapped. */
export function mutateParts(bytes: Uint8Array, dice: Dice): Uint8Array {
  const parts = unzipSync(bytes);
  const names = Object.keys(parts);
  const [name, other] = [dice.pick(names), dice.pick(names)];
  const content = parts[name] ?? new Uint8Array();
  const rest = parts[other] ?? content;
  const changed = dice.chance(0.04)
    ? rest
    : strToU8(mutateMarkup(strFromU8(content), strFromU8(rest), dice));
  const kept = dice.chance(0.03) ? Object.fromEntries([[name, changed]]) : parts;
  return zipSync({ ...kept, [name]: changed }, { level: dice.chance(0.5) ? 0 : 6 });
}
