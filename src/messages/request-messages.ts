import type { Learner } from '../plan';
import { counted } from './amounts';
import { learners } from './cohort';
import { day } from './dates';

/** What a message is for. */
export type MessageKind = 'first' | 'reminder';

/** The messages as they are offered first; what stands in braces is filled for each employer. */
export const firstMessages: Readonly<Record<MessageKind, string>> = {
  first: `Dear {employer},

please choose what {learners} will learn beside the fixed units. It needs no rules: only what can be combined can be ticked.

{links}

Please answer by {date}.

{centre}`,
  reminder: `Dear {employer},

we have no answer from you yet on what {learners} will learn. If you have sent it already, please send it again.

{links}

We asked for it by {date}.

{centre}`,
};

export interface MessageFields {
  readonly employer: string;
  readonly learners: string;
  readonly links: string;
  /** Empty = no day was named. */
  readonly date: string;
  readonly centre: string;
}

/** The message with its fields filled; a line whose only field has nothing to say is left out. */
export function fillMessage(template: string, fields: MessageFields): string {
  return template
    .split('\n')
    .filter((line) => !(line.includes('{date}') && fields.date === ''))
    .join('\n')
    .replace(
      /\{(employer|learners|links|date|centre)\}/g,
      (_, name: keyof MessageFields) => fields[name],
    )
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** Stands for a learner who is not named. */
export const unnamedApprentice = 'your apprentice';
export const unnamedEmployer = 'Sir or Madam';

/** What the mail is about. */
export function formatMailSubject(centre: string, kind: MessageKind): string {
  const what = kind === 'first' ? 'Choose' : 'Reminder: choose';
  return `${what} units for your apprentice${centre === '' ? '' : ` – ${centre}`}`;
}

/** "Remind about 2 learners". */
export function formatRemind(count: number): string {
  return `Remind about ${learners(count)}`;
}

/** "Reminder made on 4 December 2026", "2 reminders made, the last on 9 December 2026"; else nothing. */
export function formatReminded({ request }: Learner): string {
  const days = request?.remindedOn ?? [];
  const last = days.at(-1);
  if (last === undefined) return '';
  if (days.length === 1) return `Reminder made on ${day(last)}`;
  return `${counted(days.length, 'reminder')} made, the last on ${day(last)}`;
}

/** The columns of the table for mail merge. */
export const handOutColumns = {
  employer: 'Employer',
  learner: 'Learner',
  label: 'Learner as shown',
  answerBy: 'Answer by',
  message: 'Message',
  link: 'Link',
} as const;
