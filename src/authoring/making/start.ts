import type { Group, Qualification } from '../../catalogue';
import type { Draft, DraftUnit, Read } from '../draft';
import { citedRules, toQualification } from '../to-qualification';
import type { DraftContent, DraftQuestion, ReadPlace, ValueName } from './document';
import { valueKey } from './document';
import { emptyUnit } from './units';

/**
 * The content of a draft that was read from a document.
 *
 * @param version the day that it is made (YYYY-MM-DD)
 */
export function contentFromReading(draft: Draft, version: string): DraftContent {
  if (draft.original !== undefined) return contentFromCopy(draft.original, version);
  // Of the shape of a qualification but for the texts that were not found.
  const read = toQualification(draft, version) as unknown as Qualification;
  const { awardingBody, title } = draft.facts;
  const texts = { title: title?.value ?? '', awardingBody: awardingBody?.value ?? '' };
  const source = {
    document: texts.title,
    publisher: texts.awardingBody,
    edition: read.source.edition,
  };
  const questions = draft.questions.map((question, i): DraftQuestion => ({
    ...question,
    id: `question-${i + 1}`,
    answer: null,
  }));
  return {
    qualification: { ...read, ...texts, source },
    places: Object.fromEntries([...placesOf(draft)]),
    questions,
  };
}

function* placesOf(draft: Draft): Generator<readonly [string, ReadPlace]> {
  for (const [fact, read] of Object.entries(draft.facts)) {
    if (isRead(read)) yield entry({ kind: 'fact', fact }, read);
  }
  for (const group of draft.groups) {
    yield [valueKey({ kind: 'group', id: group.id }), { place: group.place }];
    for (const unit of group.units) yield* unitPlaces(unit);
  }
  for (const { place, rule, sentence } of citedRules(draft)) {
    yield [valueKey({ kind: 'rule', id: rule.id }), { place, printed: sentence }];
  }
}

function* unitPlaces(unit: DraftUnit): Generator<readonly [string, ReadPlace]> {
  for (const field of ['ref', 'localRef', 'title', 'level', 'credits', 'glh'] as const) {
    const read = unit[field];
    if (read !== null) yield entry({ kind: 'unit', id: unit.id, field }, read);
  }
}

function entry(name: ValueName, { place, printed }: Read<unknown>): readonly [string, ReadPlace] {
  return [valueKey(name), { place, ...(printed !== undefined && { printed }) }];
}

function isRead(value: unknown): value is Read<unknown> {
  return typeof value === 'object' && value !== null && 'place' in value;
}

/**
 * A draft to be written by hand: one group and one empty unit.
 *
 * @param version the day that it is made (YYYY-MM-DD)
 */
export function emptyContent(version: string): DraftContent {
  const unit = emptyUnit('unit-1');
  const group: Group = { id: 'A', title: 'Mandatory units', kind: 'mandatory', units: [unit.id] };
  const qualification: Qualification = {
    format: 2,
    levels: 'RQF',
    id: 'qualification',
    version,
    title: '',
    awardingBody: '',
    number: null,
    level: null,
    status: 'live',
    startsOn: null,
    endsOn: null,
    published: { credits: null, tqt: null, glh: null },
    units: [unit],
    groups: [group],
    rules: [],
    conditions: [],
    source: { document: '', publisher: '', edition: null },
  };
  return { qualification, places: {}, questions: [] };
}

/** A draft that begins as a copy of a qualification, ours or a centre's own. */
export function contentFromCopy(original: Qualification, version: string): DraftContent {
  const { made: _made, pathway: _pathway, ...copied } = original;
  const qualification: Qualification = {
    ...copied,
    format: 2,
    levels: copied.levels ?? 'RQF',
    version,
  };
  return { qualification, places: {}, questions: [] };
}
