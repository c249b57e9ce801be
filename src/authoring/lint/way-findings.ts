import { addUp, isHolding, isSum, measureOf, unitsUnder } from '../../catalogue';
import type { Qualification, Rule, SumRule, UnitId } from '../../catalogue';
import { compile } from '../../completions';
import type { Completions, Options, Prospects, Question } from '../../completions';
import { optionalUnits } from '../../rules';
import { sumsIn } from '../rule-filters';
import type { LintFinding } from './finding';
import type { Flat } from './flat';
import { summandsOf } from './flat';
import { lacksTotal, swapped } from './rule-findings';

/** Beyond these, which no specification reaches, the look-ahead is not asked: it must not stall. */
const maxUnits = 400;
const maxRules = 150;

/** Whether there is a way, and what fits, a search tells sooner than a diagram is compiled. */
const searching: Options = { edgeBudget: 0 };
/** Totals want a diagram, as wide as those of real specifications are. */
const counting: Options = { edgeBudget: 30_000 };

/**
 * What only the look-ahead can tell: that nobody can meet all rules, which units can never count or
 * always do, and what the rules allow at the published credits.
 *
 * @param faulty errors that were found already: what follows from them is not looked at
 */
export function* wayFindings(flat: Flat, faulty: readonly LintFinding[]): Generator<LintFinding> {
  // A group that a pathway closes takes the sense from more rules than those over it.
  if (faulty.some(({ code }) => code === 'rule-adds-nothing')) return;
  const { units, rules, requires = [] } = flat.qualification;
  if (units.length > maxUnits || rules.length + requires.length > maxRules) return;
  const qualification = withoutFaults(flat.qualification, faulty);
  yield* advisoryFindings(flat, qualification);
  const ahead = lookAhead(qualification, searching);
  const isHopeless = !ahead.hasWay(untouched);
  if (isHopeless) yield* noWay({ ...flat, qualification });
  if (isHopeless || faulty.length > 0) return;
  yield* fitFindings(flat, qualification, ahead.prospects(untouched));
  yield* partFindings(qualification);
  const credits = lacksTotal(flat);
  if (credits !== null && (rangesOf(qualification).credits?.min ?? 0) < credits)
    yield { code: 'total-missing', severity: 'warning', field: 'published.credits', credits };
  yield* hoursFindings(flat);
}

/** Without the faulty rules, and with groups optional whose sum puts in doubt that they are not. */
function withoutFaults(
  qualification: Qualification,
  faulty: readonly LintFinding[],
): Qualification {
  const named = new Set(faulty.flatMap(({ rules = [] }) => rules));
  const doubtful = new Set(
    faulty
      .filter(({ code }) => code === 'group-sum')
      .flatMap(({ rules = [] }) => qualification.rules.filter(({ id }) => rules.includes(id)))
      .flatMap((rule) => (isSum(rule) ? (rule.over.groups ?? []) : [])),
  );
  return {
    ...qualification,
    rules: qualification.rules.filter(({ id }) => !named.has(id)),
    groups: qualification.groups.map((group) =>
      doubtful.has(group.id) ? { ...group, kind: 'optional' } : group,
    ),
  };
}

/** Before anything is chosen. */
const untouched: Question = { chosen: [] };

function lookAhead(qualification: Qualification, options: Options): Completions {
  return compile(asIfRecognised(qualification), {}, options);
}

function rangesOf(qualification: Qualification): Prospects['range'] {
  return lookAhead(qualification, counting).prospects(untouched).range;
}

function isPossible(qualification: Qualification, rules: readonly Rule[]): boolean {
  return lookAhead({ ...qualification, rules }, searching).hasWay(untouched);
}

/**
 * What is recognised differs from learner to learner, so a rule over it is held to only as far as it
 * asks something of every one: a minimum needs the units to be there.
 */
function asIfRecognised(qualification: Qualification): Qualification {
  const rules = qualification.rules.flatMap((rule): readonly Rule[] => {
    if (!sumsIn(rule).some(({ over }) => over.recognised)) return [rule];
    if (!isSum(rule) || rule.min === undefined) return [];
    const { max: _, ...rest } = rule;
    const { recognised: __, ...over } = rule.over;
    return [{ ...rest, over }];
  });
  return { ...qualification, rules };
}

/** Nobody can meet an advisory rule, or a required one by itself: that misleads. */
function* advisoryFindings(flat: Flat, qualification: Qualification): Generator<LintFinding> {
  for (const rule of qualification.rules.filter(({ binding }) => binding === 'advisory'))
    if (isOutOfReach(qualification, rule)) yield outOfReach(flat, rule, 'warning');
}

function isOutOfReach(qualification: Qualification, rule: Rule): boolean {
  const alone = { ...rule, binding: 'required' as const };
  return !isPossible({ ...qualification, requires: [] }, [alone]);
}

function outOfReach(flat: Flat, rule: Rule, severity: LintFinding['severity']): LintFinding {
  const facts = { code: 'rule-out-of-reach', severity, rules: [rule.id] } as const;
  if (!isSum(rule)) return facts;
  const { over, measure } = rule;
  const summands = summandsOf(flat.qualification, over, measure);
  const figure = (one: (typeof summands)[number]): number => one.figure ?? 0;
  const fixed = over.recognised ? [] : summands.filter(({ isMandatory }) => isMandatory);
  const least = addUp(fixed.map(figure));
  return { ...facts, measure, least, most: addUp(summands.map(figure)) };
}

function* noWay(flat: Flat): Generator<LintFinding> {
  const { qualification } = flat;
  const required = qualification.rules.filter(({ binding }) => binding === 'required');
  const alone = required.filter((rule) => isOutOfReach(qualification, rule));
  for (const rule of alone) yield outOfReach(flat, rule, 'error');
  const rest = required.filter((rule) => !alone.includes(rule));
  if (alone.length > 0 && isPossible(qualification, rest)) return;
  const clash = smallestClash(qualification, rest);
  const mends = clash.flatMap((rule) => mendBySwap(flat, rest, rule, clash));
  const [mend] = mends;
  if (mend && mends.length === 1) yield mend;
  else yield { code: 'no-way', severity: 'error', ...namesOf(qualification, clash) };
}

/** The ids of clashing rules, and of the requirements without which they do not clash. */
function namesOf(
  qualification: Qualification,
  clash: readonly Rule[],
): { readonly rules: readonly string[]; readonly requires?: readonly string[] } {
  const { requires: all = [] } = qualification;
  const needed = all.reduce((left, one) => {
    const others = left.filter((other) => other !== one);
    return isPossible({ ...qualification, requires: others }, clash) ? left : others;
  }, all);
  const rules = clash.map(({ id }) => id);
  return needed.length === 0 ? { rules } : { rules, requires: needed.map(({ id }) => id) };
}

/**
 * Rules that cannot all be met, of which each matters: what can go is let go, first in large pieces,
 * then rule by rule.
 */
function smallestClash(qualification: Qualification, rules: readonly Rule[]): readonly Rule[] {
  let left = rules;
  for (let size = Math.ceil(rules.length / 2); size >= 1; size = Math.floor(size / 2)) {
    for (let from = 0; from < left.length;) {
      const without = left.toSpliced(from, size);
      if (isPossible(qualification, without)) from += size;
      else left = without;
    }
  }
  return left;
}

/** A rule with one bound that leaves ways once the bound is on the other side. */
function mendBySwap(
  flat: Flat,
  rules: readonly Rule[],
  rule: Rule,
  clash: readonly Rule[],
): readonly LintFinding[] {
  if (!isSum(rule) || (rule.min === undefined) === (rule.max === undefined)) return [];
  const { min, max, ...rest } = rule;
  const other: SumRule = min === undefined ? { ...rest, min: max ?? 0 } : { ...rest, max: min };
  const changed = rules.map((one) => (one === rule ? other : one));
  if (!isPossible(flat.qualification, changed)) return [];
  const against = clash.filter((one) => one !== rule).map(({ id }) => id);
  return [swapped(flat, rule, min === undefined ? 'min' : 'max', against)];
}

function* fitFindings(
  flat: Flat,
  qualification: Qualification,
  { fits }: Prospects,
): Generator<LintFinding> {
  const optional = optionalUnits(qualification);
  const never = optional.filter((unit) => fits.get(unit) === 'blocked');
  const always = new Set(optional.filter((unit) => fits.get(unit) === 'needed'));
  if (never.length > 0) yield { code: 'unit-never-counts', severity: 'warning', units: never };
  for (const finding of groupsInFact(flat, always)) {
    yield finding;
    for (const unit of finding.units ?? []) always.delete(unit);
  }
  if (always.size > 0)
    yield { code: 'unit-always-needed', severity: 'warning', units: [...always] };
}

/** Parts of an either-or that no combination meets: who reads the rule believes in a choice. */
function* partFindings(qualification: Qualification): Generator<LintFinding> {
  for (const rule of qualification.rules) {
    if (!isHolding(rule) || rule.binding !== 'required' || (rule.min ?? 0) === 0) continue;
    const { id, binding, cite } = rule;
    const parts = [...rule.holding.keys()].filter((place) => {
      const part = rule.holding[place];
      const alone = part && { ...part, id: `${id} ${place}`, binding, cite };
      return alone && !isPossible(qualification, [...qualification.rules, alone]);
    });
    if (parts.length > 0) {
      yield { code: 'part-out-of-reach', severity: 'warning', rules: [id], parts };
    }
  }
}

/** Optional groups that a rule asks for whole: that they are called optional is the slip. */
function groupsInFact(
  { qualification, pathOf }: Flat,
  always: ReadonlySet<UnitId>,
): readonly LintFinding[] {
  return qualification.groups.flatMap((group, i) => {
    if (group.kind !== 'optional' || !group.units.every((unit) => always.has(unit))) return [];
    const rules = qualification.rules.filter(
      (rule) => isSum(rule) && asksForAllOf(qualification, rule, group.id),
    );
    const [first] = rules;
    if (!first) return [];
    const path = pathOf(first)[0] === 'rules' ? ['groups', i, 'kind'] : null;
    const correction = path ? { correction: [{ path, value: 'mandatory' }] } : {};
    const facts = { group: group.id, units: group.units, rules: rules.map(({ id }) => id) };
    return [{ code: 'group-in-fact-mandatory', severity: 'warning', ...facts, ...correction }];
  });
}

function asksForAllOf(qualification: Qualification, rule: SumRule, group: string): boolean {
  const { over, measure, min } = rule;
  if (Object.keys(over).join() !== 'groups' || over.groups?.join() !== group) return false;
  const figures = unitsUnder(qualification, over).map((unit) => measureOf(unit, measure) ?? 0);
  return min === addUp(figures);
}

/**
 * A published range should be the extremes of what the rules allow at the published credits (IMI's
 * 245 to 305 are); a single figure should lie between them.
 */
function* hoursFindings({ qualification }: Flat): Generator<LintFinding> {
  const { glh, credits } = qualification.published;
  if (glh === null || glh.min > glh.max || qualification.units.some((unit) => unit.glh === null))
    return;
  if (credits !== null && qualification.units.some((unit) => unit.credits === null)) return;
  const allowed = hoursAllowed(qualification, credits);
  if (allowed === null) return;
  const agrees =
    glh.min === glh.max
      ? allowed.min <= glh.min && glh.max <= allowed.max
      : allowed.min === glh.min && allowed.max === glh.max;
  const facts = { field: 'published.glh', published: glh, allowed } as const;
  if (!agrees) yield { code: 'glh-range', severity: 'warning', ...facts };
}

function hoursAllowed(
  qualification: Qualification,
  credits: number | null,
): Prospects['range']['glh'] {
  if (credits === null) return rangesOf(qualification).glh;
  const exactly: Rule = {
    ...{ id: 'published credits', measure: 'credits', over: {}, min: credits, max: credits },
    ...{ binding: 'required', cite: { section: '', page: null } },
  };
  return rangesOf({ ...qualification, rules: [...qualification.rules, exactly] }).glh;
}
