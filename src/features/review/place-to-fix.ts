import type { Problem } from '../../plan';
import type { ReviewPart } from '../../messages';
import { placesToFix } from '../../messages';

/** Where a planner settles a problem: on another step, or in a part of this one. */
export type PlaceToFix =
  | { readonly on: 'step'; readonly step: 'set-up' | 'units' | 'delivery' }
  | { readonly on: 'here'; readonly part: ReviewPart; readonly words: string };

/** `null` where nothing that a planner does in Unitwise settles it, or its button does at once. */
export function placeToFix(problem: Problem): PlaceToFix | null {
  switch (problem.kind) {
    case 'short':
    case 'level-short':
    case 'over':
    case 'barred':
    case 'requires':
    case 'combination':
      return { on: 'step', step: 'units' };
    case 'above-ceiling':
    case 'pathway-open':
      return { on: 'step', step: 'set-up' };
    case 'hours-not-published':
      return { on: 'here', part: 'hours-to-plan', words: placesToFix['hours-to-plan'] };
    case 'learners-not-ready':
      return { on: 'step', step: 'delivery' };
    case 'evidence-not-noted':
      return problem.of === 'cohort'
        ? { on: 'step', step: 'delivery' }
        : { on: 'here', part: 'other-units', words: placesToFix['other-units'] };
    case 'condition-not-confirmed':
      return { on: 'here', part: 'conditions', words: placesToFix.conditions };
    case 'glh-advisory':
    case 'registration-ended':
    case 'registration-not-open':
    case 'draft-specification':
      return null;
  }
}
