import type { LintFinding, FindingCode } from '../authoring';
import { isHolding } from '../catalogue';
import type { Qualification, Rule, UnitId } from '../catalogue';
import {
  amount,
  counted,
  credits,
  figure,
  hours,
  listed,
  lowerFirst,
  oneOf,
  plural,
} from './amounts';
import { levelName, measureWords, unitTitle } from './places';
import { formatRequirement, ruleDemand } from './rules';

type LintFindingOf<Code extends FindingCode> = Extract<LintFinding, { code: Code }>;

type Sentences = {
  readonly [Code in FindingCode]: (
    qualification: Qualification,
    finding: LintFindingOf<Code>,
  ) => string;
};

/** A finding of the lint as a sentence that says what is wrong and what was expected. */
export function formatLintFinding(qualification: Qualification, finding: LintFinding): string {
  const say = sentences[finding.code] as (of: Qualification, finding: LintFinding) => string;
  const on = (qualification.pathways ?? []).filter(({ id }) => finding.pathways?.includes(id));
  // Another pathway may have another rule of the same id.
  const sentence = say(
    on.length === 0 ? qualification : { ...qualification, pathways: on },
    finding,
  );
  if (on.length === 0) return sentence;
  const named = listed(on.map(({ title }) => `“${title}”`));
  return `On the ${plural(on.length, 'pathway', 'pathways')} ${named}: ${sentence}`;
}

const ofRules = {
  'no-way': (of, { rules, requires = [] }) =>
    `No combination meets ${rules.length + requires.length > 1 ? 'all of ' : ''}${quoted(of, [...rules, ...requires])}.`,
  'rule-out-of-reach': outOfReach,
  'part-out-of-reach': (of, { rules, parts }) =>
    `${quoted(of, rules)}: ${partsNamed(of, rules, parts)} can never be met.`,
  'rule-adds-nothing': (of, { rules }) => `${quoted(of, rules)} adds up no unit.`,
  'rule-never-bites': (of, { rules }) => `${quoted(of, rules)} is met whatever is chosen.`,
  'range-reversed': (of, { rules, min, max }) =>
    `${rules ? quoted(of, rules) : 'The published GLH'} runs from ${figure(min)} down to ${figure(max)}.`,
  'bounds-swapped': (of, { rules, bound, value, against }) => {
    const kind = bound === 'min' ? 'minimum' : 'maximum';
    const demand = `${quoted(of, rules)} should be a ${kind} of ${figure(value)}`;
    return against.length === 0
      ? `${demand}.`
      : `${demand}: as it stands, it cannot be met together with ${quoted(of, against)}.`;
  },
  'total-missing': (_, finding) =>
    `${credits(finding.credits)} are published for the qualification, and no rule asks for them in total.`,
  'total-credits': (_, { min, published }) =>
    `The total asked for is ${credits(min)}, but ${figure(published)} are published for the qualification.`,
  'group-sum': (of, { rules, printed, sum, measure }) =>
    `${quoted(of, rules)} prints ${figure(printed)}, but the mandatory units add up to ${amount(sum, measure)}.`,
  'group-in-fact-mandatory': (of, { group, rules }) =>
    `Group ${group} is called optional, but ${quoted(of, rules)} asks for all of it.`,
} satisfies Partial<Sentences>;

const ofUnits = {
  'unit-never-counts': (of, { units }) =>
    `${titles(of, units)} can never count: no combination that meets all rules has room for ${plural(units.length, 'it', 'them')}.`,
  'unit-always-needed': (of, { units }) =>
    `${titles(of, units)} ${plural(units.length, 'is', 'are')} in every combination, though optional.`,
  'figures-unpublished': unpublished,
  'unit-glh-above-time': (of, { units }) =>
    `${titles(of, units)}: more guided learning hours than 10 a credit.`,
  'size-out-of-line': (of, { units, value, field, others }) =>
    `${titles(of, units)}: ${amount(value, field)}, where the others have ${range(others)}.`,
  'title-holds-reference': (of, { units, reference }) =>
    `${titles(of, units)}: the title holds the reference ${reference}.`,
  'title-two-rows': (of, { units }) => `${titles(of, units)}: two rows seem to have run together.`,
  'title-repeated': (of, { units }) =>
    `${counted(units.length, 'unit')} at one level are called ${titles(of, units.slice(0, 1))}.`,
  'reference-format': (of, { units, reference }) =>
    `${titles(of, units)}: “${reference}” is not of the form A/123/4567.`,
  'reference-letter': (of, { units, reference, expected }) =>
    `${titles(of, units)}: by its digits, ${reference} should begin with ${expected}.`,
  'reference-repeated': (of, { units, reference }) =>
    `${titles(of, units)} have the same reference ${reference}.`,
  'code-repeated': (of, { units, localRef }) =>
    `${titles(of, units)} have the same number ${localRef}.`,
} satisfies Partial<Sentences>;

const sentences: Sentences = {
  ...ofRules,
  ...ofUnits,
  'number-format': (_, { number }) => `The number “${number}” is not of the form 123/4567/8.`,
  'number-digit': (_, { number, expected }) =>
    `By its other digits, the number ${number} should end in ${expected}.`,
  'dates-reversed': (_, { startsOn, endsOn }) =>
    `Registration starts on ${startsOn}, after it ends on ${endsOn}.`,
  'glh-above-tqt': (_, { glh, tqt }) =>
    `The published GLH of ${figure(glh)} is more than the TQT of ${hours(tqt)}.`,
  'tqt-off-credits': (_, { tqt, credits: count }) =>
    `The TQT of ${hours(tqt)} is far from the ${hours(10 * count)} of ${credits(count)}.`,
  'glh-range': (_, { published, allowed }) =>
    `Published GLH is ${range(published)}, but the rules allow ${range(allowed)}.`,
  'level-title': ({ levels }, { titled, level }) =>
    `The title says ${levelName(titled, levels)}, but the level is ${levelName(level, levels)}.`,
};

function outOfReach(of: Qualification, finding: LintFindingOf<'rule-out-of-reach'>): string {
  const { rules, least = 0, most = 0, measure } = finding;
  const start = `${quoted(of, rules)} can never be met`;
  if (measure === undefined) return `${start}.`;
  if (least === most) return `${start}: its units add up to ${amount(most, measure)}.`;
  return `${start}: its units add up to ${figure(least)} to ${amount(most, measure)}, and no choice of them fits.`;
}

/** "9 of 45 units have no credits". */
function unpublished(
  qualification: Qualification,
  { units, measure, of }: LintFindingOf<'figures-unpublished'>,
): string {
  const what = measureWords(measure);
  if (units.length === 1) return `${titles(qualification, units)} has no ${what}.`;
  return `${figure(units.length)} of ${figure(of)} units have no ${what}.`;
}

/** The parts of a composite at some places, as it asks for them. */
function partsNamed(
  qualification: Qualification,
  [id]: readonly string[],
  places: readonly number[],
): string {
  const rule = allRules(qualification).find((one) => one.id === id);
  const parts = rule && isHolding(rule) ? rule.holding : [];
  return oneOf(
    places.flatMap((place) => {
      const part = parts[place];
      return part ? [lowerFirst(ruleDemand(qualification, part))] : [];
    }),
  );
}

function allRules({ rules, pathways = [] }: Qualification): readonly Rule[] {
  return [...rules, ...pathways.flatMap(({ rules: own = [] }) => own)];
}

function quoted(qualification: Qualification, ids: readonly string[]): string {
  const { requires = [] } = qualification;
  const rules = allRules(qualification);
  const demands = ids.map((id) => {
    const rule = rules.find((one) => one.id === id);
    if (rule) return `“${ruleDemand(qualification, rule)}”`;
    const requirement = requires.find((one) => one.id === id);
    return requirement ? `“${formatRequirement(qualification, requirement)}”` : id;
  });
  return listed(demands);
}

/** The first few titles stand for many. */
const maxNamed = 3;

function titles(qualification: Qualification, ids: readonly UnitId[]): string {
  const named = ids.slice(0, maxNamed).map((id) => `“${unitTitle(qualification, id)}”`);
  const others = ids.length - named.length;
  return others === 0 ? listed(named) : listed([...named, `${figure(others)} others`]);
}

function range({ min, max }: { readonly min: number; readonly max: number }): string {
  return min === max ? figure(min) : `${figure(min)} to ${figure(max)}`;
}
