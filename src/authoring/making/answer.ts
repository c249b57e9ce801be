import type { Citation, GroupKind, UnitId } from '../../catalogue';
import type { AnsweredRule, DraftAnswer, UnitFigure } from './answer-kinds';
import { figuresIn } from './answers';
import { cellText, readCell } from './cells';
import type { CommandOf } from './commands';
import type { DraftContent, DraftQuestion, ReadPlace } from './document';
import { valueKey } from './document';
import { readFact } from './fact-text';
import { withFact } from './facts';
import { setGroup } from './groups';
import { allRules } from './rule-lists';
import { setPathwayGroup, withCondition, withNewRule } from './rules';
import { moveUnits, withUnit } from './units';

/** A question settled, and what its answer says put into the draft; one that is settled stays so. */
export function answer(
  content: DraftContent,
  { answer: given, question: id }: CommandOf<'answer'>,
): DraftContent {
  const question = content.questions.find((one) => one.id === id);
  if (question === undefined) return content;
  const questions = content.questions.map((one): DraftQuestion =>
    one.id === id ? { ...one, answer: given } : one,
  );
  return carriedOut({ ...content, questions }, question, given);
}

function carriedOut(
  content: DraftContent,
  question: DraftQuestion,
  given: DraftAnswer,
): DraftContent {
  switch (given.kind) {
    case 'take':
      return taken(content, question, given.text);
    case 'not-published':
      return taken(content, question, '');
    case 'group-kind':
      return withGroupKind(content, question, given.value);
    case 'add-group':
      return withAnnouncedGroup(content, question);
    case 'only-pathways':
      return onPathwaysOnly(content, question, given.pathways);
    case 'every-pathway':
      return onPathwaysOnly(content, question, null);
    case 'move':
      return moved(content, question, given.group);
    case 'order':
      return reordered(content, question, given.figures);
    case 'rules':
      return withRulesOf(content, question, given.rules);
    case 'condition':
      return withCondition(content, {
        text: conditionText(question),
        cite: citeOf(question),
      });
    case 'keep':
    case 'no-rule':
    case 'entered':
    case 'gone':
      return content;
  }
}

function conditionText({ read }: DraftQuestion): string {
  return (read ?? '').replace(/\s+/gu, ' ').trim().slice(0, 1_000);
}

function citeOf({ place }: DraftQuestion): Citation {
  return { section: 'Qualification structure', page: place.page };
}

/** The text as the value that the question is about; for a group, as the level of its units. */
function taken(
  content: DraftContent,
  { about, units = [] }: DraftQuestion,
  text: string,
): DraftContent {
  switch (about.kind) {
    case 'unit':
      return withCell(content, about.id, about.field, text);
    case 'fact': {
      const change = readFact(about.fact, text);
      if (change === null) return content;
      return { ...content, qualification: withFact(content.qualification, change) };
    }
    case 'group':
      return units.reduce((made, unit) => withCell(made, unit, 'level', text), content);
    case 'rule':
    case 'document':
      return content;
  }
}

function withCell(
  content: DraftContent,
  unit: UnitId,
  field: Parameters<typeof readCell>[0],
  text: string,
): DraftContent {
  const read = readCell(field, text);
  return read === 'unclear' ? content : withUnit(content, unit, read);
}

function withGroupKind(
  content: DraftContent,
  { about }: DraftQuestion,
  kind: GroupKind,
): DraftContent {
  if (about.kind !== 'group') return content;
  return setGroup(content, { type: 'set-group', group: about.id, kind });
}

function withAnnouncedGroup(content: DraftContent, { about, read }: DraftQuestion): DraftContent {
  const { qualification } = content;
  if (about.kind !== 'group') return content;
  if (qualification.groups.some(({ id }) => id === about.id)) return content;
  const group = {
    id: about.id,
    title: (read ?? '').slice(0, 300),
    kind: 'optional',
    units: [],
  } as const;
  const groups = [...qualification.groups, group];
  return { ...content, qualification: { ...qualification, groups } };
}

/** A group that is closed on every pathway but those named; `null`: it is closed on none. */
function onPathwaysOnly(
  content: DraftContent,
  { about }: DraftQuestion,
  open: readonly string[] | null,
): DraftContent {
  if (about.kind !== 'group') return content;
  const { pathways = [] } = content.qualification;
  return pathways.reduce((made, { groups, id }) => {
    const isOpen = open === null || open.includes(id);
    const now = groups?.[about.id] ?? null;
    const kind = isOpen ? (now === 'closed' ? null : now) : 'closed';
    return setPathwayGroup(made, { type: 'set-pathway-group', id, group: about.id, kind });
  }, content);
}

function moved(content: DraftContent, { about }: DraftQuestion, group: string): DraftContent {
  if (about.kind !== 'unit') return content;
  return moveUnits(content, { type: 'move-units', units: [about.id], group, before: null });
}

/** The figures of the question's units, each as what it is in the order that was chosen. */
function reordered(
  content: DraftContent,
  { read, units = [] }: DraftQuestion,
  order: readonly UnitFigure[],
): DraftContent {
  const before = figuresIn(read) ?? [];
  if (before.join() === order.join()) return content;
  return units.reduce((made, unit) => reorderedUnit(made, unit, before, order), content);
}

function reorderedUnit(
  content: DraftContent,
  id: UnitId,
  before: readonly UnitFigure[],
  order: readonly UnitFigure[],
): DraftContent {
  const unit = content.qualification.units.find((one) => one.id === id);
  if (unit === undefined) return content;
  const texts = before.map((field) => cellText(unit, field));
  const places = before.map((field) => content.places[valueKey({ kind: 'unit', id, field })]);
  const made = order.reduce((next, field, i) => withCell(next, id, field, texts[i] ?? ''), content);
  const moves = order.flatMap((field, i): readonly (readonly [string, ReadPlace])[] => {
    const place = places[i];
    return place === undefined ? [] : [[valueKey({ kind: 'unit', id, field }), place]];
  });
  return { ...made, places: { ...made.places, ...Object.fromEntries(moves) } };
}

/** The pathway that a sentence is about, while there is one. */
function pathwayOf({ qualification }: DraftContent, { pathway }: DraftQuestion): string | null {
  return qualification.pathways?.find(({ id }) => id === pathway)?.id ?? null;
}

/** New rules that say where the sentence stands that they were written for. */
function withRulesOf(
  content: DraftContent,
  question: DraftQuestion,
  rules: readonly AnsweredRule[],
): DraftContent {
  const known = new Set(allRules(content.qualification).map(({ id }) => id));
  const pathway = pathwayOf(content, question);
  const cite = citeOf(question);
  const qualification = rules.reduce(
    (made, { binding, part }) => withNewRule(made, pathway, { binding, part, cite }),
    content.qualification,
  );
  const place: ReadPlace = {
    place: question.place,
    ...(question.read !== null && { printed: question.read }),
  };
  const added = allRules(qualification).filter(({ id }) => !known.has(id));
  const places = added.map(({ id }) => [valueKey({ kind: 'rule', id }), place] as const);
  return {
    ...content,
    qualification,
    places: { ...content.places, ...Object.fromEntries(places) },
  };
}
