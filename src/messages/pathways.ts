import { pathwaysCounting, wholeOf } from '../catalogue';
import type { Pathway, PathwayGroupKind, Qualification, Rule } from '../catalogue';
import { otherPathway } from '../plan';
import type { GroupMoved, Learner, PathwayChoice, PathwayWays, Plan } from '../plan';
import { capital, counted, figure, listed, lowerFirst, units } from './amounts';
import { unitTitle } from './places';
import { ruleDemand } from './rules';
import { formatWays } from './ways';

/** The title of a pathway by its id, or the id where it has none here; empty for none. */
export function pathwayName(qualification: Qualification, id: string | null | undefined): string {
  if (!id) return '';
  return wholeOf(qualification).pathways?.find((one) => one.id === id)?.title ?? id;
}

/** The pathway that a learner follows, their own or the plan's; empty where there are none. */
export function learnerPathway(qualification: Qualification, plan: Plan, learner: Learner): string {
  if (!wholeOf(qualification).pathways) return '';
  return pathwayName(qualification, learner.pathway ?? plan.pathway) || pathwayWords.open;
}

/** The pathway that a learner follows where it is another than the plan's; else empty. */
export function learnerOtherPathway(
  qualification: Qualification,
  plan: Plan,
  learner: Learner,
): string {
  return pathwayName(qualification, otherPathway(plan, learner));
}

/** The title of a qualification with the pathway that is followed, where it has pathways. */
export function titleWithPathway({ title, pathway }: Qualification): string {
  return pathway ? `${title}: ${followedWords(pathway)}` : title;
}

/** The same with every pathway that somebody of the cohort follows: "…: Generic and Dementia". */
export function titleWithPathways(qualification: Qualification, plan: Plan): string {
  const { pathway } = qualification;
  const { learners } = plan.cohort;
  const others = learners.flatMap((one) => otherPathway(plan, one) ?? []);
  if (!pathway || others.length === 0) return titleWithPathway(qualification);
  const own = pathway.kind === 'chosen' && others.length < learners.length ? [pathway.title] : [];
  const named = others.map((id) => pathwayName(qualification, id));
  return `${qualification.title}: ${listed([...new Set([...own, ...named])])}`;
}

/** What the figures and rules at set-up are of. */
export function factsHeading({ pathway }: Qualification): string {
  if (pathway?.kind === 'open') return 'What every pathway asks';
  return pathway ? `What ${pathway.title} asks` : 'What the specification asks';
}

/** The pathway as a fact at the head of a document; none where there are no pathways. */
export function formatPathwayFact({
  pathway,
}: Qualification): readonly { readonly name: string; readonly value: string }[] {
  return pathway ? [{ name: 'Pathway', value: followedWords(pathway) }] : [];
}

/** How many learners follow another pathway than the plan's; none where nobody does. */
export function formatOtherPathways(
  qualification: Qualification,
  plan: Plan,
): readonly { readonly name: string; readonly value: string }[] {
  const value = followedElsewhere(plan).map(
    ({ id, count }) => `${pathwayName(qualification, id)} (${counted(count, 'learner')})`,
  );
  return value.length === 0 ? [] : [{ name: 'Other pathways', value: listed(value) }];
}

/** Beside the plan's pathway: "Generic for 3 of 9 learners"; empty where all follow the plan's. */
export function formatFollowedByOthers(qualification: Qualification, plan: Plan): string {
  const named = followedElsewhere(plan).map(
    ({ id, count }) => `${pathwayName(qualification, id)} for ${figure(count)}`,
  );
  const all = plan.cohort.learners.length;
  return named.length === 0 ? '' : `${listed(named)} of ${counted(all, 'learner')}`;
}

/** The pathways that learners follow instead of the plan's, each with how many do. */
function followedElsewhere(plan: Plan): readonly { readonly id: string; readonly count: number }[] {
  const followed = plan.cohort.learners.flatMap((one) => otherPathway(plan, one) ?? []);
  return [...new Set(followed)].map((id) => {
    return { id, count: followed.filter((one) => one === id).length };
  });
}

/** The pathway of a plan, and who follows another: "Pathway: Dementia; Generic for 1 of 3 learners." */
export function formatFollowed(qualification: Qualification, plan: Plan): string {
  if (!qualification.pathway) return '';
  const { pathway } = qualification;
  const own = pathway.kind === 'open' ? capital(pathwayWords.open) : `Pathway: ${pathway.title}`;
  return `${[own, formatFollowedByOthers(qualification, plan)].filter(Boolean).join('; ')}.`;
}

function followedWords(pathway: NonNullable<Qualification['pathway']>): string {
  return pathway.kind === 'chosen' ? pathway.title : pathwayWords.open;
}

/** What is asked on one pathway beside what the whole qualification asks, in one line. */
export function formatPathwayDemand(qualification: Qualification, pathway: Pathway): string {
  const { mandatory = [], rules = [], groups = {} } = pathway;
  const titles = mandatory.map((id) => unitTitle(qualification, id));
  const closed = Object.keys(groups).filter((id) => groups[id] === 'closed');
  const parts = [
    titles.length === 0 ? '' : `${namedOrCounted(titles)} mandatory`,
    ...rules.map((rule) => ruleDemand(qualification, rule)),
    closed.length === 0 ? '' : `nothing from ${groupNames(closed)}`,
  ];
  const [first = '', ...others] = parts.filter(Boolean);
  return [first, ...others.map(lowerFirst)].join('; ');
}

/** More titles than are read at a glance are counted. */
function namedOrCounted(titles: readonly string[]): string {
  return titles.length > 2 ? units(titles.length) : listed(titles);
}

function groupNames(ids: readonly string[]): string {
  return `${ids.length === 1 ? 'Group' : 'Groups'} ${listed(ids)}`;
}

/** How many ways a pathway leaves within the planner's ceilings. */
export function formatPathwayWays(ways: PathwayWays | undefined): string {
  return ways ? formatWays(ways) : 'Counting the ways…';
}

/** What is different on another pathway, a line for each thing; rules and units in their order. */
export function formatPathwayChoice(choice: PathwayChoice): readonly string[] {
  const { qualification, groups, mandatoryNow, mandatoryNoLonger } = choice;
  const where = onPathway(qualification);
  const titles = (some: PathwayChoice['mandatoryNow']): string =>
    listed(some.map(({ title }) => title));
  return [
    ...groups.map((moved) => movedWords(qualification, moved)),
    mandatoryNow.length === 0 ? '' : `Mandatory ${where}: ${titles(mandatoryNow)}`,
    mandatoryNoLonger.length === 0 ? '' : `Not mandatory ${where}: ${titles(mandatoryNoLonger)}`,
    ...choice.rulesAdded.map((rule) => `New rule: ${ruleWords(qualification, rule)}`),
    ...choice.rulesDropped.map((rule) => `No longer asked: ${ruleWords(qualification, rule)}`),
  ].filter(Boolean);
}

function ruleWords(qualification: Qualification, rule: Rule): string {
  const demand = lowerFirst(ruleDemand(qualification, rule));
  return rule.binding === 'advisory' ? `${demand} (for information)` : demand;
}

function movedWords(then: Qualification, { group, after }: GroupMoved): string {
  const name = `Group ${group.id} (${group.title})`;
  const partly = after === 'additional' ? formatCountsOn(then, group.id) : '';
  return `${name} ${partly || movedTo[after]}`;
}

/** Without a pathway, the pathways on which a group counts: "counts on Generic only"; else empty. */
export function formatCountsOn(qualification: Qualification, group: string): string {
  if (qualification.pathway?.kind !== 'open') return '';
  const titles = pathwaysCounting(qualification, group).map(({ title }) => title);
  return titles.length === 0 ? '' : `counts on ${listed(titles)} only`;
}

/** What a pathway makes mandatory beyond the mandatory groups; empty where it is nothing. */
export function formatPathwayMandatory(qualification: Qualification): string {
  const { pathway } = qualification;
  const groups = qualification.groups.filter(({ kind }) => kind === 'mandatory');
  const further = (pathway?.mandatory ?? []).filter(
    (id) => !groups.some(({ units: held }) => held.includes(id)),
  );
  const titles = further.map((id) => `“${unitTitle(qualification, id)}”`);
  return titles.length === 0 ? '' : `Mandatory ${onPathway(qualification)}: ${listed(titles)}`;
}

function onPathway({ pathway }: Qualification): string {
  return pathway?.kind === 'chosen' ? `on ${pathway.title}` : 'on every pathway';
}

const movedTo: Readonly<Record<PathwayGroupKind, string>> = {
  closed: 'closes: none of its units counts',
  optional: 'opens: its units are optional',
  mandatory: 'becomes mandatory',
  additional: 'never counts: its units are additional',
};

/** What is taken out of the plan on another pathway: "Taken out of the plan: A (chosen)". */
export function formatDropped({ dropped }: PathwayChoice): string {
  if (dropped.length === 0) return 'Nothing that was decided is lost.';
  const named = dropped.map(({ unit, as }) => `${unit.title} (${decidedWords[as]})`);
  return `Not on this pathway, so taken out of the plan: ${listed(named)}.`;
}

const decidedWords = {
  chosen: 'chosen',
  additional: 'kept as additional',
  excluded: 'ruled out',
} as const;

/** Pathways that were followed and are not offered any more. */
export function formatLostPathways(pathways: readonly Pathway[]): string {
  const titles = listed(pathways.map(({ title }) => `“${title}”`));
  return `Not offered any more, so to be chosen anew: the pathway${pathways.length === 1 ? '' : 's'} ${titles}.`;
}

/** Setting the pathway of several learners at once. */
export const severalWords = {
  title: 'Pathways of several learners',
  whom: 'Learners',
  all: 'Tick all',
  none: 'Tick none',
  set: (count: number) => `Set for ${counted(count, 'learner')}`,
} as const;

/** The words around the choice of a pathway. */
export const pathwayWords = {
  heading: 'Pathway',
  all: 'Pathways: a learner follows one',
  hint: 'Its rules are checked from here on. You can change it later; the difference is shown first.',
  open: 'no pathway chosen yet',
  notYet: 'Not yet',
  notYetDemand: 'Plan what all of them share. The plan cannot be ready without a pathway.',
  thenStands: 'The plan would then be:',
  left: 'Ways left on each pathway',
  asPlan: (name: string) => (name === '' ? 'As the plan' : `As the plan: ${name}`),
  option: (title: string, isFollowed: boolean) => (isFollowed ? `${title} (now)` : title),
  difference: (name: string, now: string) =>
    `${name || 'Without a pathway'}${now === '' ? '' : `, against ${now}`}`,
  follow: (name: string) => (name === '' ? 'Leave the pathway open' : `Follow ${name}`),
  stay: (now: string) => (now === '' ? 'Not now' : `Stay on ${now}`),
  followed: (name: string) =>
    name === '' ? 'No pathway is followed.' : `The plan follows the pathway ${name}.`,
  learnerFollows: (name: string) =>
    name === '' ? 'follows the plan’s pathway' : `follows ${name}`,
  closed: (count: number) => `Closed on this pathway: none of its ${units(count)} counts.`,
} as const;
