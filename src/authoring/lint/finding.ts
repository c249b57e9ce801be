import type { Level, Measure, UnitId } from '../../catalogue';

/** `error`: the rules are wrong or nobody can meet them. `warning`: look again. `note`: to know. */
export type Severity = 'error' | 'warning' | 'note';

/** Where a value stands in a qualification, key by key. */
export type Path = readonly (string | number)[];

/** A value put in place of another; without `value` it is taken out. */
export interface Edit {
  readonly path: Path;
  readonly value?: unknown;
}

/** What all findings have; a finding adds the figures that its sentence needs. */
interface Common {
  readonly severity: Severity;
  /** Ids of the rules it is about. */
  readonly rules?: readonly string[];
  readonly units?: readonly UnitId[];
  /** The field it is about, such as `published.glh` or `credits`. */
  readonly field?: string;
  /** The pathway on which it is so, where it is not so on all. */
  readonly pathway?: string;
  /** Edits that, made together, mend it. */
  readonly correction?: readonly Edit[];
}

type Of<Code extends string, Facts extends object> = Common & {
  readonly code: Code;
} & Readonly<Facts>;

interface FigureRange {
  readonly min: number;
  readonly max: number;
}

type RuleLintFinding =
  /** No combination meets all rules: these clash, and without any one of them they do not. */
  | Of<'no-way', { rules: readonly string[] }>
  /** A rule that no combination meets, whatever the other rules ask. */
  | Of<
      'rule-out-of-reach',
      { rules: readonly string[]; least?: number; most?: number; measure?: Measure }
    >
  /** A rule whose sum takes in no unit. */
  | Of<'rule-adds-nothing', { rules: readonly string[] }>
  /** A rule that every combination meets, whatever is chosen. */
  | Of<'rule-never-bites', { rules: readonly string[] }>
  /** A range whose least is above its most: of a rule, or of `field`. */
  | Of<'range-reversed', FigureRange>
  /** A minimum that stands as a maximum, or the other way round. */
  | Of<'bounds-swapped', { rules: readonly string[]; bound: 'min' | 'max'; value: number }>
  | Of<'total-missing', { field: 'published.credits'; credits: number }>
  | Of<'total-credits', { rules: readonly string[]; min: number; published: number }>
  /** What a rule prints for mandatory units, and what they add up to. */
  | Of<'group-sum', { rules: readonly string[]; measure: Measure; printed: number; sum: number }>
  /** An optional group all of whose units are asked for. */
  | Of<'group-in-fact-mandatory', { rules: readonly string[]; group: string }>;

type UnitFinding =
  | Of<'unit-never-counts', { units: readonly UnitId[] }>
  | Of<'unit-always-needed', { units: readonly UnitId[] }>
  | Of<'figures-unpublished', { units: readonly UnitId[]; measure: Measure; of: number }>
  | Of<'unit-glh-above-time', { units: readonly UnitId[] }>
  | Of<
      'size-out-of-line',
      { units: readonly UnitId[]; field: 'credits' | 'glh'; value: number; others: FigureRange }
    >
  | Of<'title-holds-reference', { units: readonly UnitId[]; reference: string }>
  | Of<'title-two-rows', { units: readonly UnitId[] }>
  | Of<'title-repeated', { units: readonly UnitId[] }>
  | Of<'reference-format', { units: readonly UnitId[]; reference: string }>
  | Of<'reference-letter', { units: readonly UnitId[]; reference: string; expected: string }>
  | Of<'reference-repeated', { units: readonly UnitId[]; reference: string }>
  | Of<'code-repeated', { units: readonly UnitId[]; localRef: string }>;

type WholeFinding =
  | Of<'number-format', { field: 'number'; number: string }>
  | Of<'number-digit', { field: 'number'; number: string; expected: string }>
  | Of<'dates-reversed', { startsOn: string; endsOn: string }>
  | Of<'glh-above-tqt', { field: 'published.glh'; glh: number; tqt: number }>
  | Of<'tqt-off-credits', { field: 'published.tqt'; tqt: number; credits: number }>
  | Of<'glh-range', { field: 'published.glh'; published: FigureRange; allowed: FigureRange }>
  | Of<'level-title', { field: 'level'; level: Level | null; titled: Level }>;

/** Something about a qualification that deserves a second look, as data; words live elsewhere. */
export type Finding = RuleLintFinding | UnitFinding | WholeFinding;

export type FindingCode = Finding['code'];
