import { isSum } from '../../catalogue';
import type { RulePart } from '../../catalogue';
import type { NamedRule } from '../draft';
import { plainCeiling } from './ceilings';
import type { AskedReason } from './clause';
import { readEither, readPlain } from './either';
import type { Reading } from './either';
import type { RuleGroup } from './groups';
import { markMentions } from './mentions';
import { readNamedUnits } from './named-units';
import { nameRule, withDistinctNames } from './names';
import { withoutPurpose } from './preamble';
import { beforeRecognition, recognisedCeiling, recognisedShare } from './recognised';
import { isWord, showToken } from './token';
import type { Token } from './token';
import { plainSentence, tokenise, withoutBullet } from './tokens';

export type RuleReading =
  | { readonly rules: readonly NamedRule[] }
  | {
      readonly asked: AskedReason;
      /** What it most likely says, for the person to confirm. */
      readonly proposed?: readonly NamedRule[];
    };

/** Nothing that long is one rule. */
const maxSentence = 1_500;

/**
 * Reads a printed sentence of a rule of combination against the groups it may name. It is read whole
 * or not at all: a number, unit, exception or any other word that the reading does not account for
 * makes it a question. `rules` may be empty: "complete all mandatory units" adds nothing to the
 * groups' kinds. "Must achieve 55 credits" is a minimum (product decision 1); a bare number of units
 * is asked, the minimum proposed.
 */
export function readRule(sentence: string, groups: readonly RuleGroup[]): RuleReading {
  if (sentence.length > maxSentence) {
    return { asked: { code: 'unknown-words', words: sentence.slice(0, 60) } };
  }
  const plain = withoutPurpose(withoutBullet(plainSentence(sentence)));
  const { text, units } = markMentions(plain, groups);
  const tokens = tokenise(text, units);
  const reading = read(tokens, groups);
  if ('asked' in reading) return reading;
  const rules = withDistinctNames(reading.parts.map((part) => withBinding(part, tokens)));
  if (reading.doubt !== null) return { asked: reading.doubt, proposed: rules };
  return { rules };
}

function read(sentence: readonly Token[], groups: readonly RuleGroup[]): Reading {
  const named = readNamedUnits(sentence);
  if (named !== null) return { parts: named, doubt: null };
  const tokens = plainCeiling(sentence);
  const before = beforeRecognition(tokens);
  if (before !== null) return readRecognised(before, groups);
  const plain = readPlain(tokens, groups);
  if (!('asked' in plain) || !tokens.some((token) => isWord(token, 'or'))) return plain;
  const either = readEither(tokens, groups);
  return 'asked' in either ? plain : either;
}

/** `A maximum of 20 credits may be achieved` through recognition of prior learning. */
function readRecognised(before: readonly Token[], groups: readonly RuleGroup[]): Reading {
  const share = recognisedShare(before);
  if (share !== null) return { parts: [share], doubt: null };
  const words = before.map(showToken).join(' ');
  const reading = readPlain(before, groups);
  if ('asked' in reading) return reading;
  const ceiling = recognisedCeiling(before, reading.parts);
  return ceiling === null
    ? { asked: { code: 'unclear-scope', words } }
    : { parts: [ceiling], doubt: reading.doubt };
}

/** Hours that nobody says must be reached are information (product decision 7). */
function withBinding(part: RulePart, tokens: readonly Token[]): NamedRule {
  const isHours = isSum(part) && part.measure === 'glh';
  const isDemand = tokens.some((token) => isWord(token, 'must', 'required', 'need', 'complete'));
  const binding = isHours && !isDemand ? 'advisory' : 'required';
  return { ...part, id: nameRule(part), binding };
}
