import type { Qualification } from '../catalogue';
import type { KeptAnswer } from './kept-answer';

/** A plan's JSON on its way to the newest format: not to be trusted before the schema has read it. */
type PlanJson = Readonly<Record<string, unknown>>;

/**
 * Makes a plan of one format one of the next. What it does not find as it should be it leaves alone,
 * for the schema to refuse.
 */
type FormatStep = (plan: PlanJson, qualification: Qualification | undefined) => PlanJson;

/**
 * The first leads from format 1 to 2, and so on. To change what a plan holds, change `Plan` and its
 * schema, append a step, raise the number in plan-format.ts, tell of it in docs/formats.md, and put a
 * plan of the format before into tests/unit/plan/formats.test.ts. A step that was published never
 * changes.
 */
const steps = [
  answerBecomesData,
  pathwayIsAsked,
  learnersMayAsk,
  daysClose,
  sessionsStand,
  answersMayBePaper,
] as const satisfies readonly FormatStep[];

/** The number of the format that all the steps lead to. */
export type NewestFormat = [...typeof steps, unknown]['length'];

/** A plan's JSON of any readable format as JSON of the newest. */
export function inNewestFormat(
  plan: unknown,
  format: number,
  qualification: Qualification | undefined,
): unknown {
  if (!isObject(plan)) return plan;
  const missing: readonly FormatStep[] = steps.slice(format - 1);
  return missing.reduce((json, step) => step(json, qualification), plan);
}

/** Where plans of format 1 kept an employer's answer in words, among the confirmed conditions. */
const formerPlace = 'answer-of-the-employer';
/** How such words begin: who answered, when, and what was chosen. */
const formerWords = /^.+, \d{1,2} \p{L}+ \d{4}\n(?:Chosen: |No unit chosen)/u;

/** 1 to 2: an employer's answer is data of its own. The words of before stay whole. */
function answerBecomesData(plan: PlanJson, qualification: Qualification | undefined): PlanJson {
  const { confirmed } = plan;
  if (Object.hasOwn(plan, 'answer')) return plan;
  if (!isObject(confirmed) || !Object.hasOwn(confirmed, formerPlace)) {
    return { ...plan, answer: null };
  }
  const kept = confirmed[formerPlace];
  if (!isObject(kept) || typeof kept.note !== 'string') return { ...plan, answer: null };
  // A qualification may call a condition so: then only words that say an answer are one.
  const isCondition = qualification?.conditions.some(({ id }) => id === formerPlace) ?? false;
  if (isCondition && !formerWords.test(kept.note)) return { ...plan, answer: null };
  const others = Object.entries(confirmed).filter(([condition]) => condition !== formerPlace);
  const answer: KeptAnswer | null = kept.note === '' ? null : { kind: 'words', words: kept.note };
  return { ...plan, confirmed: Object.fromEntries(others), answer };
}

/** 2 to 3: a plan and each learner may follow a pathway. Before, no qualification had any. */
function pathwayIsAsked(plan: PlanJson): PlanJson {
  const { cohort } = plan;
  const asked = { ...plan, pathway: null };
  if (!isObject(cohort) || !Array.isArray(cohort.learners)) return asked;
  const learners = cohort.learners.map((learner: unknown) =>
    isObject(learner) ? { ...learner, pathway: null } : learner,
  );
  return { ...asked, cohort: { ...cohort, learners } };
}

/** 3 to 4: learners may have wishes, and requests to their employers. Before, none had. */
function learnersMayAsk(plan: PlanJson): PlanJson {
  return plan;
}

/** 4 to 5: single days close, and bank holidays do. Before, only whole weeks did, as they still can. */
function daysClose(plan: PlanJson): PlanJson {
  const { delivery } = plan;
  if (!isObject(delivery)) return plan;
  return { ...plan, delivery: { closedDays: [], bankHolidays: null, ...delivery } };
}

/** 5 to 6: a plan keeps its sessions and the pattern of its weeks. Before, it had weeks only. */
function sessionsStand(plan: PlanJson): PlanJson {
  const { delivery } = plan;
  if (!isObject(delivery)) return plan;
  const none = { pattern: [], differentDays: [], spread: 'early', sessions: [] };
  return { ...plan, delivery: { ...none, ...delivery } };
}

/** 6 to 7: answers may have come on paper, and reminders be noted. Before, nobody noted either. */
function answersMayBePaper(plan: PlanJson): PlanJson {
  return plan;
}

function isObject(json: unknown): json is PlanJson {
  return typeof json === 'object' && json !== null && !Array.isArray(json);
}
