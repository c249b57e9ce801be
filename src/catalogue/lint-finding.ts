import type { HoursRange } from './glh-range';
import type { Measure, UnitId } from './types';

/**
 * Something about a qualification's data that deserves a second look. An error makes its rules
 * wrong or impossible to meet; a warning asks for a check against the document.
 */
export type LintFinding =
  | {
      readonly code: 'reference-format';
      readonly severity: 'warning';
      readonly unit: UnitId;
      readonly ref: string;
    }
  | {
      readonly code: 'reference-letter';
      readonly severity: 'warning';
      readonly unit: UnitId;
      readonly ref: string;
      readonly expected: string;
    }
  | {
      readonly code: 'reference-repeated';
      readonly severity: 'warning';
      readonly ref: string;
      readonly units: readonly UnitId[];
    }
  | { readonly code: 'number-format'; readonly severity: 'warning'; readonly number: string }
  | {
      readonly code: 'number-digit';
      readonly severity: 'warning';
      readonly number: string;
      readonly expected: string;
    }
  | {
      readonly code: 'dates-reversed';
      readonly severity: 'error';
      readonly startsOn: string;
      readonly endsOn: string;
    }
  | {
      readonly code: 'mandatory-credits';
      readonly severity: 'error';
      readonly rule: string;
      /** What the rule prints, and what the mandatory units add up to. */
      readonly printed: number;
      readonly sum: number;
    }
  | {
      readonly code: 'total-credits';
      readonly severity: 'error';
      readonly rule: string;
      readonly min: number;
      readonly published: number;
    }
  | {
      readonly code: 'rule-out-of-reach';
      /** An advisory rule that nobody can meet misleads; a required one stops every plan. */
      readonly severity: 'error' | 'warning';
      readonly rule: string;
      readonly measure: Measure;
      readonly min: number | null;
      readonly max: number | null;
      /** The sum of the mandatory units alone, and of all units. */
      readonly least: number;
      readonly most: number;
    }
  | {
      readonly code: 'figures-unpublished';
      readonly severity: 'warning';
      readonly rule: string;
      readonly measure: Measure;
      /** Units that the rule should count but whose figure is not published. */
      readonly units: readonly UnitId[];
    }
  | {
      readonly code: 'glh-range';
      readonly severity: 'warning';
      readonly published: HoursRange;
      /** What the rules allow at the published credits. */
      readonly allowed: HoursRange;
    };

/** A finding as a sentence for whoever looks after the file. */
export function describeFinding(finding: LintFinding): string {
  switch (finding.code) {
    case 'reference-format':
      return `Unit ${finding.unit}: "${finding.ref}" is not of the form A/123/4567. Check this reference.`;
    case 'reference-letter':
      return `Unit ${finding.unit}: by its digits, ${finding.ref} should begin with ${finding.expected}. Check this reference.`;
    case 'reference-repeated':
      return `Units ${finding.units.join(' and ')} have the same reference ${finding.ref}.`;
    case 'number-format':
      return `"${finding.number}" is not of the form 123/4567/8. Check the qualification number.`;
    case 'number-digit':
      return `By its other digits, ${finding.number} should end in ${finding.expected}. Check the qualification number.`;
    case 'dates-reversed':
      return `Registration starts on ${finding.startsOn}, after it ends on ${finding.endsOn}.`;
    case 'mandatory-credits':
      return `Rule ${finding.rule} prints ${finding.printed} mandatory credits, but the mandatory units add up to ${finding.sum}.`;
    case 'total-credits':
      return `Rule ${finding.rule} asks for ${finding.min} credits, but ${finding.published} are published for the qualification.`;
    case 'rule-out-of-reach':
      return `Rule ${finding.rule} can never be met: ${describeReach(finding)}.`;
    case 'figures-unpublished':
      return `Rule ${finding.rule} adds up ${finding.measure} that are not published for ${finding.units.join(', ')}.`;
    case 'glh-range':
      return `Published GLH is ${range(finding.published)}, but the rules allow ${range(finding.allowed)}.`;
  }
}

function describeReach({
  measure,
  min,
  max,
  least,
  most,
}: Extract<LintFinding, { code: 'rule-out-of-reach' }>): string {
  if (min !== null && most < min) {
    return `it asks for at least ${min} ${measure}, and all its units together have ${most}`;
  }
  if (max !== null && least > max) {
    return `it allows at most ${max} ${measure}, and its mandatory units alone have ${least}`;
  }
  return `no choice of units adds up to ${min ?? 0} to ${max ?? most} ${measure}`;
}

function range({ min, max }: HoursRange): string {
  return min === max ? `${min}` : `${min} to ${max}`;
}
