import type { Qualification, Unit } from '../catalogue';
import type { Draft, DraftFacts, DraftUnit, Read } from './draft';
import { documentStart } from './source';
import type { SourceDocument } from './source';

/** Our own files have no lines to point at: every value was read from the file as a whole. */
const place = documentStart;

/** A draft of a qualification that came in our own format: nothing of it is in question. */
export function draftFromQualification(qualification: Qualification, name: string | null): Draft {
  const { groups, pathways = [], rules, units } = qualification;
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const source: SourceDocument = { name, blocks: [] };
  return {
    facts: factsOf(qualification),
    groups: groups.map((group) => ({
      id: group.id,
      title: group.title,
      kind: group.kind,
      units: group.units.flatMap((id) => byId.get(id) ?? []).map(toDraftUnit),
      place,
    })),
    pathways: pathways.map(({ groups: kinds = {}, id, title }) => ({
      ...{ id, title, place },
      groups: kinds,
    })),
    rules: rules.map(({ cite, note, ...rule }) => ({
      sentence: note ?? rule.id,
      place,
      section: cite.section,
      reading: [rule],
    })),
    questions: [],
    unread: [],
    source,
    original: qualification,
  };
}

function read<Value>(value: Value | null): Read<Value> | null {
  return value === null ? null : { value, place };
}

function factsOf(qualification: Qualification): DraftFacts {
  const {
    awardingBody,
    endsOn,
    level,
    levels,
    number,
    published,
    source,
    startsOn,
    status,
    title,
  } = qualification;
  return {
    title: read(title),
    awardingBody: read(awardingBody),
    number: read(number),
    level: read(level),
    levels: levels ?? 'RQF',
    credits: read(published.credits),
    tqt: read(published.tqt),
    glh: read(published.glh),
    startsOn: read(startsOn),
    endsOn: read(endsOn),
    consultation: status === 'draft' ? { value: status, place } : null,
    edition: read(source.edition),
  };
}

function toDraftUnit({ credits, glh, id, level, localRef, ref, title }: Unit): DraftUnit {
  return {
    id,
    ref: read(ref),
    localRef: read(localRef),
    title: { value: title, place },
    level: read(level),
    credits: read(credits),
    glh: read(glh),
    place,
  };
}
