import type {
  About,
  DraftGroup,
  DraftPathway,
  DraftRule,
  NamedRule,
  ReadingQuestion,
} from './draft';
import type { RawGroup } from './groups';
import type { PlacedUnit } from './outline';
import { groupPathwayQuestion, groupsByPathway } from './pathway-groups';
import type { Marks, PathwayGroups } from './pathway-groups';
import type { MarkedUnits } from './pathway-marks';
import type { FoundPathway } from './pathways';
import { questionOf } from './questions';
import type { ReadRules } from './rule-collector';
import { groupsNamed, mapGroups } from './rule-filters';

/** The groups, pathways and rules of a draft, with what is asked about them. */
export interface Arranged {
  readonly groups: readonly DraftGroup[];
  readonly pathways: readonly DraftPathway[];
  readonly rules: readonly DraftRule[];
  readonly questions: readonly ReadingQuestion[];
}

interface Read {
  readonly raw: readonly RawGroup[];
  readonly found: readonly FoundPathway[];
  readonly marks: Marks;
  /** The groups as printed, with all their units. */
  readonly lists: readonly DraftGroup[];
  readonly rules: ReadRules;
  /** What was asked about the printed groups and their units. */
  readonly questions: readonly ReadingQuestion[];
}

/** Parts what is printed by the pathways, and lets rules and questions name the parts. */
export function withPathways(
  groups: readonly DraftGroup[],
  { found, lists, marks, questions, raw, rules }: Read,
): Arranged {
  if (found.length === 0) {
    const all = [...questions, ...rules.questions];
    return { groups, pathways: [], rules: rules.rules, questions: all };
  }
  const pathwayOf = new Map(raw.map(({ id, pathway }) => [id, pathway]));
  const own = lists.map((list) => ({ ...list, pathway: pathwayOf.get(list.id) ?? null }));
  const parted = groupsByPathway(own, found, marks);
  const doubtful = rules.rules.filter((rule) => isDoubtful(rule, parted));
  return {
    groups: parted.groups,
    pathways: parted.pathways,
    rules: rules.rules.map((rule) => ({
      ...rule,
      reading: doubtful.includes(rule) ? null : rule.reading && inParts(rule.reading, parted),
    })),
    questions: [
      ...parted.questions,
      ...trailing(raw, found, parted),
      ...saidOnly(raw, found, parted, rules.rules),
      ...questions.flatMap((question) => aboutParts(question, parted, marks) ?? []),
      ...rules.questions.map((question) => ({
        ...question,
        ...(question.rules && { rules: inParts(question.rules, parted) }),
      })),
      ...doubtful.map((rule) => askedRule(rule, parted)),
    ],
  };
}

function partsOf(parted: PathwayGroups, id: string): readonly string[] {
  return parted.partsOf.get(id) ?? [id];
}

/** Rules about printed lists, as rules about the groups into which these were parted. */
function inParts(rules: readonly NamedRule[], parted: PathwayGroups): readonly NamedRule[] {
  return rules.map((rule) => mapGroups(rule, (id) => partsOf(parted, id)));
}

/** A rule for every learner that counts a unit by a list of one pathway, where another has it too. */
function isDoubtful({ pathway, reading }: DraftRule, parted: PathwayGroups): boolean {
  if (pathway !== undefined) return false;
  return (reading ?? []).some((rule) => {
    const lists = new Set(groupsNamed(rule));
    const parts = [...lists].flatMap((id) => partsOf(parted, id));
    return parts
      .flatMap((part) => parted.membershipsOf.get(part) ?? [])
      .some(({ group }) => !lists.has(group));
  });
}

function askedRule(
  { place, reading, sentence }: DraftRule,
  parted: PathwayGroups,
): ReadingQuestion {
  return questionOf('rule-unread', {
    about: { kind: 'rule', sentence },
    place,
    read: sentence,
    reason: { code: 'unclear-group', words: sentence.slice(0, 80) },
    rules: inParts(reading ?? [], parted),
  });
}

/** A question about a printed group, about its first part; none about what marks say. */
function aboutParts(
  question: ReadingQuestion,
  parted: PathwayGroups,
  marks: Marks,
): ReadingQuestion | null {
  const { about, code } = question;
  const isMarked = (question.units ?? []).some((id) => marks.has(id));
  if (code === 'column-unknown' && question.proposed === 'group' && isMarked) return null;
  if (about.kind !== 'group') return question;
  if (marks.size > 0 && (code === 'group-kind' || code === 'group-unnamed')) return null;
  const id = parted.partsOf.get(about.id)?.[0] ?? about.id;
  return { ...question, about: { ...about, id } satisfies About };
}

/** Lists under the last pathway's heading beyond those that any before it has may be everyone's. */
function trailing(
  raw: readonly RawGroup[],
  found: readonly FoundPathway[],
  parted: PathwayGroups,
): readonly ReadingQuestion[] {
  const last = raw.at(-1)?.pathway ?? null;
  const pathway = found.find(({ key }) => key === last);
  if (pathway === undefined) return [];
  const counts = found
    .filter(({ key }) => key !== last)
    .map(({ key }) => raw.filter((group) => group.pathway === key).length);
  const own = raw.filter((group) => group.pathway === last);
  return own
    .slice(Math.max(1, ...counts))
    .flatMap(({ id, place, title }) =>
      partsOf(parted, id).map((part) => groupPathwayQuestion(part, place, title, [pathway])),
    );
}

/** Lists that only some pathways' sentences name may count on those alone. */
function saidOnly(
  raw: readonly RawGroup[],
  found: readonly FoundPathway[],
  parted: PathwayGroups,
  rules: readonly DraftRule[],
): readonly ReadingQuestion[] {
  if (found.every(({ isOnlySaid }) => !isOnlySaid)) return [];
  return raw.flatMap(({ id, kind, pathway, place, title }) => {
    const naming = new Set(rules.filter((rule) => names(rule, id)).map((rule) => rule.pathway));
    const open = found.filter((one) => naming.has(one.id));
    const isEveryones = naming.has(undefined) || kind === 'mandatory' || pathway !== null;
    if (isEveryones || open.length === 0 || open.length === found.length) return [];
    return partsOf(parted, id).map((part) => groupPathwayQuestion(part, place, title, open));
  });
}

function names({ reading }: DraftRule, id: string): boolean {
  return reading?.some((rule) => groupsNamed(rule).includes(id)) === true;
}

/** Whether two printed groups are of different pathways. */
export function apartOn(
  raw: readonly RawGroup[],
  found: readonly FoundPathway[],
): (one: string, two: string) => boolean {
  if (found.length === 0) return () => false;
  const pathwayOf = new Map(raw.map(({ id, pathway }) => [id, pathway]));
  return (one, two) => {
    const [first, second] = [pathwayOf.get(one) ?? null, pathwayOf.get(two) ?? null];
    return first !== null && second !== null && first !== second;
  };
}

/** The marks of units by their ids; none where headings say of which kind their lists are. */
export function marksOf({ marks }: MarkedUnits, ids: ReadonlyMap<PlacedUnit, string>): Marks {
  return new Map([...marks].map(([unit, own]) => [ids.get(unit) ?? '', own]));
}
