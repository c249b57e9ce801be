import type { Qualification } from '../../catalogue';
import type { DraftCommand, FactChange } from './commands';
import type { DraftContent, DraftQuestion } from './document';

type Of<Type extends DraftCommand['type']> = Extract<DraftCommand, { type: Type }>;

/** A fact that a person enters settles what was asked about it. */
export function setFact(content: DraftContent, { change }: Of<'set-fact'>): DraftContent {
  const questions = content.questions.map((question): DraftQuestion => {
    const { about, answer, severity } = question;
    const isMeant = about.kind === 'fact' && about.fact === change.fact;
    if (!isMeant || answer !== null || severity === 'notice') return question;
    return { ...question, answer: { kind: 'entered' } };
  });
  return { ...content, questions, qualification: withFact(content.qualification, change) };
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
