import type { Problem } from '../../plan';

/** Where a planner settles a problem: on another step, or under a heading of this one. */
export type PlaceToFix =
  | { readonly on: 'step'; readonly step: 'set-up' | 'units' }
  | { readonly on: 'here'; readonly heading: string; readonly words: string };

/** `null` where nothing that a planner does in Unitwise settles it, or its button does at once. */
export function placeToFix({ kind }: Problem): PlaceToFix | null {
  switch (kind) {
    case 'short':
    case 'level-short':
    case 'over':
    case 'barred':
    case 'requires':
      return { on: 'step', step: 'units' };
    case 'above-ceiling':
      return { on: 'step', step: 'set-up' };
    case 'hours-not-published':
      return { on: 'here', heading: 'hours-to-plan', words: 'Enter planned hours' };
    case 'condition-not-confirmed':
      return { on: 'here', heading: 'conditions', words: 'Confirm with a note' };
    case 'glh-advisory':
    case 'registration-ended':
    case 'registration-not-open':
    case 'draft-specification':
      return null;
  }
}
