import { isSum } from '../../catalogue';
import type { RulePart } from '../../catalogue';
import { isMark, showToken } from './token';
import type { Token } from './token';

const way =
  '(?:recognition of prior learning|recognised prior learning|accreditation of prior learning|prior learning|rpl|apl|apel|credit transfer)';
const alias = '(?: \\( (?:rpl|apl|apel) \\))?';
const ending = new RegExp(
  `^(.+) (?:through|by|via|using|from) (?:the )?${way}${alias}(?: (?:or|and / or) (?:through |by )?(?:the )?${way}${alias})*$`,
  'u',
);
const share =
  /^(?:learners |candidates )?(?:no more than|not more than|at most|up to|up to a maximum of|a maximum of|maximum of) (\d+(?:\.\d+)?)% of (?:the |the total )?(credits|units)(?: (?:for|of) (?:the|this) qualification)? (?:may|can) be (?:achieved|gained|claimed|obtained|awarded|met)$/u;

/** What of a sentence stands before `through recognition of prior learning`; `null` where it ends otherwise. */
export function beforeRecognition(tokens: readonly Token[]): readonly Token[] | null {
  const kept = isMark(tokens.at(-1), '.') ? tokens.slice(0, -1) : tokens;
  const before = ending.exec(kept.map(showToken).join(' '))?.[1];
  // The beginning is as many tokens as make up its text.
  const length = kept.findIndex((_, i) => kept.slice(0, i).map(showToken).join(' ') === before);
  return before === undefined || length < 0 ? null : kept.slice(0, length);
}

/** A ceiling on what is recognised, from what is said before it; `null` where it is no ceiling. */
export function recognisedCeiling(
  before: readonly Token[],
  parts: readonly RulePart[],
): RulePart | null {
  const [part, ...others] = parts;
  if (part === undefined || others.length > 0 || !isSum(part)) return null;
  if (part.max === undefined || part.min !== undefined || before.length === 0) return null;
  return { ...part, over: { ...part.over, recognised: true } };
}

/** `No more than half of the credits may be achieved` through recognition. */
export function recognisedShare(before: readonly Token[]): RulePart | null {
  const match = share.exec(before.map(showToken).join(' '));
  if (match === null) return null;
  const measure = match[2] === 'units' ? 'units' : 'credits';
  const maxPercent = Math.ceil(Number(match[1]) * 100) / 100;
  return { share: measure, over: { recognised: true }, of: {}, maxPercent };
}
