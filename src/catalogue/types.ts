import type { Level, LevelScale } from './levels';

/** The Ofqual reference where one is printed, else a name such as `unit-3` that is unique in its qualification. */
export type UnitId = string;

/** Where a figure or a rule is printed. The document itself is the qualification's `source`. */
export interface Citation {
  /** The heading it stands under, as printed. */
  readonly section: string;
  /** The printed page number, or `null` where the text we hold shows none. */
  readonly page: number | null;
}

export const unitKinds = ['knowledge', 'skills'] as const;
export type UnitKind = (typeof unitKinds)[number];

export interface Unit {
  readonly id: UnitId;
  /** Ofqual reference such as `L/506/2150`; `null` where none is printed. */
  readonly ref: string | null;
  /** The awarding body's own number for the unit, such as `CS 7`. */
  readonly localRef: string | null;
  readonly title: string;
  /** `null` where the specification gives the unit none. */
  readonly level: Level | null;
  /** 1 credit is 10 notional learning hours, up to two decimals; `null` = not published. */
  readonly credits: number | null;
  /** Guided learning hours, up to two decimals; `null` = not published. */
  readonly glh: number | null;
  readonly kind: UnitKind | null;
  /** Number of assessment criteria in each learning outcome, in order. */
  readonly criteria: readonly number[];
  /**
   * One plain sentence in our own words, for an employer who has never read a specification; may be
   * empty in a qualification that is not shipped.
   */
  readonly summary: string;
  /** What the specification calls the unit: graded, core, external, … */
  readonly tags?: readonly string[];
  /** What is wrong or unclear in the document about this unit, and which evidence we followed. */
  readonly note?: string;
}

/** The units of an additional group may be taken and never count. */
export const groupKinds = ['mandatory', 'optional', 'additional'] as const;
export type GroupKind = (typeof groupKinds)[number];

export interface Group {
  /** `A`, `B`, … as printed; assigned in printed order where the document names none. */
  readonly id: string;
  readonly title: string;
  readonly kind: GroupKind;
  /** In printed order. */
  readonly units: readonly UnitId[];
}

export const measures = ['credits', 'units', 'glh'] as const;
export type Measure = (typeof measures)[number];

/** Which units a rule adds up. Every part given must hold; an empty object means all counting units. */
export interface UnitFilter {
  readonly groups?: readonly string[];
  readonly level?: {
    readonly exactly?: Level;
    readonly atLeast?: Level;
    readonly atMost?: Level;
  };
  readonly units?: readonly UnitId[];
  /** Units that have any of these tags. */
  readonly tags?: readonly string[];
  /** Only units that count by recognition of prior learning or by credit transfer. */
  readonly recognised?: true;
}

export const bindings = ['required', 'advisory'] as const;
export type Binding = (typeof bindings)[number];

/** The sum of a measure over some units lies in a range. A barred pair is "at most 1 unit of {X, Y}". */
export interface Sum {
  readonly measure: Measure;
  readonly over: UnitFilter;
  readonly min?: number;
  readonly max?: number;
}

/** How many of the parts hold lies in a range: "either … or" is a minimum of 1. */
export interface Holding {
  readonly holding: readonly RulePart[];
  readonly min?: number;
  readonly max?: number;
}

/** The sum over `over` is so many percent of the sum over `of`; it holds where that is nothing. */
export interface Share {
  readonly share: Measure;
  readonly over: UnitFilter;
  readonly of: UnitFilter;
  readonly minPercent?: number;
  readonly maxPercent?: number;
}

/** What a rule says, without its name and where it is printed. */
export type RulePart = Sum | Holding | Share;

interface RuleHead {
  readonly id: string;
  readonly binding: Binding;
  readonly cite: Citation;
  readonly note?: string;
}

export type SumRule = RuleHead & Sum;
export type HoldingRule = RuleHead & Holding;
export type ShareRule = RuleHead & Share;
export type Rule = SumRule | HoldingRule | ShareRule;

/** A unit that may be taken only together with others: every unit in `needs` must count too. */
export interface Requirement {
  readonly id: string;
  readonly unit: UnitId;
  readonly needs: readonly UnitId[];
  readonly cite: Citation;
}

/** What the specification demands and no program can check; the planner confirms it. */
export interface Condition {
  readonly id: string;
  /** Our own words. */
  readonly text: string;
  readonly cite: Citation;
}

export const pathwayGroupKinds = [...groupKinds, 'closed'] as const;
/** The kind that a group has on a pathway; none of a closed group's units counts. */
export type PathwayGroupKind = (typeof pathwayGroupKinds)[number];

/** One of several ways through a qualification; a learner follows exactly one. */
export interface Pathway {
  readonly id: string;
  readonly title: string;
  /** The kind of a group on this pathway, by the group's id; other groups keep their own. */
  readonly groups?: Readonly<Record<string, PathwayGroupKind>>;
  /** Further units that are mandatory on this pathway. */
  readonly mandatory?: readonly UnitId[];
  /** Rules beside those of the whole qualification. */
  readonly rules?: readonly Rule[];
  readonly cite: Citation;
}

/**
 * Which pathway a qualification was reduced to, and the `whole` that it was reduced from; `mandatory`
 * units are so beside those of groups.
 */
export type FollowedPathway =
  | {
      readonly kind: 'chosen';
      readonly id: string;
      readonly title: string;
      readonly mandatory: readonly UnitId[];
      /** Ids of the groups of which no unit counts on it. */
      readonly closed: readonly string[];
      readonly cite: Citation;
      readonly whole: Qualification;
    }
  /** None is chosen yet: what is left is common to all. */
  | {
      readonly kind: 'open';
      readonly choices: readonly Pick<Pathway, 'id' | 'title'>[];
      readonly mandatory: readonly UnitId[];
      readonly whole: Qualification;
    };

export const statuses = ['live', 'draft'] as const;
export type QualificationStatus = (typeof statuses)[number];

export interface Published {
  /** `null` where the specification prints no credit value for the whole qualification. */
  readonly credits: number | null;
  /** Total qualification time in hours. */
  readonly tqt: number | null;
  /** Guided learning hours; a single printed figure has `min` equal to `max`. */
  readonly glh: { readonly min: number; readonly max: number } | null;
}

export interface Source {
  readonly document: string;
  readonly publisher: string;
  /** Edition, version or copyright line that identifies the document. */
  readonly edition: string | null;
}

/** By whom an edition was made that is not shipped, on the day of its version. Nothing proves it. */
export interface Made {
  /** As the maker wrote it: a person, a centre, or both. */
  readonly by: string;
  /** The questions that were open when it was published, in the words of the screen. */
  readonly questions: readonly string[];
}

/** Another specification that prints figures for a unit: as much of it as is shown. */
export type Lender = Pick<
  Qualification,
  'id' | 'version' | 'title' | 'number' | 'awardingBody' | 'level' | 'levels'
>;

/** Guided learning hours of units that one other specification prints, and their own does not. */
export interface LentHours {
  readonly from: Lender;
  readonly hours: Readonly<Record<UnitId, number>>;
}

export interface Qualification {
  /** The format of its file; left out in format 1, which is read as the same qualification. */
  readonly format?: 2;
  /** The scale of every level; left out: the RQF. */
  readonly levels?: LevelScale;
  /** Short, stable, lower-case name: the file's name without `.json`, used in addresses and plan files. */
  readonly id: string;
  /**
   * Version of this catalogue entry: the date on which its figures were last checked (YYYY-MM-DD), in
   * an edition that is not shipped followed by a point and the digest of its content.
   */
  readonly version: string;
  readonly title: string;
  readonly awardingBody: string;
  /** Ofqual qualification number such as `601/3577/3`; `null` where none is printed. */
  readonly number: string | null;
  /** `null` where none is printed. */
  readonly level: Level | null;
  readonly status: QualificationStatus;
  /** First and last day on which learners can be registered (YYYY-MM-DD); `null` = not published. */
  readonly startsOn: string | null;
  readonly endsOn: string | null;
  readonly published: Published;
  readonly units: readonly Unit[];
  readonly groups: readonly Group[];
  readonly rules: readonly Rule[];
  readonly requires?: readonly Requirement[];
  /** Left out where there are none. Everything but what shows them takes one of `onPathway`. */
  readonly pathways?: readonly Pathway[];
  /** Only in what `onPathway` gives, never in a file. */
  readonly pathway?: FollowedPathway;
  readonly conditions: readonly Condition[];
  readonly source: Source;
  /** What is wrong or unclear in the document as a whole, and which evidence we followed. */
  readonly note?: string;
  /**
   * What other specifications lent while this edition was the current one. Only in an edition that is
   * shipped no more, never in a file; left out: what those lend that are shipped.
   */
  readonly lent?: readonly LentHours[];
  /** Only in an edition that a centre made: Unitwise did not check it against the document. */
  readonly made?: Made;
}
