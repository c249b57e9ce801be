import type { About, AskedReason, Place, ReadingQuestion, Unread } from '../authoring';
import type { SpecificationRefusal } from '../exchange';
import { counted } from './amounts';

/** Where something stands in a document: "page 5, line 212". */
export function formatSourcePlace({ cell, line, page, sheet }: Place): string {
  const parts = [
    sheet === null ? null : `sheet ${sheet}`,
    page === null ? null : `page ${page}`,
    `line ${line}`,
    cell === null ? null : `cell ${cell}`,
  ];
  return parts.filter((part) => part !== null).join(', ');
}

/** A question or notice about a draft, with where it stands: "Group A, line 84: …". */
export function formatQuestion(question: ReadingQuestion): string {
  return `${formatAbout(question.about)} (${formatSourcePlace(question.place)}): ${formatCode(question)}`;
}

/** The same without its place, which stands beside it. */
export function formatAsked(question: ReadingQuestion): string {
  return `${formatAbout(question.about)}: ${formatCode(question)}`;
}

const fieldNames = {
  ref: 'reference',
  title: 'title',
  level: 'level',
  credits: 'credits',
  glh: 'guided learning hours',
} as const;

export const factNames = {
  title: 'Title',
  awardingBody: 'Awarding body',
  number: 'Qualification number',
  level: 'Level',
  credits: 'Credits',
  tqt: 'Total qualification time',
  glh: 'Guided learning hours',
  startsOn: 'First day of registration',
  endsOn: 'Last day of registration',
  consultation: 'Status',
  edition: 'Edition',
} as const;

function formatAbout(about: About): string {
  switch (about.kind) {
    case 'unit':
      return `${about.title} [${about.id}], ${fieldNames[about.field]}`;
    case 'group':
      return `Group ${about.id}`;
    case 'rule':
      return 'Rule';
    case 'fact':
      return factNames[about.fact];
    case 'document':
      return 'Document';
  }
}

function formatCode(question: ReadingQuestion): string {
  const { code, reason } = question;
  const read = question.read ?? '';
  const proposed = question.proposed ?? '';
  switch (code) {
    case 'reference-mended':
      return `printed as "${read}", read as ${proposed}.`;
    case 'mark-removed':
      return `printed as "${read}", read as ${proposed}.`;
    case 'columns-by-sum':
      return `the figures have no heading that tells their order. Read as ${read}: only so the printed sums come right.`;
    case 'title-joined':
      return `"${read}" is printed over several lines.`;
    case 'unit-repeated':
      return `printed again with the same figures: "${read}".`;
    case 'several-qualifications':
      return `the document holds ${proposed} qualifications; this is "${read}".`;
    case 'reference-doubtful':
      return `"${read}" does not fit its check letter. Is it ${proposed}?`;
    case 'title-unclear':
      return proposed
        ? `is "${read}" part of the title: "${proposed}"?`
        : `is "${read}" the title?`;
    case 'title-broken':
      return `its lines are narrow. Is it "${proposed}" or "${read}"?`;
    case 'figure-missing':
      return 'nothing is printed. Is it not published?';
    case 'figure-unclear':
      return `"${read}" is not read as a figure. What is it?`;
    case 'figure-unlikely':
      return `is ${read} right? Few units have such a figure.`;
    case 'columns-unclear':
      return `the figures have no heading that tells their order. Is it ${read}?`;
    case 'columns-swapped':
      return `the headings say ${read}, but the printed sums come right only as ${proposed}. Which is it?`;
    case 'levels-missing':
      return `no level is printed for ${read}. Is it ${proposed || 'not published'}?`;
    case 'sum-differs':
      return `${read} is printed, but the units add up to ${proposed}. Which figure is wrong?`;
    case 'unit-twice':
      return `printed twice: as "${proposed}" and as "${read}". Where does it belong?`;
    case 'pages-differ':
      return `the list prints "${proposed}", the unit's own page "${read}". Which is right?`;
    case 'group-kind':
      return `"${read}" does not say whether its units are mandatory. Are they optional?`;
    case 'group-carried':
      return `"${read}" is printed beside the first of its units only. Do those below it belong there?`;
    case 'group-empty':
      return `"${read}" is announced, but no units were found under it. Where are they?`;
    case 'group-unnamed':
      return 'the units stand under no heading. Are they mandatory or optional?';
    case 'group-pathway':
      return `"${read}": does it count only on ${proposed}?`;
    case 'pathways-unclear':
      return `it speaks of pathways (${read}). Which units and rules are whose could not be told. Are they right in the draft?`;
    case 'pathways-said':
      return `its sentences name the pathways ${read}. Are these all?`;
    case 'rule-unread':
      return `"${read}" is not read as a rule: ${formatReason(reason)}`;
    case 'fact-missing':
      return 'not found. What is it?';
    case 'facts-differ':
      return `"${read}" is printed as well as "${proposed}". Which is right?`;
    case 'column-unknown':
      return formatUnknownColumn(read, proposed);
    case 'units-missing':
      return 'the list holds facts only. Which units does the qualification have?';
    case 'unit-unread':
      return `"${read}" names a unit that was not read. Does it belong to the qualification?`;
    case 'document-cut':
      return 'the document is too long; its end was not read.';
  }
}

const columnNames: Readonly<Record<string, string>> = {
  localRef: "units' own numbers",
  level: 'levels',
  credits: 'credits',
  glh: 'guided learning hours',
};

function formatUnknownColumn(read: string, proposed: string): string {
  if (proposed === 'group') return `what do the marks under "${read}" say?`;
  const kinds = proposed.split(', ').map((kind) => columnNames[kind] ?? kind);
  return `the column "${read}" is not read. Does it hold the ${kinds.join(' or the ')}?`;
}

/** Why a sentence was left to the person. */
export function formatReason(reason: AskedReason | undefined): string {
  if (reason === undefined) return 'what does it say?';
  const { code, words } = reason;
  switch (code) {
    case 'no-figure':
      return 'it states no figure.';
    case 'unknown-words':
      return `"${words}" may change what it means.`;
    case 'unknown-group':
      return `no units were found for the group in "${words}".`;
    case 'unclear-group':
      return `which group is meant by "${words}"?`;
    case 'unclear-figure':
      return `which figure counts in "${words}"?`;
    case 'unclear-measure':
      return `are credits, units or hours meant in "${words}"?`;
    case 'unclear-units':
      return `which units are meant in "${words}"?`;
    case 'unclear-scope':
      return `which units does "${words}" count?`;
    case 'group-scope':
      return 'it stands under a group. Does it count only that group?';
    case 'further':
      return `what does "${words}" come on top of?`;
    case 'permission':
      return `is "${words}" a maximum?`;
    case 'bare-units':
      return `are more allowed than "${words}" says?`;
    case 'contradiction':
      return `"${words}" contradicts itself or another rule.`;
    case 'mandatory-or-optional':
      return `"${words}" does not fit the group's kind.`;
    case 'either-or':
      return 'it is one of several alternatives.';
    case 'pathway':
      return 'it stands under a pathway.';
  }
}

/** What nothing in the draft comes from: "Not read (line 3, 21 lines): …". */
export function formatUnread({ place, rows, text }: Unread): string {
  const extent = rows > 1 ? `, ${counted(rows, 'line')}` : '';
  return `Not read (${formatSourcePlace(place)}${extent}): ${text}`;
}

/** Why a file cannot be read, and what to do instead. */
export function formatSpecificationRefused(refusal: SpecificationRefusal): string {
  switch (refusal.kind) {
    case 'empty':
      return 'The file is empty.';
    case 'too-large':
      return 'The file is too large for a specification. Open the part that lists the units.';
    case 'not-readable':
      return 'Unitwise cannot read this kind of file. Copy the text of the specification and paste it.';
    case 'damaged':
      return 'The file is damaged or not what its name says. Download it again, or copy its text and paste it.';
    case 'locked':
      return 'The file is protected by a password. Save a copy without one, or copy its text and paste it.';
    case 'old-office':
      return sayOldOffice(refusal.program);
    case 'rich-text':
      return 'Unitwise cannot read .rtf. Open it in Word, save it as .docx, and open that.';
    case 'slides':
      return 'Unitwise cannot read slides. Copy the table of units from them and paste it.';
    case 'picture':
      return 'This is a picture, and Unitwise reads text. Open the document it was made from, or type the units in.';
    case 'scan':
      return `The PDF holds ${refusal.pages === 1 ? 'a picture of a page' : `pictures of ${counted(refusal.pages, 'page')}`} and no text. Ask the awarding body for the original, or have the text recognised (OCR) first.`;
    case 'register-too-long':
      return `The list holds ${refusal.rows} qualifications. Keep only the rows that you need.`;
    case 'other-json':
      return sayOtherJson(refusal.problems);
    case 'no-units':
      return 'No units were found. Paste the table that lists them, with its headings.';
  }
}

function sayOldOffice(program: 'word' | 'excel' | 'other'): string {
  switch (program) {
    case 'word':
      return 'Unitwise cannot read .doc of old versions of Word. Open it in Word, save it as .docx, and open that.';
    case 'excel':
      return 'Unitwise cannot read .xls of old versions of Excel. Open it in Excel, save it as .xlsx, and open that.';
    case 'other':
      return 'Unitwise cannot read files of old versions of Office. Save it as .docx or .xlsx and open that.';
  }
}

function sayOtherJson(problems: readonly string[]): string {
  const [first] = problems;
  return first === undefined
    ? 'The file is JSON, but no qualification of Unitwise.'
    : `The file is JSON, but no qualification of Unitwise: ${first}.`;
}
