import { figureKinds } from '../heads';
import type { Binding, GroupKind, RulePart } from '../../catalogue';

/** A figure of a unit that has a column. */
export type UnitFigure = (typeof figureKinds)[number];

export function isUnitFigure(name: string): name is UnitFigure {
  return figureKinds.some((kind) => kind === name);
}

/** How a question was, or can be, settled. */
export type DraftAnswer =
  /** This is the value, whatever stands in the draft. */
  | { readonly kind: 'take'; readonly text: string }
  /** The draft is right as it stands. */
  | { readonly kind: 'keep' }
  | { readonly kind: 'not-published' }
  | { readonly kind: 'group-kind'; readonly value: GroupKind }
  /** A group that was announced is added, to be filled by hand. */
  | { readonly kind: 'add-group' }
  /** The group counts on these pathways only. */
  | { readonly kind: 'only-pathways'; readonly pathways: readonly string[] }
  | { readonly kind: 'every-pathway' }
  | { readonly kind: 'move'; readonly group: string }
  /** What the columns of the question's units are, from the first figure on. */
  | { readonly kind: 'order'; readonly figures: readonly UnitFigure[] }
  | { readonly kind: 'rules'; readonly rules: readonly AnsweredRule[] }
  /** The sentence is kept as a condition that every planner confirms. */
  | { readonly kind: 'condition' }
  | { readonly kind: 'no-rule' }
  /** Settled by an edit: a value was entered, or what it was about was deleted. */
  | { readonly kind: 'entered' }
  | { readonly kind: 'gone' };

export interface AnsweredRule {
  readonly part: RulePart;
  readonly binding: Binding;
}
