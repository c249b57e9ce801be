import { isHolding, isShare, isSum } from '../catalogue';
import type { Holding, Qualification, Rule, RulePart, Share, Sum } from '../catalogue';
import type { Finding, PartFinding } from '../rules';
import { amount, capital, figure, lowerFirst, percent } from './amounts';
import { placeWords } from './places';
import { composed, ruleDemand, shareOf, unitDemanded } from './rules';

/**
 * The evidence for a rule in one sentence with its figures: "3 more credits from Group B: 12 of at
 * least 15", "Either 3 units from Group PA (2 so far) or 5 units from Group PB (none so far)".
 */
export function formatFinding(qualification: Qualification, rule: Rule, finding: Finding): string {
  if (isHolding(rule)) return capital(holdingEvidence(qualification, rule, finding));
  if (isShare(rule)) return capital(shareEvidence(qualification, rule, finding));
  return sumEvidence(qualification, rule, finding);
}

/**
 * What was found for each part of a composite, in the order of the rule that stands beside it: "2 units;
 * none", "chosen; not yet".
 */
export function formatPartsFound(
  qualification: Qualification,
  rule: Holding,
  finding: PartFinding,
): string {
  const parts = finding.kind === 'holding' ? finding.parts : [];
  const isMet = finding.status === 'met';
  const found = rule.holding.map((part, i) => partFound(qualification, part, parts[i], isMet));
  return found.join('; ');
}

function partFound(
  qualification: Qualification,
  part: RulePart,
  found: PartFinding | undefined,
  isWholeMet: boolean,
): string {
  if (!found) return '';
  if (isHolding(part)) return `(${formatPartsFound(qualification, part, found)})`;
  if (isShare(part)) return shareEvidence(qualification, part, found);
  if (unitDemanded(qualification, part) !== null) return unitFound(found, isWholeMet);
  return found.value === 0 ? 'none' : amount(found.value, part.measure);
}

/** What is not chosen of a rule that is met already is not missing. */
function unitFound({ status }: PartFinding, isWholeMet: boolean): string {
  if (status === 'met') return 'chosen';
  return isWholeMet ? 'not chosen' : 'not yet';
}

function sumEvidence(qualification: Qualification, rule: Sum, finding: PartFinding): string {
  const { value, min = 0, max = 0, status } = finding;
  const from = placeWords(qualification, rule.over) || 'in total';
  switch (status) {
    case 'short': {
      const more = amount(min - value, rule.measure).replace(/^(\S+)/, '$1 more');
      return `${more} ${from}: ${figure(value)} of at least ${figure(min)}`;
    }
    case 'over': {
      const asked = max === 0 ? 'none may count' : `${figure(value)} of at most ${figure(max)}`;
      return `${amount(value - max, rule.measure)} too many ${from}: ${asked}`;
    }
    case 'met':
      return `${capital(from)}: ${boundWords(finding, rule)}`;
  }
}

function boundWords({ value, min = 0, max }: PartFinding, { measure }: Sum): string {
  if (min > 0 && max !== undefined) {
    return `${amount(value, measure)}, within ${figure(min)} to ${figure(max)}`;
  }
  if (max === 0) return 'none, as it must be';
  if (max !== undefined) return `${figure(value)} of at most ${amount(max, measure)}`;
  return min === 0
    ? amount(value, measure)
    : `${figure(value)} of at least ${amount(min, measure)}`;
}

/** Each part with what there is of it: "either 3 units from Group PA (2 so far) or 5 from …". */
function holdingEvidence(
  qualification: Qualification,
  rule: Holding,
  finding: PartFinding,
): string {
  const parts = finding.kind === 'holding' ? finding.parts : [];
  const words = rule.holding.map((part, i) => {
    const found = parts[i];
    if (!found) return '';
    const named = isSum(part) ? unitDemanded(qualification, part) : null;
    if (named !== null) return `${named} (${unitFound(found, finding.status === 'met')})`;
    return partEvidence(qualification, part, found, rule.holding[i - 1]);
  });
  return composed(rule, words);
}

function partEvidence(
  qualification: Qualification,
  part: RulePart,
  found: PartFinding,
  before: RulePart | undefined,
): string {
  if (isHolding(part)) return `(${holdingEvidence(qualification, part, found)})`;
  if (isShare(part)) return shareEvidence(qualification, part, found);
  const { min = 0, max, measure } = part;
  if (min === 0 || max !== undefined)
    return `${lowerFirst(ruleDemand(qualification, part))} (${soFar(found)})`;
  // What was counted just before need not be named again.
  const isSame = before !== undefined && isSum(before) && before.measure === measure;
  const size = isSame ? figure(min) : amount(min, measure);
  const demand = [size, placeWords(qualification, part.over)].filter(Boolean).join(' ');
  return `${demand} (${soFar(found)})`;
}

function soFar({ status, value }: PartFinding): string {
  if (status === 'met') return value === 0 ? 'met' : `met with ${figure(value)}`;
  if (status === 'over') return `${figure(value)} now`;
  return value === 0 ? 'none' : `${figure(value)} so far`;
}

/** "half of the optional credits at Level 2: 8 of at least 9", "none of the credits …: 0 of 12". */
function shareEvidence(qualification: Qualification, rule: Share, finding: PartFinding): string {
  const { min, max } = finding;
  const sums = finding.kind === 'share' ? finding.sums : { over: 0, of: 0 };
  const isMax = max !== undefined && (finding.status === 'over' || !min);
  const end = (isMax ? max : min) ?? 0;
  const part = end === 0 && !isMax ? 'any part' : percent(end);
  const what = `${part} of ${shareOf(qualification, rule)}`;
  if (sums.of === 0) return `${what}: none chosen yet`;
  // Shown to two decimals: an amount between them is rounded to where it still tells the truth.
  const hundredths = end * sums.of;
  const bound = (isMax ? Math.floor(hundredths + 1e-6) : Math.ceil(hundredths - 1e-6)) / 100;
  if (bound === 0) return `${what}: ${figure(sums.over)} of ${figure(sums.of)}`;
  return `${what}: ${figure(sums.over)} of ${isMax ? 'at most' : 'at least'} ${figure(bound)}`;
}
