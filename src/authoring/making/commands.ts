import type {
  Binding,
  Citation,
  GroupKind,
  Level,
  PathwayGroupKind,
  RulePart,
} from '../../catalogue';
import type { LintEdit, FindingCode } from '../lint/finding';
import type { DraftAnswer } from './answer-kinds';
import type { CellField } from './fields';

/** A fact of the qualification and its new value; `null` = not published. */
export type FactChange =
  | { readonly fact: 'title' | 'awardingBody'; readonly value: string }
  | { readonly fact: 'number' | 'startsOn' | 'endsOn' | 'edition'; readonly value: string | null }
  | { readonly fact: 'level'; readonly value: Level | null }
  | { readonly fact: 'levels'; readonly value: 'RQF' | 'SCQF' }
  | { readonly fact: 'credits' | 'tqt'; readonly value: number | null }
  | {
      readonly fact: 'glh';
      readonly value: { readonly min: number; readonly max: number } | null;
    }
  | { readonly fact: 'status'; readonly value: 'live' | 'draft' };

/** What was entered into a cell: the text that stands there, read by the kind of the field. */
export interface CellEntry {
  readonly unit: string;
  readonly field: CellField;
  readonly text: string;
}

/** Which list of rules: the qualification's own (`null`) or a pathway's. */
export interface RuleHome {
  readonly pathway: string | null;
}

export interface NewRule {
  readonly part: RulePart;
  readonly binding: Binding;
  readonly cite: Citation;
}

/** One edit of a draft, and one step of undo. */
export type DraftCommand =
  | { readonly type: 'set-fact'; readonly change: FactChange }
  | { readonly type: 'enter-cells'; readonly cells: readonly CellEntry[] }
  /** A block of cells, from a unit's field on; rows beyond the group's last unit are new units. */
  | {
      readonly type: 'paste';
      readonly group: string;
      /** `null`: below the last unit. */
      readonly unit: string | null;
      readonly fields: readonly CellField[];
      readonly rows: readonly (readonly string[])[];
    }
  /** @param before the unit that the new ones stand before; `null`: at the end */
  | {
      readonly type: 'add-units';
      readonly group: string;
      readonly before: string | null;
      readonly count: number;
    }
  | { readonly type: 'delete-units'; readonly units: readonly string[] }
  | {
      readonly type: 'move-units';
      readonly units: readonly string[];
      readonly group: string;
      readonly before: string | null;
    }
  | { readonly type: 'add-group'; readonly kind: GroupKind; readonly units: readonly string[] }
  | {
      readonly type: 'set-group';
      readonly group: string;
      readonly title?: string;
      readonly kind?: GroupKind;
    }
  /** Takes its units with it. */
  | { readonly type: 'delete-group'; readonly group: string }
  | ({ readonly type: 'add-rule'; readonly rule: NewRule } & RuleHome)
  | ({
      readonly type: 'set-rule';
      readonly id: string;
      readonly part?: RulePart;
      readonly binding?: Binding;
    } & RuleHome)
  | ({ readonly type: 'delete-rule'; readonly id: string } & RuleHome)
  | { readonly type: 'add-condition'; readonly text: string; readonly cite: Citation }
  | { readonly type: 'set-condition'; readonly id: string; readonly text: string }
  | { readonly type: 'delete-condition'; readonly id: string }
  | { readonly type: 'delete-requirement'; readonly id: string }
  /** @param from a pathway to copy; `null`: an empty one */
  | { readonly type: 'add-pathway'; readonly title: string; readonly from: string | null }
  | { readonly type: 'set-pathway'; readonly id: string; readonly title: string }
  | {
      readonly type: 'set-pathway-group';
      readonly id: string;
      readonly group: string;
      /** `null`: as in the whole qualification. */
      readonly kind: PathwayGroupKind | null;
    }
  | {
      readonly type: 'set-pathway-mandatory';
      readonly id: string;
      readonly units: readonly string[];
    }
  | { readonly type: 'delete-pathway'; readonly id: string }
  | { readonly type: 'answer'; readonly question: string; readonly answer: DraftAnswer }
  /** The correction of a finding. */
  | { readonly type: 'correct'; readonly code: FindingCode; readonly edits: readonly LintEdit[] };

export type CommandType = DraftCommand['type'];
export type CommandOf<Type extends CommandType> = Extract<DraftCommand, { type: Type }>;
