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
  /** RQF level, 1 to 8. */
  readonly level: number;
  /** 1 credit is 10 notional learning hours; `null` = not published. */
  readonly credits: number | null;
  /** Guided learning hours; `null` = not published. */
  readonly glh: number | null;
  readonly kind: UnitKind | null;
  /** Number of assessment criteria in each learning outcome, in order. */
  readonly criteria: readonly number[];
  /** One plain sentence in our own words, for an employer who has never read a specification. */
  readonly summary: string;
  /** What is wrong or unclear in the document about this unit, and which evidence we followed. */
  readonly note?: string;
}

export const groupKinds = ['mandatory', 'optional'] as const;
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
    readonly exactly?: number;
    readonly atLeast?: number;
    readonly atMost?: number;
  };
  readonly units?: readonly UnitId[];
}

export const bindings = ['required', 'advisory'] as const;
export type Binding = (typeof bindings)[number];

/** The sum of a measure over some units lies in a range. A barred pair is "at most 1 unit of {X, Y}". */
export interface Rule {
  readonly id: string;
  readonly measure: Measure;
  readonly over: UnitFilter;
  readonly min?: number;
  readonly max?: number;
  readonly binding: Binding;
  readonly cite: Citation;
  readonly note?: string;
}

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

export interface Qualification {
  /** Short, stable, lower-case name: the file's name without `.json`, used in addresses and plan files. */
  readonly id: string;
  /** Version of this catalogue entry, the date on which its figures were last checked (YYYY-MM-DD). */
  readonly version: string;
  readonly title: string;
  readonly awardingBody: string;
  /** Ofqual qualification number such as `601/3577/3`; `null` where none is printed. */
  readonly number: string | null;
  readonly level: number;
  readonly status: QualificationStatus;
  /** First and last day on which learners can be registered (YYYY-MM-DD); `null` = not published. */
  readonly startsOn: string | null;
  readonly endsOn: string | null;
  readonly published: Published;
  readonly units: readonly Unit[];
  readonly groups: readonly Group[];
  readonly rules: readonly Rule[];
  readonly requires?: readonly Requirement[];
  readonly conditions: readonly Condition[];
  readonly source: Source;
  /** What is wrong or unclear in the document as a whole, and which evidence we followed. */
  readonly note?: string;
}
