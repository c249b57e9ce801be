import { glhRange } from './glh-range';
import type { LintFinding } from './lint-finding';
import { ruleFindings } from './lint-rules';
import { checkDigit, checkLetter, normaliseReference } from './references';
import type { Qualification, Unit, UnitId } from './types';

/**
 * Looks over a parsed qualification, ours or an imported one, for what its shape cannot show:
 * misprinted references, sums that do not agree, rules that nobody can meet. Never throws.
 */
export function lintQualification(qualification: Qualification): readonly LintFinding[] {
  return [
    ...qualification.units.flatMap((unit) => [...referenceFindings(unit)]),
    ...repeatFindings(qualification),
    ...numberFindings(qualification),
    ...dateFindings(qualification),
    ...ruleFindings(qualification),
    ...glhFindings(qualification),
  ];
}

function* referenceFindings({ id: unit, ref }: Unit): Generator<LintFinding> {
  if (ref === null) return;
  const expected = checkLetter(ref);
  if (expected === null) {
    yield { code: 'reference-format', severity: 'warning', unit, ref };
  } else if (!ref.startsWith(expected)) {
    yield { code: 'reference-letter', severity: 'warning', unit, ref, expected };
  }
}

function* repeatFindings({ units }: Qualification): Generator<LintFinding> {
  const bearers = new Map<string, UnitId[]>();
  for (const { id, ref } of units) {
    if (ref === null) continue;
    const key = normaliseReference(ref) ?? ref;
    bearers.set(key, [...(bearers.get(key) ?? []), id]);
  }
  for (const [ref, ids] of bearers) {
    if (ids.length > 1) {
      yield { code: 'reference-repeated', severity: 'warning', ref, units: ids };
    }
  }
}

function* numberFindings({ number }: Qualification): Generator<LintFinding> {
  if (number === null) return;
  const expected = checkDigit(number);
  if (expected === null) {
    yield { code: 'number-format', severity: 'warning', number };
  } else if (!number.endsWith(expected)) {
    yield { code: 'number-digit', severity: 'warning', number, expected };
  }
}

function* dateFindings({ startsOn, endsOn }: Qualification): Generator<LintFinding> {
  if (startsOn !== null && endsOn !== null && startsOn > endsOn) {
    yield { code: 'dates-reversed', severity: 'error', startsOn, endsOn };
  }
}

/**
 * A published range should be the extremes of what the rules allow (IMI's 245 to 305 are); a single
 * figure should lie between them.
 */
function* glhFindings(qualification: Qualification): Generator<LintFinding> {
  const published = qualification.published.glh;
  if (published === null) return;
  const allowed = glhRange(qualification);
  if (allowed === null) return;
  const agrees =
    published.min === published.max
      ? allowed.min <= published.min && published.max <= allowed.max
      : allowed.min === published.min && allowed.max === published.max;
  if (!agrees) yield { code: 'glh-range', severity: 'warning', published, allowed };
}
