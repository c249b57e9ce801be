import type { DraftContent } from '../authoring';
import type { Range, WayCount } from '../completions';
import type { PublishFailure } from '../storage';
import { counted, credits, figure, listed } from './amounts';
import { formatFailure } from './wizard';

export const tryWords = {
  allow: 'What these rules allow',
  table: 'The smallest and the largest combinations',
  smallest: 'Smallest',
  largest: 'Largest',
  printed: 'Printed',
  credits: 'Credits',
  units: 'Units',
  glh: 'GLH',
  unknown: 'not published for all units',
  noFigure: 'no figure',
  noWay: 'No combination meets these rules.',
  looking: 'Looking ahead …',
  pathway: 'On the pathway',
  check: 'Check a combination',
  checkHint:
    'Paste the references or titles of an example in the specification, or of a combination that was certificated.',
  checkLabel: 'Units of the combination',
  passes: 'It passes.',
  fails: 'It does not pass.',
  choose: 'Choose units',
  notKept: 'Nothing chosen here is kept in the draft.',
  notYet: 'Before it can be tried:',
} as const;

export const publishWords = {
  before: 'Before you publish',
  open: 'Publish with it open. The edition and every print will say so.',
  openAll: 'Publish with them open. The edition and every print will say so.',
  goTo: 'Go to it',
  who: 'Who made it',
  name: 'Your name',
  centre: 'Centre',
  shown: 'Both are shown wherever this qualification is, also to those you share a plan with.',
  nameMissing: 'Say who made it.',
  sayOpen: 'Tick that it is published with open questions, or settle them.',
  publish: 'Publish',
  later: 'Changes later make another edition. Plans stay on theirs until you move them.',
  notPublished: 'Not published',
  done: 'Published.',
  plan: 'Start a plan with it',
  look: 'Look at it',
  howShown: 'How it will be shown',
} as const;

/** "31 units in 3 groups, 7 rules". */
export function formatDraftSize({ qualification }: DraftContent): string {
  const { groups, pathways = [], rules, units } = qualification;
  const all = rules.length + pathways.reduce((sum, one) => sum + (one.rules?.length ?? 0), 0);
  const parts = [
    `${counted(units.length, 'unit')} in ${counted(groups.length, 'group')}`,
    counted(all, 'rule'),
    ...(pathways.length > 0 ? [counted(pathways.length, 'pathway')] : []),
  ];
  return parts.join(', ');
}

/** "1 question is open". */
export function formatOpenCount(count: number): string {
  return `${counted(count, 'question')} ${count === 1 ? 'is' : 'are'} open`;
}

/** The button says what it does. */
export function formatPublish(open: number): string {
  return open === 0 ? publishWords.publish : `Publish with ${counted(open, 'question')} open`;
}

/** Who made it, as it is shown: "Dana Okafor, Northgate Training". */
export function formatMaker(name: string, centre: string): string {
  return [name.trim(), centre.trim()].filter(Boolean).join(', ');
}

/** "10 units, 42 credits, 245 GLH". */
export function formatExampleSize(
  units: number,
  credits: number | null,
  glh: number | null,
): string {
  const parts = [
    counted(units, 'unit'),
    credits === null ? '' : counted(credits, 'credit'),
    glh === null ? '' : `${figure(glh)} GLH`,
  ];
  return listed(parts.filter(Boolean));
}

/** Parts of an example that name no unit: "Not found: Bake bread." */
export function formatNotFound(parts: readonly string[]): string {
  return `Not found in this draft: ${parts.join('; ')}.`;
}

/** An end of a range: "40"; words where it is not known. */
export function formatRangeEnd(range: Range | null, end: 'min' | 'max'): string {
  return range === null ? tryWords.unknown : figure(range[end]);
}

/** How many combinations the rules allow: "74,474 ways to combine units". */
export function formatWaysInAll({ counted: how, ways }: WayCount): string {
  const count = ways.toLocaleString('en-GB');
  const words = `${count} ${ways === 1n ? 'way' : 'ways'} to combine units`;
  switch (how) {
    case 'exactly':
      return words;
    case 'about':
      return `About ${words}`;
    case 'at-least':
      return `At least ${words}`;
  }
}

/** The column of the smallest plans: "At 40 credits". */
export function formatAtCredits(total: number): string {
  return `At ${credits(total)}`;
}

/** Why an edition was not kept. */
export function formatPublishRefused({ message, reason }: PublishFailure): string {
  switch (reason) {
    case 'shipped':
    case 'invalid':
    case 'altered':
      return `${publishWords.notPublished}: ${message}`;
    case 'blocked':
    case 'closed':
    case 'newer-version':
    case 'quota':
    case 'unknown':
    case 'unloaded':
    case 'unreadable':
      return formatFailure({ reason, message })
        .replace('saved', 'published')
        .replace('plan', 'draft');
  }
}
