import { isHolding } from '../../catalogue';
import type { RulePart } from '../../catalogue';
import type { AskedReason, Fragment } from './clause';
import type { RuleGroup } from './groups';
import { parseFragments } from './parse';
import { partsOf } from './parts';
import { isAsked } from './resolve';
import { nothing, resolveSentence } from './statements';
import type { Said } from './statements';
import { tidy } from './tidy';
import { isMark, isWord, showToken } from './token';
import type { Token } from './token';

export type Reading =
  | { readonly parts: readonly RulePart[]; readonly doubt: AskedReason | null }
  | { readonly asked: AskedReason };

/** A sentence that offers no alternative. */
export function readPlain(tokens: readonly Token[], known: readonly RuleGroup[]): Reading {
  const clauses = clausesOf(tokens, known);
  if (isAsked(clauses)) return { asked: clauses };
  return toReading(resolveSentences(clauses, known));
}

function clausesOf(
  tokens: readonly Token[],
  known: readonly RuleGroup[],
): readonly Fragment[] | AskedReason {
  const parsed = parseFragments(tokens, known);
  if ('asked' in parsed) return parsed.asked;
  const tidied = tidy(parsed.fragments);
  return 'asked' in tidied ? tidied.asked : tidied.clauses;
}

/** Sentence by sentence: what one says is no part of the next. */
function resolveSentences(
  clauses: readonly Fragment[],
  known: readonly RuleGroup[],
): Said | AskedReason {
  let said = nothing;
  for (let at = 0; at < clauses.length;) {
    const next = clauses.findIndex(({ connector }, i) => i > at && connector === 'start');
    const end = next < 0 ? clauses.length : next;
    const one = resolveSentence(clauses.slice(at, end), known);
    if (isAsked(one)) return one;
    said = {
      statements: [...said.statements, ...one.statements],
      shares: [...said.shares, ...one.shares],
      doubt: said.doubt ?? one.doubt,
    };
    at = end;
  }
  return clauses.length > 0 ? said : { code: 'no-figure', words: '' };
}

function toReading(said: Said | AskedReason): Reading {
  if (isAsked(said)) return { asked: said };
  const parts = partsOf(said);
  return isAsked(parts) ? { asked: parts } : { parts, doubt: said.doubt };
}

/**
 * `… either three units from Group A or five units from Group B`. There must be exactly one place at
 * which the two alternatives can be told apart, and each must be a whole statement about groups.
 */
export function readEither(tokens: readonly Token[], known: readonly RuleGroup[]): Reading {
  const words = tokens.map(showToken).join(' ');
  const unclear: Reading = { asked: { code: 'either-or', words } };
  const eithers = tokens.flatMap((token, i) => (isWord(token, 'either') ? [i] : []));
  if (eithers.length > 1) return unclear;
  const [either = -1] = eithers;
  const lead = either < 0 ? [] : tokens.slice(0, either);
  const before = readLead(lead, known);
  if (before === null) return unclear;
  const splits = splitsOf(tokens.slice(either + 1), known, measuresOf(before));
  const [split] = splits;
  if (split === undefined || splits.length > 1) return unclear;
  const parts = [...before.parts, { holding: split.parts, min: 1 }];
  return { parts, doubt: before.doubt ?? split.doubt };
}

interface ReadPart {
  readonly parts: readonly RulePart[];
  readonly doubt: AskedReason | null;
}

/** What stands before `either`: nothing that counts, or whole statements. */
function readLead(lead: readonly Token[], known: readonly RuleGroup[]): ReadPart | null {
  const clauses = clausesOf(withoutLink(lead), known);
  if (isAsked(clauses)) return null;
  if (clauses.length === 0) return { parts: [], doubt: null };
  const reading = toReading(resolveSentences(clauses, known));
  return 'asked' in reading ? null : reading;
}

function withoutLink(tokens: readonly Token[]): readonly Token[] {
  const last = tokens.at(-1);
  const isLink = isWord(last, 'and', 'plus', 'with') || isMark(last, ',', ':', ';', '-');
  return isLink ? withoutLink(tokens.slice(0, -1)) : tokens;
}

/** A lead must not count the same groups as the alternatives; kept for that check. */
function measuresOf({ parts }: ReadPart): ReadonlySet<string> {
  return new Set(parts.flatMap(groupsOf));
}

function splitsOf(
  tokens: readonly Token[],
  known: readonly RuleGroup[],
  taken: ReadonlySet<string>,
): readonly ReadPart[] {
  return tokens.flatMap((token, i) => {
    if (!isWord(token, 'or')) return [];
    const one = readAlternative(withoutLink(tokens.slice(0, i)), known);
    const two = readAlternative(tokens.slice(i + 1), known);
    if (one === null || two === null) return [];
    const parts = [one.part, two.part];
    if (parts.flatMap(groupsOf).some((id) => taken.has(id))) return [];
    return [{ parts, doubt: one.doubt ?? two.doubt }];
  });
}

/** One statement about named groups, and nothing else. */
function readAlternative(
  tokens: readonly Token[],
  known: readonly RuleGroup[],
): { readonly part: RulePart; readonly doubt: AskedReason | null } | null {
  const own = isMark(tokens.at(-1), '.') ? tokens.slice(0, -1) : tokens;
  const parsed = parseFragments(own, known);
  if ('asked' in parsed || parsed.fragments.length !== 1) return null;
  const reading = readPlain(own, known);
  if ('asked' in reading) return null;
  const [part, ...others] = reading.parts;
  const isWhole = part !== undefined && others.length === 0 && groupsOf(part).length > 0;
  return isWhole ? { part, doubt: reading.doubt } : null;
}

function groupsOf(part: RulePart): readonly string[] {
  if (isHolding(part)) return part.holding.flatMap(groupsOf);
  return part.over.groups ?? [];
}
