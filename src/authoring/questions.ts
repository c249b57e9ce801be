import type { QuestionCode, ReadingQuestion } from './draft';

/** What was mended or decided, and can be taken back: it waits for no answer. */
const noticeCodes: ReadonlySet<QuestionCode> = new Set<QuestionCode>([
  'reference-mended',
  'mark-removed',
  'columns-by-sum',
  'title-joined',
  'unit-repeated',
  'several-qualifications',
]);

type Asked = Pick<ReadingQuestion, 'about' | 'place'> &
  Partial<Omit<ReadingQuestion, 'code' | 'severity'>>;

/** A question, or a notice where that is what its code says; what is left out of it is `null`. */
export function questionOf(code: QuestionCode, asked: Asked): ReadingQuestion {
  const severity = noticeCodes.has(code) ? 'notice' : 'question';
  return { code, severity, read: null, proposed: null, ...asked };
}
