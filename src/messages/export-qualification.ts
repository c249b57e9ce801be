import type { Qualification, Unit } from '../catalogue';
import type { CalendarDate } from '../dates';
import type { Book, FrameworkWords, SheetCell, TemplateWords } from '../exchange';
import { creditsOf, isSum } from '../catalogue';
import { credits, hours } from './amounts';
import { day } from './dates';
import { editionName } from './edition-names';
import { formatMade } from './made';
import { levelName } from './places';
import { formatSource } from './qualifications';
import { ruleDemand } from './rules';

/** The ways out of a qualification, and what each is for. */
export const exportWords = {
  heading: 'Take it elsewhere',
  json: 'Unitwise file',
  jsonHint: 'Whole, for another Unitwise: they open it and decide whether to keep it.',
  template: 'Spreadsheet (.xlsx)',
  templateHint: 'Units and rules to fill in or correct, and to bring in again as a specification.',
  noPathways: 'Its pathways are only in the Unitwise file.',
  facts: 'Facts',
  moodle: 'Moodle framework (.csv)',
  moodleHint: 'A competency framework: groups as domains, units as competencies.',
  failed: 'The file was not made. Check your connection and try again.',
} as const;

/** The heads of the template, as the reader of specifications knows them. */
export const templateWords: TemplateWords = {
  sheet: 'Units',
  heads: {
    group: 'Group',
    reference: 'Unit reference',
    number: 'Unit number',
    title: 'Unit title',
    level: 'Level',
    credits: 'Credits',
    glh: 'GLH',
  },
  rules: 'Rules',
  rule: 'Rules of combination',
};

/** What the template says of the qualification; what is not known is left out. */
export function templateFacts(
  qualification: Qualification,
): readonly (readonly [string, SheetCell])[] {
  const { awardingBody, level, number, published, source, title, version } = qualification;
  const facts: readonly (readonly [string, SheetCell])[] = [
    ['Qualification title', title],
    ['Awarding body', awardingBody],
    ['Qualification number', number],
    ['Level', level],
    ['Total credits', published.credits],
    ['TQT', published.tqt],
    ['Edition', editionName(version)],
    ['Made by', formatMade(qualification)],
    ['Source', formatSource(source)],
  ];
  return facts.filter(([, fact]) => fact !== null && fact !== '');
}

/** The rules as sentences that the reader of specifications reads as the same rules. */
export function templateRules(qualification: Qualification): readonly string[] {
  return qualification.rules.map((rule) => {
    const demand = ruleDemand(qualification, rule);
    // Hours are information, unless a sentence says that they must be achieved.
    const isHours = isSum(rule) && rule.measure === 'glh' && rule.binding === 'required';
    return isHours ? `${demand} must be achieved` : demand;
  });
}

/** What stands at the foot of a printed page of the template. */
export function templatePageWords(madeOn: CalendarDate): Book['words'] {
  return {
    made: `Made with Unitwise on ${day(madeOn)}`,
    sum: 'Sum',
    page: (number, count) => `Page ${number} of ${count}`,
  };
}

/** What Moodle shows of the framework and of a unit. */
export function frameworkWords(qualification: Qualification): FrameworkWords {
  const size = creditsOf(qualification);
  const whole = [
    size ? credits(size.credits) : '',
    formatSource(qualification.source),
    formatMade(qualification),
  ];
  return { framework: whole.filter(Boolean).join('. '), unit: formatUnit };
}

function formatUnit({ credits: size, glh, level, summary }: Unit): string {
  const figures = [
    level === null ? '' : levelName(level),
    size === null ? '' : credits(size),
    glh === null ? '' : `${hours(glh)} GLH`,
  ];
  const said = figures.filter(Boolean).join(', ');
  return [said, summary].filter(Boolean).join('. ');
}
