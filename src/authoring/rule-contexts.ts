import type { RawGroup } from './groups';
import type { Outline } from './outline';
import type { RuleScopes } from './rule-scopes';
import type { Context } from './rule-collector';
import type { RuleSentence } from './rule-rows';
import type { SourceRow } from './rows';
import type { AskedReason } from './sentences/clause';

/** Where each sentence stands: below which group's heading, and whether it is one of alternatives. */
export function contextsOf(
  rows: readonly SourceRow[],
  near: readonly number[],
  outline: Outline,
  groups: readonly RawGroup[],
  scopes: RuleScopes,
): (sentence: RuleSentence) => Omit<Context, 'pathway'> {
  const rowOf = new Map(outline.headings.map(({ heading, row }) => [heading, row]));
  const spans = groups.flatMap(({ headings, id, printedId, units }) =>
    headings.map((heading) => ({
      id: printedId ?? id,
      heading,
      from: rowOf.get(heading) ?? Infinity,
      to: Math.min(...units.filter((unit) => unit.heading === heading).map(({ row }) => row)),
    })),
  );
  const doubts = doubtsOf(rows, near, scopes.found.length > 0);
  return ({ rows: [at = 0] }) => {
    const span = spans.find(({ from, to }) => from <= at && at < to);
    return {
      groupId: span === undefined ? null : span.id,
      doubt: doubts.get(at) ?? null,
      section: span?.heading.text ?? '',
    };
  };
}

const alternatives = /\b(?:either|one of|any of|options?|choose one|following pathways?)\b/iu;
const pathway = /^(?:[\p{L}&,']+\s){0,6}pathways?\b[^.]{0,60}$/iu;

/** Rows whose sentences are alternatives or belong to a pathway: read alone they would say too much. */
function doubtsOf(
  rows: readonly SourceRow[],
  near: readonly number[],
  hasPathways: boolean,
): ReadonlyMap<number, AskedReason['code']> {
  const doubts = new Map<number, AskedReason['code']>();
  let isPathway = false;
  let isList = false;
  for (const [i, at] of near.entries()) {
    const text = rows[at]?.text ?? '';
    const isNext = near[i - 1] === at - 1;
    const isItem = /^(?:[^\p{L}\p{N}(]|\p{Ll}|\d|\(?[a-z\d]{1,3}[.)]\s)/u.test(text);
    isList = isList && isNext && isItem;
    const isHeading = text.length < 90 && pathway.test(text) && !/\d credits?/iu.test(text);
    // Where the pathways are known, each sentence has its own.
    if (isHeading && !hasPathways) isPathway = true;
    if (isPathway) doubts.set(at, 'pathway');
    else if (isList) doubts.set(at, 'either-or');
    if (text.endsWith(':') && alternatives.test(text)) isList = true;
    if (!/^\W*(?:either|or)\W*$/iu.test(text) && !/\bor\W*$/iu.test(text)) continue;
    for (const other of [near[i - 1], near[i + 1]]) {
      if (other !== undefined) doubts.set(other, 'either-or');
    }
  }
  return doubts;
}
