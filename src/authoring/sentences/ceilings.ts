import { isWord } from './token';
import type { Token } from './token';

const learners = ['learner', 'learners', 'candidate', 'candidates', 'student', 'students', 'they'];
const taking = ['take', 'count', 'claim', 'use', 'select', 'choose', 'complete', 'achieve'];
const atMost: readonly Token[] = ['at', 'most'].map((text) => ({ kind: 'word', text }));

/**
 * Says a ceiling that is worded as `only` or as a prohibition in the plain way: `Only 9 credits may be
 * taken …`, `Learners may only take 9 …` and `Learners must not take more than 9 …` are `at most 9`; so is
 * `The credits must not exceed 9`.
 */
export function plainCeiling(sentence: readonly Token[]): readonly Token[] {
  const tokens = withoutExceeding(sentence);
  const onlys = tokens.filter((token) => isWord(token, 'only')).length;
  if (onlys === 0) return withoutProhibition(tokens);
  if (onlys > 1) return tokens;
  if (isWord(tokens[0], 'only') && isNumber(tokens[1]) && tokens.some(permits)) {
    return [...atMost, ...tokens.slice(1)];
  }
  const at = tokens.findIndex((token) => isWord(token, 'only'));
  const isPermission = isWord(tokens[at - 2], ...learners) && permits(tokens[at - 1]);
  if (!isPermission || !isWord(tokens[at + 1], ...taking) || !isNumber(tokens[at + 2])) {
    return tokens;
  }
  return [
    ...tokens.slice(0, at),
    ...tokens.slice(at + 1, at + 2),
    ...atMost,
    ...tokens.slice(at + 2),
  ];
}

/** `must not exceed 9`, `cannot exceed 9`: must be at most 9. */
function withoutExceeding(tokens: readonly Token[]): readonly Token[] {
  const at = tokens.findIndex((token) => isWord(token, 'exceed'));
  const isCannot = isWord(tokens[at - 1], 'cannot');
  const isNot =
    isWord(tokens[at - 1], 'not') && isWord(tokens[at - 2], 'must', 'may', 'can', 'shall');
  if (at < 0 || !(isCannot || isNot) || !isNumber(tokens[at + 1])) return tokens;
  const must = ['must', 'be'].map((text): Token => ({ kind: 'word', text }));
  return [...tokens.slice(0, at - (isNot ? 2 : 1)), ...must, ...atMost, ...tokens.slice(at + 1)];
}

/** `Learners cannot take more than 9` permits 9. */
function withoutProhibition(tokens: readonly Token[]): readonly Token[] {
  const at = tokens.findIndex(
    (token, i) =>
      isWord(token, 'cannot') ||
      (isWord(token, 'not') && isWord(tokens[i - 1], 'must', 'may', 'can')),
  );
  const start = isWord(tokens[at], 'not') ? at - 1 : at;
  const isCeiling =
    at > 0 &&
    isWord(tokens[start - 1], ...learners) &&
    isWord(tokens[at + 1], ...taking) &&
    isWord(tokens[at + 2], 'more') &&
    isWord(tokens[at + 3], 'than') &&
    isNumber(tokens[at + 4]);
  if (!isCeiling) return tokens;
  const may: Token = { kind: 'word', text: 'may' };
  const verb = tokens.slice(at + 1, at + 2);
  return [...tokens.slice(0, start), may, ...verb, ...atMost, ...tokens.slice(at + 4)];
}

function permits(token: Token | undefined): boolean {
  return isWord(token, 'may', 'can');
}

function isNumber(token: Token | undefined): boolean {
  return token?.kind === 'number';
}
