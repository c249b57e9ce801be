import type { Qualification } from '../../catalogue';
import type { CommandOf, FactChange } from './commands';
import type { DraftContent } from './document';
import { settledByEntry } from './settle';

/** A fact that a person enters settles what was asked about it. */
export function setFact(content: DraftContent, { change }: CommandOf<'set-fact'>): DraftContent {
  const settled = settledByEntry(
    content,
    (about) => about.kind === 'fact' && about.fact === change.fact,
  );
  return { ...settled, qualification: withFact(content.qualification, change) };
}

export function withFact(qualification: Qualification, change: FactChange): Qualification {
  const { published, source } = qualification;
  switch (change.fact) {
    case 'title':
      return {
        ...qualification,
        title: change.value,
        source: { ...source, document: change.value },
      };
    case 'awardingBody':
      return {
        ...qualification,
        awardingBody: change.value,
        source: { ...source, publisher: change.value },
      };
    case 'edition':
      return { ...qualification, source: { ...source, edition: change.value } };
    case 'number':
      return { ...qualification, number: change.value };
    case 'startsOn':
      return { ...qualification, startsOn: change.value };
    case 'endsOn':
      return { ...qualification, endsOn: change.value };
    case 'level':
      return { ...qualification, level: change.value };
    case 'levels':
      return { ...qualification, levels: change.value };
    case 'status':
      return { ...qualification, status: change.value };
    case 'credits':
      return { ...qualification, published: { ...published, credits: change.value } };
    case 'tqt':
      return { ...qualification, published: { ...published, tqt: change.value } };
    case 'glh':
      return { ...qualification, published: { ...published, glh: change.value } };
  }
}
