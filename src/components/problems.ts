import type { Problem } from '../plan';

/** Tells the problems of one plan apart: no two share a key. */
export function problemKey(problem: Problem): string {
  switch (problem.kind) {
    case 'short':
    case 'level-short':
    case 'over':
    case 'barred':
    case 'combination':
    case 'glh-advisory':
      return `rule ${problem.rule.id}`;
    case 'requires':
      return `requirement ${problem.requirement.id}`;
    case 'above-ceiling':
      return `ceiling ${problem.limit}`;
    case 'condition-not-confirmed':
      return `condition ${problem.condition.id}`;
    case 'evidence-not-noted':
      return `evidence ${problem.of}`;
    case 'pathway-open':
    case 'registration-ended':
    case 'registration-not-open':
    case 'draft-specification':
    case 'hours-not-published':
      return problem.kind;
  }
}

/** The tone of a problem, as `Status` shows it: icon and colour. */
export function problemTone({ kind }: Problem): 'short' | 'over' | 'note' {
  switch (kind) {
    case 'short':
    case 'level-short':
    case 'requires':
    case 'combination':
    case 'pathway-open':
      return 'short';
    case 'over':
    case 'barred':
    case 'above-ceiling':
    case 'registration-ended':
    case 'registration-not-open':
    case 'draft-specification':
      return 'over';
    case 'glh-advisory':
    case 'hours-not-published':
    case 'evidence-not-noted':
    case 'condition-not-confirmed':
      return 'note';
  }
}
