import type { Qualification } from '../../../catalogue';
import type { Sheet } from '../../../exchange';
import { workbookFile } from '../../../exchange';
import type { Learner, Plan } from '../../../plan';
import { byEmployer } from '../../../request';
import type { RequestLink } from '../../../services';
import {
  askWords,
  bookFacts,
  bookWords,
  day,
  fillMessage,
  handOutColumns,
  learnerName,
  listed,
  today,
  unnamedApprentice,
  unnamedEmployer,
} from '../../../messages';

/** One employer with the requests about their apprentices, and the message that carries them. */
export interface EmployerMessage {
  /** As noted with the learners; empty = not noted. */
  readonly employer: string;
  readonly links: readonly RequestLink[];
  readonly message: string;
}

/** A message for each employer, with all the links about their apprentices. */
export function employerMessages(
  plan: Plan,
  links: readonly RequestLink[],
  template: string,
): readonly EmployerMessage[] {
  return byEmployer(links.flatMap(({ learners }) => learners)).map((learners) => {
    const own = links.filter((one) => one.learners.some((each) => learners.includes(each)));
    const employer = learners[0]?.employer.trim() ?? '';
    return { employer, links: own, message: messageFor(plan, own, template) };
  });
}

function messageFor(plan: Plan, links: readonly RequestLink[], template: string): string {
  const [first] = links;
  const [learner] = first?.learners ?? [];
  const answerBy = learner?.request?.answerBy ?? null;
  const isOne = links.length === 1;
  return fillMessage(template, {
    employer: learner?.employer.trim() || unnamedEmployer,
    learners: listed(links.flatMap(({ learners }) => learners.map(labelOf))),
    links: links
      .map((one) =>
        isOne ? (one.link ?? '') : `${listed(one.learners.map(labelOf))}: ${one.link ?? ''}`,
      )
      .join('\n\n'),
    date: answerBy === null ? '' : day(answerBy),
    centre: plan.setUp.centre.trim(),
  });
}

function labelOf({ request }: Learner): string {
  return request?.label || unnamedApprentice;
}

/** The table for mail merge: a row for each link, each with a message of its own. */
export function handOutSheet(plan: Plan, links: readonly RequestLink[], template: string): Sheet {
  const widths = [24, 24, 16, 14, 60, 60];
  return {
    name: askWords.sheet,
    columns: Object.values(handOutColumns).map((heading, i) => ({
      heading,
      width: widths[i] ?? 20,
    })),
    rows: links.map((one) => rowOf(plan, one, template)),
  };
}

function rowOf(plan: Plan, one: RequestLink, template: string): Sheet['rows'][number] {
  const [first] = one.learners;
  const answerBy = first?.request?.answerBy ?? null;
  return [
    first?.employer ?? '',
    listed(one.learners.map(learnerName)),
    listed(one.learners.map(({ request }) => request?.label ?? '').filter(Boolean)),
    answerBy === null ? null : { date: answerBy },
    messageFor(plan, [one], template),
    one.link,
  ];
}

/** The table as a workbook, with what it belongs to on a sheet of its own. */
export async function handOutBook(
  qualification: Qualification,
  plan: Plan,
  sheet: Sheet,
): Promise<Blob> {
  const madeOn = today();
  return workbookFile({
    ...{ title: plan.name, subject: qualification.title, madeOn, sheets: [sheet] },
    facts: { name: askWords.factsSheet, rows: bookFacts(qualification, plan, madeOn) },
    words: bookWords(madeOn),
  });
}
