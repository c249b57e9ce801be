import type { Level, Measure, UnitId } from '../../catalogue';

/** `error`: the rules are wrong or nobody can meet them. `warning`: look again. `note`: to know. */
export type LintSeverity = 'error' | 'warning' | 'note';

/** Where a value stands in a qualification, key by key. */
export type Path = readonly (string | number)[];

/** A value put in place of another; without `value` it is taken out. */
export interface LintEdit {
  readonly path: Path;
  readonly value?: unknown;
}

/** What all findings have; a finding adds the figures that its sentence needs. */
interface Common {
  readonly severity: LintSeverity;
  /** Ids of the rules it is about. */
  readonly rules?: readonly string[];
  readonly units?: readonly UnitId[];
  /** The field it is about, such as `published.glh` or `credits`. */
  readonly field?: string;
  /** The pathways on which it is so, where it is not so on all. */
  readonly pathways?: readonly string[];
  /** Edits that, made together, mend it. */
  readonly correction?: readonly LintEdit[];
}

type FindingOf<Code extends string, Facts extends object> = Common & {
  readonly code: Code;
} & Readonly<Facts>;

interface LintRange {
  readonly min: number;
  readonly max: number;
}

type RuleLintFinding =
  /** No combination meets all: these rules and requirements clash, and without any one they do not. */
  | FindingOf<'no-way', { rules: readonly string[]; requires?: readonly string[] }>
  /** A rule that no combination meets, whatever the other rules ask. */
  | FindingOf<
      'rule-out-of-reach',
      { rules: readonly string[]; least?: number; most?: number; measure?: Measure }
    >
  /** Parts of a composite, by their places, that no combination meets; another part must hold then. */
  | FindingOf<'part-out-of-reach', { rules: readonly string[]; parts: readonly number[] }>
  /** A rule whose sum takes in no unit. */
  | FindingOf<'rule-adds-nothing', { rules: readonly string[] }>
  /** A rule that every combination meets, whatever is chosen. */
  | FindingOf<'rule-never-bites', { rules: readonly string[] }>
  /** A range whose least is above its most: of a rule, or of `field`. */
  | FindingOf<'range-reversed', LintRange>
  /** A minimum that stands as a maximum, or the other way round. */
  | FindingOf<
      'bounds-swapped',
      {
        rules: readonly string[];
        bound: 'min' | 'max';
        value: number;
        /** The rules with which it cannot be met as it stands; empty where its figure alone tells. */
        against: readonly string[];
      }
    >
  | FindingOf<'total-missing', { field: 'published.credits'; credits: number }>
  | FindingOf<'total-credits', { rules: readonly string[]; min: number; published: number }>
  /** What a rule prints for mandatory units, and what they add up to. */
  | FindingOf<
      'group-sum',
      { rules: readonly string[]; measure: Measure; printed: number; sum: number }
    >
  /** An optional group all of whose units are asked for. */
  | FindingOf<'group-in-fact-mandatory', { rules: readonly string[]; group: string }>;

type UnitFinding =
  | FindingOf<'unit-never-counts', { units: readonly UnitId[] }>
  | FindingOf<'unit-always-needed', { units: readonly UnitId[] }>
  | FindingOf<'figures-unpublished', { units: readonly UnitId[]; measure: Measure; of: number }>
  | FindingOf<'unit-glh-above-time', { units: readonly UnitId[] }>
  | FindingOf<
      'size-out-of-line',
      { units: readonly UnitId[]; field: 'credits' | 'glh'; value: number; others: LintRange }
    >
  | FindingOf<'title-holds-reference', { units: readonly UnitId[]; reference: string }>
  | FindingOf<'title-two-rows', { units: readonly UnitId[] }>
  | FindingOf<'title-repeated', { units: readonly UnitId[] }>
  | FindingOf<'reference-format', { units: readonly UnitId[]; reference: string }>
  | FindingOf<'reference-letter', { units: readonly UnitId[]; reference: string; expected: string }>
  | FindingOf<'reference-repeated', { units: readonly UnitId[]; reference: string }>
  | FindingOf<'code-repeated', { units: readonly UnitId[]; localRef: string }>;

type WholeFinding =
  | FindingOf<'number-format', { field: 'number'; number: string }>
  | FindingOf<'number-digit', { field: 'number'; number: string; expected: string }>
  | FindingOf<'dates-reversed', { startsOn: string; endsOn: string }>
  | FindingOf<'glh-above-tqt', { field: 'published.glh'; glh: number; tqt: number }>
  | FindingOf<'tqt-off-credits', { field: 'published.tqt'; tqt: number; credits: number }>
  | FindingOf<'glh-range', { field: 'published.glh'; published: LintRange; allowed: LintRange }>
  | FindingOf<'level-title', { field: 'level'; level: Level | null; titled: Level }>;

/** Something about a qualification that deserves a second look, as data; words live elsewhere. */
export type LintFinding = RuleLintFinding | UnitFinding | WholeFinding;

export type FindingCode = LintFinding['code'];
