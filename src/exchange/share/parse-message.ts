import * as v from 'valibot';
import { isCalendarDate } from '../../catalogue';
import type { Qualification } from '../../catalogue';
import type { Answer, Plan } from '../../plan';
import { parseAnswer, parsePlan, planFormat } from '../../plan';
import { optionalUnits } from '../../rules';
import { harmfulSpot } from './json';
import type { Message } from './message';
import type { Reading, ReadOptions, Refused } from './refusal';
import { malformed, refused } from './refusal';

const maxNote = 2_000;
const maxUnits = 1_000;

const sent = {
  sentAt: v.pipe(v.string(), v.isoTimestamp(), v.regex(/\.\d{3}Z$/)),
  catalogue: v.pipe(v.string(), v.isoDate(), v.check(isCalendarDate, 'Not a date of the calendar')),
};

/** The plan and the answer are left to the room that knows them. */
const envelope = v.variant('kind', [
  v.strictObject({ kind: v.literal('plan'), ...sent, plan: v.unknown() }),
  v.strictObject({
    kind: v.literal('request'),
    ...sent,
    plan: v.unknown(),
    mayChoose: v.pipe(v.array(v.string()), v.maxLength(maxUnits)),
    note: v.pipe(v.string(), v.maxLength(maxNote)),
  }),
  v.strictObject({ kind: v.literal('answer'), ...sent, answer: v.unknown() }),
]);

type Envelope = v.InferOutput<typeof envelope>;
type Read<Value> = { readonly ok: true; readonly value: Value } | Refused;

/** Reads the content of a link or file, whoever made it: all of it or nothing. */
export function parseMessage(json: unknown, options: ReadOptions): Reading {
  const harm = harmfulSpot(json);
  if (harm !== null) return malformed([harm]);
  const read = v.safeParse(envelope, json, { abortEarly: true });
  if (!read.success) return malformed(read.issues.map(describe));
  const message = readParts(read.output, options);
  return message.ok ? { ok: true, message: message.value } : message;
}

/** Reads a plan's record that stands alone, as if its planner had sent it when it last changed. */
export function parseBarePlan(json: unknown, options: ReadOptions): Reading {
  const harm = harmfulSpot(json);
  if (harm !== null) return malformed([harm]);
  const plan = readPlan(json, options);
  if (!plan.ok) return plan;
  const { changedAt, qualification } = plan.value;
  const catalogue = options.findQualification(qualification)?.version ?? '';
  return { ok: true, message: { kind: 'plan', sentAt: changedAt, catalogue, plan: plan.value } };
}

function readParts(message: Envelope, options: ReadOptions): Read<Message> {
  if (message.kind === 'answer') {
    const answer = readAnswer(message.answer, options);
    return answer.ok ? { ok: true, value: { ...message, answer: answer.value } } : answer;
  }
  const plan = readPlan(message.plan, options);
  if (!plan.ok) return plan;
  if (message.kind === 'plan') return { ok: true, value: { ...message, plan: plan.value } };
  const strangers = notOptional(message.mayChoose, plan.value, options);
  if (strangers.length > 0) return malformed(strangers);
  return { ok: true, value: { ...message, plan: plan.value } };
}

const planRecord = v.object({
  format: v.number(),
  plan: v.object({ qualification: v.string() }),
});

function readPlan(json: unknown, { findQualification }: ReadOptions): Read<Plan> {
  const known = v.safeParse(planRecord, json);
  if (known.success) {
    const { format, plan } = known.output;
    if (format > planFormat) {
      return refused({ kind: 'newer-version', version: format, known: planFormat });
    }
    const { qualification } = plan;
    if (!findQualification(qualification)) return unknownQualification(qualification);
  }
  const parsed = parsePlan(json, findQualification);
  return parsed.ok ? { ok: true, value: parsed.plan } : malformed(parsed.problems);
}

const answerRecord = v.object({ qualification: v.string() });

function readAnswer(json: unknown, { findQualification }: ReadOptions): Read<Answer> {
  const known = v.safeParse(answerRecord, json);
  if (known.success && !findQualification(known.output.qualification)) {
    return unknownQualification(known.output.qualification);
  }
  const parsed = parseAnswer(json, findQualification);
  if (parsed.ok) return { ok: true, value: parsed.answer };
  return malformed(parsed.problems.map((problem) => `answer.${problem}`));
}

function notOptional(
  units: readonly string[],
  plan: Plan,
  { findQualification }: ReadOptions,
): readonly string[] {
  const qualification: Qualification | undefined = findQualification(plan.qualification);
  const offered = new Set(qualification ? optionalUnits(qualification) : []);
  const stranger = units.find((unit) => !offered.has(unit));
  return stranger === undefined ? [] : [`mayChoose: "${quoted(stranger)}" cannot be chosen`];
}

/** A hostile file may quote itself at length. */
function quoted(text: string): string {
  return text.slice(0, 100);
}

function unknownQualification(id: string): Refused {
  return refused({ kind: 'unknown-qualification', qualification: quoted(id) });
}

function describe(issue: v.BaseIssue<unknown>): string {
  return `${v.getDotPath(issue) ?? 'content'}: ${issue.message}`.slice(0, 300);
}
