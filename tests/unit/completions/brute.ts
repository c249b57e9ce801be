/**
 * What the engine must agree with, written as plainly as possible: try every subset of the optional
 * units and hold it against every rule, with a rule check of its own. It reads pathways for itself and
 * shares nothing with the engine or with `rules`.
 */
import type {
  Level,
  Measure,
  Qualification,
  Rule,
  RulePart,
  Unit,
  UnitFilter,
} from '../../../src/catalogue';
import type { CompletionLimits, Question } from '../../../src/completions';
import type { Case } from './arbitrary';

/** A case, or what is read of it here. */
export type Rules = Pick<Case, 'qualification' | 'pathway' | 'limits' | 'hours' | 'question'>;

export function waysOf(
  one: Rules,
  question: Question = one.question,
): readonly ReadonlySet<string>[] {
  const { always, never } = kindsOf(one);
  const picked = [...question.chosen].filter((id) => !never.has(id));
  const barred = [...(question.excluded ?? [])].filter((id) => !never.has(id) || always.has(id));
  return allowedSets(one).filter(
    (way) => picked.every((id) => way.has(id)) && !barred.some((id) => way.has(id)),
  );
}

/** Every set of counting units that the rules, requirements and limits allow. */
export function allowedSets(
  one: Rules,
  limits: CompletionLimits = one.limits,
): readonly ReadonlySet<string>[] {
  const { always, never } = kindsOf(one);
  const rules = rulesOf(one).filter((rule) => rule.binding === 'required');
  const optional = one.qualification.units
    .map((unit) => unit.id)
    .filter((id) => !always.has(id) && !never.has(id));
  const sets: ReadonlySet<string>[] = [];
  for (let mask = 0; mask < 2 ** optional.length; mask++) {
    const way = new Set([...always, ...optional.filter((_, i) => (mask >> i) % 2 === 1)]);
    if (!rules.every((rule) => holds(one, rule, way))) continue;
    if (!requirementsMet(one.qualification, way)) continue;
    if (withinLimits(one, limits, way)) sets.push(way);
  }
  return sets;
}

/** Units in every set, and units in none. */
export function kindsOf({ qualification, pathway }: Pick<Case, 'qualification' | 'pathway'>): {
  readonly always: ReadonlySet<string>;
  readonly never: ReadonlySet<string>;
} {
  const path = qualification.pathways?.find((one) => one.id === pathway);
  const always = new Set(path?.mandatory);
  const never = new Set<string>();
  for (const group of qualification.groups) {
    const kind = path?.groups?.[group.id] ?? group.kind;
    for (const id of group.units) {
      if (kind === 'mandatory') always.add(id);
      if (!always.has(id) && (kind === 'additional' || kind === 'closed')) never.add(id);
    }
  }
  return { always, never };
}

export function rulesOf({
  qualification,
  pathway,
}: Pick<Case, 'qualification' | 'pathway'>): readonly Rule[] {
  const path = qualification.pathways?.find((one) => one.id === pathway);
  return [...qualification.rules, ...(path?.rules ?? [])];
}

/** Whether a rule, or a part of one, holds for a set of counting units. */
export function holds(one: Rules, part: RulePart, way: ReadonlySet<string>): boolean {
  if ('holding' in part) {
    const count = part.holding.filter((inner) => holds(one, inner, way)).length;
    return count >= (part.min ?? 0) && count <= (part.max ?? 99);
  }
  if ('share' in part) {
    const [over, of] = [sum(one, part.over, part.share, way), sum(one, part.of, part.share, way)];
    if (of === 0n) return true;
    const least = BigInt(Math.round((part.minPercent ?? 0) * 100));
    const most = BigInt(Math.round((part.maxPercent ?? 1e9) * 100));
    return over * 10_000n >= least * of && over * 10_000n <= most * of;
  }
  const total = sum(one, part.over, part.measure, way);
  return total >= cents(part.min ?? 0) && total <= cents(part.max ?? 1e9);
}

function cents(figure: number): bigint {
  return BigInt(Math.round(figure * 100));
}

/** A sum in hundredths. */
export function sum(
  one: Rules,
  over: UnitFilter,
  measure: Measure,
  way: ReadonlySet<string>,
): bigint {
  let total = 0n;
  for (const unit of one.qualification.units) {
    if (way.has(unit.id) && isUnder(one, over, unit)) total += cents(figure(unit, measure));
  }
  return total;
}

function isUnder({ qualification, question }: Rules, over: UnitFilter, unit: Unit): boolean {
  const group = qualification.groups.find((some) => some.units.includes(unit.id));
  if (over.groups !== undefined && !over.groups.some((id) => id === group?.id)) return false;
  if (over.units !== undefined && !over.units.some((id) => id === unit.id)) return false;
  if (over.tags !== undefined && !over.tags.some((tag) => unit.tags?.includes(tag))) return false;
  if (over.recognised && ![...(question.recognised ?? [])].includes(unit.id)) return false;
  if (!over.level) return true;
  const { exactly, atLeast, atMost } = over.level;
  const rank = (level: Level): number =>
    'E1 E2 E3 1 2 3 4 5 6 7 8'.split(' ').indexOf(String(level));
  if (unit.level === null) return false;
  if (exactly !== undefined && unit.level !== exactly) return false;
  if (atLeast !== undefined && rank(unit.level) < rank(atLeast)) return false;
  return atMost === undefined || rank(unit.level) <= rank(atMost);
}

function requirementsMet({ requires = [] }: Qualification, way: ReadonlySet<string>): boolean {
  return requires.every(({ unit, needs }) => !way.has(unit) || needs.every((id) => way.has(id)));
}

function figure(unit: Unit, measure: Measure): number {
  if (measure === 'units') return 1;
  return (measure === 'credits' ? unit.credits : unit.glh) ?? 0;
}

export interface Totals {
  readonly credits: number;
  readonly units: number;
  readonly glh: number;
}

/** Sums over a way; unknown figures add nothing, planned hours go before published ones. */
export function totalsOf(
  { qualification, hours }: Pick<Case, 'qualification' | 'hours'>,
  way: ReadonlySet<string>,
): Totals {
  const [credits, units, glh] = centTotals({ qualification, hours }, way).map(
    (n) => Number(n) / 100,
  );
  return { credits: credits ?? 0, units: units ?? 0, glh: glh ?? 0 };
}

function centTotals(
  { qualification, hours }: Pick<Case, 'qualification' | 'hours'>,
  way: ReadonlySet<string>,
): readonly bigint[] {
  let [credits, units, glh] = [0n, 0n, 0n];
  for (const unit of qualification.units) {
    if (!way.has(unit.id)) continue;
    credits += cents(unit.credits ?? 0);
    units += 100n;
    glh += cents(hours.get(unit.id) ?? unit.glh ?? 0);
  }
  return [credits, units, glh];
}

function withinLimits(
  one: Pick<Case, 'qualification' | 'hours'>,
  { maxCredits = 1e9, maxUnits = 1e9, maxGlh = 1e9 }: CompletionLimits,
  way: ReadonlySet<string>,
): boolean {
  const limits = [maxCredits, maxUnits, maxGlh].map(cents);
  return centTotals(one, way).every((total, i) => total <= (limits[i] ?? 0n));
}
