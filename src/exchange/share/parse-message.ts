import * as v from 'valibot';
import type { Qualification } from '../../catalogue';
import { isVersion } from '../../catalogue';
import type { Plan, PlanResult, VersionVector } from '../../plan';
import type { Answer, AnswerResult } from '../../request';
import { followed, parsePlan, planFormat, versionVectorSchema } from '../../plan';
import { aboutLearner, parseAnswer } from '../../request';
import { optionalUnits } from '../../rules';
import { findUnsafe } from '../../formats';
import type { Message } from './message';
import { namedEdition } from './named-edition';
import type {
  Arrival,
  MessageOnEdition,
  MessageReading,
  ReadMessageOptions,
  Refused,
} from './refusal';
import { malformed, refused } from './refusal';

const maxNote = 2_000;
const maxName = 200;
const maxUnits = 1_000;
const maxLearners = 200;

const version = v.pipe(v.string(), v.check(isVersion, 'Not a date such as 2026-11-22'));
const sent = {
  sentAt: v.pipe(v.string(), v.isoTimestamp(), v.regex(/\.\d{3}Z$/)),
  catalogue: version,
  qualification: v.optional(v.unknown()),
};

const asking = {
  plan: v.unknown(),
  mayChoose: v.pipe(v.array(v.string()), v.maxLength(maxUnits)),
  note: v.pipe(v.string(), v.maxLength(maxNote)),
};
const requestPart = v.strictObject({ ...asking, learner: aboutLearner });

/** The plan and the answer are left to the room that knows them. */
const envelope = v.variant('kind', [
  v.strictObject({ kind: v.literal('plan'), ...sent, plan: v.unknown() }),
  v.strictObject({
    kind: v.literal('request'),
    ...sent,
    ...asking,
    apprentice: v.exactOptional(v.pipe(v.string(), v.maxLength(maxName))),
    learner: v.exactOptional(aboutLearner),
  }),
  v.strictObject({
    kind: v.literal('requests'),
    ...sent,
    requests: v.pipe(v.array(requestPart), v.minLength(1), v.maxLength(maxLearners)),
  }),
  v.strictObject({ kind: v.literal('answer'), ...sent, answer: v.unknown() }),
  v.strictObject({
    kind: v.literal('answers'),
    ...sent,
    answers: v.pipe(v.array(v.unknown()), v.minLength(1), v.maxLength(maxLearners)),
  }),
]);

type Envelope = v.InferOutput<typeof envelope>;
/** What was read, and its qualification in the edition that it was made on. */
type ReadMessage<Value> =
  | ({ readonly ok: true; readonly value: Value } & Pick<MessageOnEdition, 'qualification'> &
      Arrival)
  | Refused;

/** Reads the content of a link or file, whoever made it: all of it or nothing. */
export async function parseMessage(
  json: unknown,
  options: ReadMessageOptions,
): Promise<MessageReading> {
  const harm = findUnsafe(json);
  if (harm !== null) return malformed([harm]);
  const read = v.safeParse(envelope, json, { abortEarly: true });
  if (!read.success) return malformed(read.issues.map(describe));
  const parts = await readParts(read.output, options);
  if (!parts.ok) return parts;
  const { value: message, qualification, isForeign } = parts;
  return { ok: true, message, qualification, ...(isForeign && { isForeign }) };
}

/** What may stand beside a plan's record. */
interface BesidePlan {
  /** The version of its qualification; anything else where that is not told. */
  readonly edition: unknown;
  /** The qualification itself, where it came along. */
  readonly carried: unknown;
}

/** Reads a plan's record that stands alone, as if its planner had sent it when it last changed. */
export async function parseBarePlan(
  json: unknown,
  { edition, carried }: BesidePlan,
  options: ReadMessageOptions,
): Promise<MessageReading> {
  const harm = findUnsafe(json);
  if (harm !== null) return malformed([harm]);
  const named = { version: v.is(version, edition) ? edition : null, carried };
  const read = await readPlan(json, named, options);
  if (!read.ok) return read;
  const { value: plan, qualification, isForeign } = read;
  const { changedAt: sentAt } = plan;
  const message = { kind: 'plan', sentAt, catalogue: qualification.version, plan } as const;
  return { ok: true, message, qualification, ...(isForeign && { isForeign }) };
}

const qualificationHead = v.object({ id: v.string(), version });

/** Reads a qualification that stands alone, which is no message. */
export async function parseBareQualification(
  json: unknown,
  options: ReadMessageOptions,
): Promise<Refused> {
  const harm = findUnsafe(json);
  if (harm !== null) return malformed([harm]);
  const head = v.safeParse(qualificationHead, json);
  if (!head.success) return malformed(head.issues.map(describe));
  const named = await namedEdition({ ...head.output, carried: json }, options);
  if (!named.ok) return named;
  const { qualification } = named;
  return refused({ kind: 'qualification', qualification });
}

/** The version that a message names, and the qualification that came with it. */
interface Named {
  readonly version: string | null;
  readonly carried: unknown;
}

async function readParts(
  { qualification: carried, ...message }: Envelope,
  options: ReadMessageOptions,
): Promise<ReadMessage<Message>> {
  const named = { version: message.catalogue, carried };
  switch (message.kind) {
    case 'plan': {
      const [record, seen] = withoutSeen(message.plan);
      const plan = await readPlan(record, named, options);
      if (!plan.ok) return plan;
      return { ...plan, value: { ...message, plan: plan.value, ...(seen && { seen }) } };
    }
    case 'request': {
      const asked = await readAsking(message, named, options);
      return asked.ok ? { ...asked, value: { ...message, plan: asked.value } } : asked;
    }
    case 'requests': {
      const plans = await readAll(message.requests, (part) => readAsking(part, named, options));
      if (!plans.ok) return plans;
      const requests = message.requests.flatMap((part, i) => {
        const plan = plans.value[i];
        return plan ? [{ ...part, plan }] : [];
      });
      return { ...plans, value: { ...message, requests } };
    }
    case 'answer': {
      const answer = await readAnswer(message.answer, named, options);
      return answer.ok ? { ...answer, value: { ...message, answer: answer.value } } : answer;
    }
    case 'answers': {
      const answers = await readAll(message.answers, (one) => readAnswer(one, named, options));
      return answers.ok ? { ...answers, value: { ...message, answers: answers.value } } : answers;
    }
  }
}

/** Reads several parts, which have to be about one plan: all of them or none. */
async function readAll<Part, Value extends Pick<Plan, 'qualification'>>(
  parts: readonly Part[],
  read: (part: Part) => Promise<ReadMessage<Value>>,
): Promise<ReadMessage<readonly Value[]>> {
  const readings = await Promise.all(parts.map(read));
  const refusal = readings.find((reading) => !reading.ok);
  if (refusal) return refusal;
  const found = readings.flatMap((reading) => (reading.ok ? [reading] : []));
  const [first] = found;
  const values = found.map(({ value }) => value);
  const isOne = values.every((value) => planOf(value) === planOf(values[0]));
  if (!first || !isOne) return malformed(['The parts are not about one plan']);
  return { ...first, value: values };
}

/** The plan that something is about, and its qualification. */
function planOf(
  about:
    (Pick<Plan, 'qualification'> & { readonly id?: string; readonly plan?: string }) | undefined,
): string {
  return `${about?.qualification ?? ''} ${about?.id ?? about?.plan ?? ''}`;
}

/** The plan of a request, which leaves to the employer only what can be chosen. */
async function readAsking(
  { plan: record, mayChoose }: { readonly plan: unknown; readonly mayChoose: readonly string[] },
  named: Named,
  options: ReadMessageOptions,
): Promise<ReadMessage<Plan>> {
  const plan = await readPlan(record, named, options);
  if (!plan.ok) return plan;
  const strangers = notOptional(mayChoose, followed(plan.qualification, plan.value));
  return strangers.length > 0 ? malformed(strangers) : plan;
}

const planRecord = v.object({
  format: v.number(),
  plan: v.object({ qualification: v.string() }),
});

const recordSeen = v.looseObject({ seen: v.fallback(v.nullable(versionVectorSchema), null) });

/** A plan's record, and what its state has been through; what cannot be read tells nothing. */
function withoutSeen(record: unknown): readonly [unknown, VersionVector | null] {
  const read = v.safeParse(recordSeen, record);
  if (!read.success) return [record, null];
  const { seen, ...rest } = read.output;
  return [rest, seen];
}

async function readPlan(
  json: unknown,
  edition: Named,
  options: ReadMessageOptions,
): Promise<ReadMessage<Plan>> {
  const known = v.safeParse(planRecord, json);
  if (!known.success) return malformed(problemsOf(parsePlan(json, nowhere)));
  const { format, plan } = known.output;
  if (format > planFormat) {
    return refused({ kind: 'newer-version', version: format, known: planFormat });
  }
  const named = await namedEdition({ id: plan.qualification, ...edition }, options);
  if (!named.ok) return named;
  const parsed = parsePlan(json, () => named.qualification);
  return parsed.ok ? { ...named, value: parsed.plan } : malformed(parsed.problems);
}

const answerRecord = v.object({ qualification: v.string() });

async function readAnswer(
  json: unknown,
  edition: Named,
  options: ReadMessageOptions,
): Promise<ReadMessage<Answer>> {
  const known = v.safeParse(answerRecord, json);
  if (!known.success) return malformedAnswer(problemsOf(parseAnswer(json, nowhere)));
  const named = await namedEdition({ id: known.output.qualification, ...edition }, options);
  if (!named.ok) return named;
  const parsed = parseAnswer(json, () => named.qualification);
  return parsed.ok ? { ...named, value: parsed.answer } : malformedAnswer(parsed.problems);
}

/** The look-up for what names no qualification, which is malformed in any case. */
function nowhere(): undefined {
  return undefined;
}

function problemsOf(result: PlanResult | AnswerResult): readonly string[] {
  return result.ok ? [] : result.problems;
}

function malformedAnswer(problems: readonly string[]): Refused {
  return malformed(problems.map((problem) => `answer.${problem}`));
}

function notOptional(units: readonly string[], qualification: Qualification): readonly string[] {
  const offered = new Set(optionalUnits(qualification));
  const stranger = units.find((unit) => !offered.has(unit));
  return stranger === undefined ? [] : [`mayChoose: "${quoted(stranger)}" cannot be chosen`];
}

/** A hostile file may quote itself at length. */
function quoted(text: string): string {
  return text.slice(0, 100);
}

function describe(issue: v.BaseIssue<unknown>): string {
  return `${v.getDotPath(issue) ?? 'content'}: ${issue.message}`.slice(0, 300);
}
