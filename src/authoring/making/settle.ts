import type { About } from '../draft';
import type { DraftContent, DraftQuestion } from './document';

/** What a person enters settles the open questions about it; the same content where there are none. */
export function settledByEntry(
  content: DraftContent,
  isMeant: (about: About) => boolean,
): DraftContent {
  const isSettled = ({ about, answer, severity }: DraftQuestion): boolean =>
    answer === null && severity === 'question' && isMeant(about);
  if (!content.questions.some(isSettled)) return content;
  const questions = content.questions.map((question): DraftQuestion =>
    isSettled(question) ? { ...question, answer: { kind: 'entered' } } : question,
  );
  return { ...content, questions };
}
