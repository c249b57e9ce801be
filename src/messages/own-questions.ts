import type { Qualification } from '../catalogue';
import type { DraftAnswer, DraftContent, DraftQuestion } from '../authoring';
import { listed } from './amounts';
import { ruleDemand } from './rules';
import { formatSourcePlace } from './specification';

export const questionWords = {
  heading: 'Questions',
  settled: 'Settled',
  mended: 'Mended in reading',
  show: 'Show',
  hide: 'Hide',
  orType: 'Or type it',
  take: 'Take it',
  unclear: 'That is no such value.',
  writeRule: 'Write the rule',
  next: 'F8 goes to the next question.',
  elsewhere: 'More under',
  none: 'Nothing is uncertain here. Compare what was read with the document.',
  findings: 'To look at again',
  asCondition: 'As a condition, every plan asks the planner to tick it.',
} as const;

const columnNames = { level: 'level', credits: 'credits', glh: 'GLH' } as const;

/** An answer as the button that gives it. */
export function formatAnswer(
  { qualification }: DraftContent,
  question: DraftQuestion,
  answer: DraftAnswer,
): string {
  switch (answer.kind) {
    case 'take':
      return question.about.kind === 'group' ? `Level ${answer.text} for all` : answer.text;
    case 'keep':
      return formatKeep(question);
    case 'not-published':
      return 'Not published';
    case 'group-kind':
      return { mandatory: 'Mandatory', optional: 'Optional', additional: 'Never count' }[
        answer.value
      ];
    case 'add-group':
      return 'Add the group, to fill it by hand';
    case 'only-pathways':
      return `Only on ${listed(pathwayTitles(qualification, answer.pathways))}`;
    case 'every-pathway':
      return 'On every pathway';
    case 'move':
      return `In Group ${answer.group}`;
    case 'order':
      return listed(answer.figures.map((figure) => columnNames[figure]));
    case 'rules':
      return answer.rules.map(({ part }) => ruleDemand(qualification, part)).join('; ');
    case 'condition':
      return 'Keep it as a condition to confirm';
    case 'no-rule':
      return 'It is not a rule';
    case 'entered':
      return 'Entered by hand';
    case 'gone':
      return 'No longer in the draft';
  }
}

function pathwayTitles(
  { pathways = [] }: Qualification,
  ids: readonly string[],
): readonly string[] {
  return pathways.filter(({ id }) => ids.includes(id)).map(({ title }) => title);
}

/** What leaving the draft as it stands means, where more can be said than that. */
const keepWords: Partial<Record<DraftQuestion['code'], string>> = {
  'unit-twice': 'Leave it where it stands',
  'title-unclear': 'The title is right as it stands',
  'title-broken': 'The title is right as it stands',
  'group-carried': 'They belong there',
  'group-empty': 'There is no such group',
  'unit-unread': 'No, or I add it by hand',
  'units-missing': 'I add the units by hand',
  'pathways-unclear': 'They are right in the draft',
  'pathways-said': 'Yes, these are all',
  'document-cut': 'It is right as it stands',
  'columns-unclear': 'It is right as it stands',
  'columns-swapped': 'It is right as it stands',
};

function formatKeep({ code, proposed, read }: DraftQuestion): string {
  if (code === 'pages-differ') return `${proposed ?? ''}, from the list`;
  if (code === 'sum-differs' || code === 'figure-unlikely') return `${read ?? ''} is right`;
  return keepWords[code] ?? 'Leave it as it stands';
}

/** Where a question's value stands, short: "page 5", "line 84". */
export function formatShortPlace({ page, line, ...place }: DraftQuestion['place']): string {
  if (page !== null) return `page ${page}`;
  return formatSourcePlace({ ...place, page, line, cell: null });
}

/** What was done with a question, for screen readers: "Settled. 3 questions left." */
export function formatSettled(left: number): string {
  return left === 0 ? 'Settled. No question left.' : `Settled. ${left} left.`;
}
