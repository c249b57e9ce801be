import { emptyOnPathways, sumQuestions } from './checks';
import { aboutKept, distinctUnits } from './distinct';
import type { ReadingQuestion } from './draft';
import { gatherGroups } from './groups';
import type { RawGroup } from './groups';
import { makeGroups, printedSums } from './make-groups';
import type { MadeGroups } from './make-groups';
import type { Outline } from './outline';
import type { DocumentPart } from './partition';
import { markedUnits } from './pathway-marks';
import type { MarkedUnits } from './pathway-marks';
import { pathwayByRow } from './pathway-walk';
import { findPathways, pathwayQuestions } from './pathways';
import type { ReadRules } from './rule-collector';
import { RuleScopes } from './rule-scopes';
import { kindsBySentence, readRules, ruleSentences, withoutDemands } from './rules';
import type { SourceRow } from './rows';
import { ruleGroups, unitIds } from './unit-ids';
import { apartOn, marksOf, withPathways } from './with-pathways';
import type { Arranged } from './with-pathways';

/** The groups, pathways and rules of one qualification in a document. */
export interface Structure {
  readonly arranged: Arranged;
  readonly made: MadeGroups;
  readonly rules: ReadRules;
  /** What is asked about the pathways as such. */
  readonly pathwayQuestions: readonly ReadingQuestion[];
}

/** Reads how the units of one qualification are grouped and what may be combined. */
export function structureOf(
  rows: readonly SourceRow[],
  outline: Outline,
  part: DocumentPart,
): Structure {
  const near = part.region.near.flatMap((at) => rows[at] ?? []);
  const printed = gatherGroups(part.units, near);
  const ids = unitIds(printed);
  const sentences = ruleSentences(rows, part.region, outline, printed);
  const marked = marksOrNone(part, printed);
  const found = findPathways(part.units, marked.headings, sentences.near);
  const byRow = pathwayByRow(outline.pathways, part.rows);
  const scopes = new RuleScopes(found, printed, ruleGroups(printed, ids), byRow);
  const read = readRules(rows, part.region, outline, printed, sentences, scopes);
  const kinds = kindsBySentence(printed, read, sentences);
  const rules = withoutDemands(
    read,
    printed.filter(({ id }) => kinds.has(id)),
  );
  const raw = printed.map((group) => ({
    ...group,
    kind: group.kind ?? kinds.get(group.id) ?? null,
  }));
  const sums = printedSums(raw, rules.rules, outline.totals);
  const made = makeGroups(raw, ids, sums);
  const distinct = distinctUnits(made.groups, apartOn(raw, found));
  const arranged = withPathways(distinct.groups, {
    ...{ raw, found, rules, lists: distinct.lists, marks: marksOf(marked, ids) },
    questions: [
      ...aboutKept(made.questions, distinct.kept),
      ...distinct.questions,
      ...sumQuestions(distinct.lists, sums, ids),
    ],
  });
  const own = new Set(part.region.near);
  const listed = outline.pathways.flatMap(({ pathway, row }) =>
    pathway !== null && own.has(row) ? [pathway] : [],
  );
  const empty = found.length === 0 ? [] : emptyOnPathways(raw, outline, byRow);
  return {
    ...{ arranged, made, rules },
    pathwayQuestions: [...pathwayQuestions(found, listed), ...empty],
  };
}

/** Letters in columns say nothing where headings say of which kind the lists are. */
function marksOrNone(part: DocumentPart, printed: readonly RawGroup[]): MarkedUnits {
  const hasKinds = printed.some(({ kind, pathway }) => kind !== null || pathway !== null);
  return hasKinds ? { headings: [], marks: new Map() } : markedUnits(part.units);
}
