/**
 * The meaning of format 2 once more, as plainly as can be, for differential tests: one pathway is
 * looked at as it is written, figures are whole hundredths as big integers, and a share is compared
 * by cross-multiplication. Shares nothing with the rooms but the types.
 */
import type {
  Level,
  Pathway,
  Qualification,
  RulePart,
  Unit,
  UnitFilter,
} from '../../../src/catalogue';

export interface ReferencePart {
  readonly status: 'met' | 'short' | 'over';
  /** Hundredths of the sum, or how many parts hold; of a share, its two sums. */
  readonly value: bigint | readonly [bigint, bigint];
  readonly unknown: readonly string[];
  readonly parts?: readonly ReferencePart[];
}

export interface Reference {
  readonly verdict: 'complete' | 'short' | 'over';
  readonly counting: readonly string[];
  readonly findings: readonly ReferencePart[];
}

interface Selected {
  readonly qualification: Qualification;
  readonly counting: readonly Unit[];
  readonly recognised: readonly string[];
}

const inHundredths = (figure: number): bigint => BigInt(figure.toFixed(2).replace('.', ''));

/** @param pathway `undefined` where the qualification has none; `null` where none is chosen */
export function reference(
  qualification: Qualification,
  pathway: Pathway | null | undefined,
  chosen: readonly string[],
  recognised: readonly string[],
): Reference {
  const counting = qualification.units.filter((unit) => {
    const kind = kindOf(qualification, pathway, unit.id);
    return kind === 'mandatory' || (kind === 'optional' && chosen.includes(unit.id));
  });
  const selected = { qualification, counting, recognised };
  const rules = [...qualification.rules, ...(pathway?.rules ?? [])];
  const findings = rules.map((rule) => look(rule, selected));
  const needs = (qualification.requires ?? []).map(({ unit, needs: needed }): ReferencePart => {
    const has = (id: string): boolean => counting.some((one) => one.id === id);
    const there = needed.filter(has).length;
    const status = has(unit) && there < needed.length ? 'short' : 'met';
    return { status, value: BigInt(there) * 100n, unknown: [] };
  });
  const required = [...findings.filter((_, i) => rules[i]!.binding === 'required'), ...needs];
  const says = (status: ReferencePart['status']): boolean =>
    required.some((one) => one.status === status);
  const least = says('short') || pathway === null ? 'short' : 'complete';
  return {
    verdict: says('over') ? 'over' : least,
    counting: counting.map(({ id }) => id),
    findings: [...findings, ...needs],
  };
}

/** Whether a unit counts always, when chosen, or never. */
function kindOf(
  { groups, pathways = [] }: Qualification,
  pathway: Pathway | null | undefined,
  unit: string,
): 'mandatory' | 'optional' | 'never' {
  const group = groups.find(({ units }) => units.includes(unit))!;
  const on = (one: Pathway): 'mandatory' | 'optional' | 'never' => {
    const kind = one.groups?.[group.id] ?? group.kind;
    if (one.mandatory?.includes(unit)) return 'mandatory';
    return kind === 'mandatory' || kind === 'optional' ? kind : 'never';
  };
  if (pathway) return on(pathway);
  if (pathway === undefined) return group.kind === 'additional' ? 'never' : group.kind;
  const all = pathways.map(on);
  if (all.includes('never')) return 'never';
  return all.every((kind) => kind === 'mandatory') ? 'mandatory' : 'optional';
}

function look(part: RulePart, selected: Selected): ReferencePart {
  if ('holding' in part) {
    const parts = part.holding.map((inner) => look(inner, selected));
    const held = parts.filter(({ status }) => status === 'met').length;
    const status = place(BigInt(held), bound(part.min, 1n), bound(part.max, 1n));
    const unknown = [...new Set(parts.flatMap((inner) => inner.unknown))];
    return { status, value: BigInt(held) * 100n, unknown, parts };
  }
  if ('share' in part) {
    const [over, unknownOver] = add(part.over, part.share, selected);
    const [of, unknownOf] = add(part.of, part.share, selected);
    const unknown = [...new Set([...unknownOver, ...unknownOf])];
    const times = (percent: number | undefined): bigint | null =>
      percent === undefined ? null : inHundredths(percent) * of;
    const status =
      of === 0n ? 'met' : place(over * 10_000n, times(part.minPercent), times(part.maxPercent));
    return { status, value: [over, of], unknown };
  }
  const [value, unknown] = add(part.over, part.measure, selected);
  return { status: place(value, bound(part.min), bound(part.max)), value, unknown };
}

function bound(end: number | undefined, by = 100n): bigint | null {
  if (end === undefined) return null;
  return by === 100n ? inHundredths(end) : BigInt(end);
}

function place(value: bigint, min: bigint | null, max: bigint | null): ReferencePart['status'] {
  if (max !== null && value > max) return 'over';
  return min !== null && value < min ? 'short' : 'met';
}

function add(
  over: UnitFilter,
  measure: 'credits' | 'units' | 'glh',
  { qualification, counting, recognised }: Selected,
): [bigint, string[]] {
  let sum = 0n;
  const unknown: string[] = [];
  for (const unit of counting) {
    const group = qualification.groups.find(({ units }) => units.includes(unit.id))!.id;
    if (!takes(over, unit, group, recognised)) continue;
    const figure = measure === 'units' ? 1 : unit[measure];
    if (figure === null) unknown.push(unit.id);
    else sum += inHundredths(figure);
  }
  return [sum, unknown];
}

function takes(
  over: UnitFilter,
  unit: Unit,
  group: string,
  recognised: readonly string[],
): boolean {
  if (over.groups && !over.groups.includes(group)) return false;
  if (over.units && !over.units.includes(unit.id)) return false;
  if (over.tags && !over.tags.some((tag) => (unit.tags ?? []).includes(tag))) return false;
  if (over.recognised && !recognised.includes(unit.id)) return false;
  if (!over.level) return true;
  const { exactly, atLeast, atMost } = over.level;
  if (unit.level === null) return false;
  const at = rank(unit.level);
  if (exactly !== undefined && at !== rank(exactly)) return false;
  if (atLeast !== undefined && at < rank(atLeast)) return false;
  return atMost === undefined || at <= rank(atMost);
}

const ladder: readonly Level[] = ['E1', 'E2', 'E3', 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];
const rank = (level: Level): number => ladder.indexOf(level);
