import type { Level, Measure } from '../../catalogue';

/** Why a sentence is left to the person, with the words in question. */
export interface AskedReason {
  readonly code:
    | 'no-figure'
    | 'unknown-words'
    | 'unknown-group'
    | 'unclear-group'
    | 'unclear-figure'
    | 'unclear-measure'
    | 'unclear-units'
    | 'unclear-scope'
    | 'further'
    | 'permission'
    | 'bare-units'
    | 'contradiction'
    | 'mandatory-or-optional'
    | 'either-or'
    | 'pathway'
    | 'group-scope';
  readonly words: string;
}

export interface ReadLevelRange {
  readonly exactly?: Level;
  readonly atLeast?: Level;
  readonly atMost?: Level;
}

/** What is said of a number: `a minimum of 9 up to a maximum of 12`. */
export interface Quantity {
  readonly min: number | null;
  readonly max: number | null;
  /** A number with nothing said beside it. */
  readonly isBare: boolean;
  /** A share of something, in percent. */
  readonly isPercent: boolean;
}

/** How a clause hangs on what was said before it. */
export type Connector = 'start' | 'and' | 'of-which' | 'including' | 'or' | 'topic' | 'aside';

/** What a share is taken of: what is said before the verb. */
export interface ShareOf {
  readonly groups: readonly string[] | null;
  readonly kinds: readonly UnitsKind[];
  readonly level: ReadLevelRange | null;
}

export type UnitsKind = 'mandatory' | 'optional';

/** One statement of a sentence, as far as its own words go. */
export interface Fragment {
  readonly connector: Connector;
  readonly quantity: Quantity | null;
  /** A minimum or maximum whose number comes later: `minimum number of units … 4`. */
  readonly pending: 'min' | 'max' | null;
  readonly measure: Measure | null;
  readonly groups: readonly string[] | null;
  readonly kinds: readonly UnitsKind[];
  readonly level: ReadLevelRange | null;
  readonly units: readonly string[] | null;
  readonly of: ShareOf | null;
  readonly isFurther: boolean;
  readonly isEach: boolean;
  /** `all units`. */
  readonly isAll: boolean;
  /** It has a verb of its own: `must be`, `are to be`. */
  readonly hasVerb: boolean;
  /** `may be`, `can be`. */
  readonly isPermission: boolean;
  /** It says `from` or `in`, and so has to name what. */
  readonly namesPlace: boolean;
  /** `in total`, `overall`, `for the qualification`. */
  readonly isTotal: boolean;
  /** Nothing but a comma joins it to what stands before it. */
  readonly isAfterComma: boolean;
  readonly words: string;
}
