import * as v from 'valibot';
import type { Qualification, UnitId } from '../catalogue';
import { choosableUnits, maxProblems, readWith, schemas } from '../plan';
import type { AboutLearner } from './about-learner';
import type { Answer, Asked } from './answer';

const { date, entries, id, instant, list, text } = schemas;

/** Several notes have to find room beside the planner's own. */
const maxNote = 500;
const maxName = 200;

export type AnswerResult =
  | { readonly ok: true; readonly answer: Answer }
  | { readonly ok: false; readonly problems: readonly string[] };

const units = v.pipe(
  list(id),
  v.check((ids) => new Set(ids).size === ids.length, 'A unit is named twice'),
);
const words = v.check((written: string) => written.trim() !== '', 'Nothing is written');

/** Whom a request or an answer is about. */
export const aboutLearner: v.GenericSchema<unknown, AboutLearner> = v.strictObject({
  id,
  label: v.pipe(v.string(), v.maxLength(maxName)),
});

const asked: v.GenericSchema<unknown, Asked> = v.strictObject({
  changedAt: instant,
  mayChoose: units,
  chosen: units,
  wished: units,
  learner: v.exactOptional(aboutLearner),
});

const schema: v.GenericSchema<unknown, Answer> = v.strictObject({
  plan: id,
  qualification: id,
  asked,
  chosen: units,
  wished: units,
  notes: entries(v.pipe(v.string(), v.maxLength(maxNote), words)),
  remark: text,
  signedBy: v.pipe(v.string(), v.maxLength(maxName), words),
  signedOn: date,
});

/**
 * Reads an answer that may come from anywhere.
 *
 * @param findQualification the catalogue's look-up; an answer is refused that chooses what its
 *   qualification does not offer, or what the employer was not asked about
 */
export function parseAnswer(
  json: unknown,
  findQualification: (id: string) => Qualification | undefined,
): AnswerResult {
  const read = readWith(schema, json);
  if (!read.ok) return read;
  const answer = read.value;
  const qualification = findQualification(answer.qualification);
  if (!qualification) {
    return { ok: false, problems: [`There is no qualification "${answer.qualification}" here`] };
  }
  const problems = [
    ...strangers('asked.mayChoose', answer.asked.mayChoose, choosableUnits(qualification)),
    ...strangers('asked.chosen', answer.asked.chosen, answer.asked.mayChoose),
    ...strangers('asked.wished', answer.asked.wished, answer.asked.mayChoose),
    ...strangers('chosen', answer.chosen, answer.asked.mayChoose),
    ...strangers('wished', answer.wished, answer.asked.mayChoose),
    ...strangers(
      'notes',
      Object.keys(answer.notes),
      qualification.units.map((unit) => unit.id),
    ),
  ];
  if (problems.length === 0) return { ok: true, answer };
  return { ok: false, problems: problems.slice(0, maxProblems) };
}

function strangers(
  path: string,
  named: readonly UnitId[],
  offered: readonly UnitId[],
): readonly string[] {
  const known = new Set(offered);
  return named
    .filter((unit) => !known.has(unit))
    .map((unit) => `${path}: "${unit}" is not among the units offered`);
}
