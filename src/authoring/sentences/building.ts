import type { Measure } from '../../catalogue';
import type { Connector, Fragment, ReadLevelRange, Quantity, ShareOf, UnitsKind } from './clause';
import { isMark, showToken } from './token';
import type { Token } from './token';

/** A clause while its words are being read. */
export interface Building {
  connector: Connector;
  quantity: Quantity | null;
  /** A minimum or maximum whose number comes later: `minimum number of units … 4`. */
  pending: 'min' | 'max' | null;
  /** Measures named before the number, and the one that the number counts. */
  before: Measure[];
  after: Measure | null;
  /** Only words such as `further optional` stand between the number and here. */
  isCounting: boolean;
  groups: string[] | null;
  kinds: UnitsKind[];
  level: ReadLevelRange | null;
  units: string[];
  of: ShareOf | null;
  isFurther: boolean;
  isEach: boolean;
  isAll: boolean;
  hasVerb: boolean;
  isPermission: boolean;
  namesPlace: boolean;
  isTotal: boolean;
  start: number;
}

/** A clause of which nothing is read yet. */
export function begin(connector: Connector, start: number): Building {
  return {
    connector,
    quantity: null,
    pending: null,
    before: [],
    after: null,
    isCounting: false,
    groups: null,
    kinds: [],
    level: null,
    units: [],
    of: null,
    isFurther: false,
    isEach: false,
    isAll: false,
    hasVerb: false,
    isPermission: false,
    namesPlace: false,
    isTotal: false,
    start,
  };
}

/** The clause that was read, up to a token. */
export function finish(building: Building, tokens: readonly Token[], end: number): Fragment {
  const { after, before, isCounting: _, start, units, ...rest } = building;
  return {
    ...rest,
    units: units.length > 0 ? units : null,
    measure: after ?? measureBefore(before),
    isAfterComma: isMark(tokens[start - 1], ','),
    words: tokens.slice(start, end).map(showToken).join(' '),
  };
}

/** `units with a credit value of 15`: the measure that is no mere noun decides. */
function measureBefore(before: readonly Measure[]): Measure | null {
  return before.find((measure) => measure !== 'units') ?? before[0] ?? null;
}
