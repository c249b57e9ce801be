import type { Dice, MadeGroup, MadeQualification, MadeUnit } from './made-specifications';

/** The columns of a list of units, in an order of the awarding body's own. */
type Column = 'ref' | 'localRef' | 'title' | 'level' | 'credits' | 'glh';

const heads: Readonly<Record<Column, readonly string[]>> = {
  ref: [
    'Unit reference number',
    'Ofqual Ref.',
    'Unit reference',
    'URN',
    'Unit ref',
    'Ofqual unit reference',
    'Unit Accreditation Number',
  ],
  localRef: ['Unit No', 'Unit number', 'CFA Ref.', 'Unit code', 'No.'],
  title: ['Unit title', 'Title', 'Unit name', 'Unit Title'],
  level: ['Level', 'Unit level', 'RQF Level'],
  credits: ['Credit', 'Credit value', 'Credits', 'Unit credit value', 'CV'],
  glh: ['GLH', 'Guided learning hours', 'Guided Learning Hours (GLH)'],
};

export interface Made {
  readonly text: string;
  readonly layout: string;
}

interface Sheet {
  readonly columns: readonly Column[];
  readonly heads: readonly string[];
}

function sheetOf(qualification: MadeQualification, dice: Dice): Sheet {
  const codes: Column[] = [
    ...(qualification.hasLocalRefs ? (['localRef'] as const) : []),
    ...(qualification.hasRefs ? (['ref'] as const) : []),
  ];
  const figures = dice.shuffle<Column>([
    'level',
    'credits',
    ...(qualification.hasGlh ? (['glh'] as const) : []),
  ]);
  const columns: Column[] = [...dice.shuffle(codes), 'title', ...figures];
  return { columns, heads: columns.map((column) => dice.pick(heads[column])) };
}

function valueOf(unit: MadeUnit, column: Column): string {
  const value = unit[column];
  return value === null ? '' : String(value);
}

/** The heading of a group, with the rule about it as some print it there. */
function headingOf(group: MadeGroup, dice: Dice): string {
  const kind = group.kind === 'mandatory' ? 'Mandatory' : 'Optional';
  const least = Math.max(1, Math.floor(group.sum / 2));
  const rule = group.kind === 'mandatory' ? `${group.sum} credits` : `minimum of ${least} credits`;
  return dice.pick([
    `Group ${group.id} ${kind} Units`,
    `${kind} Group ${group.id}: ${rule}`,
    `Group ${group.id} - ${kind} units (${rule})`,
    `${kind} units Group ${group.id}`,
  ]);
}

function opening({ groups, number, title }: MadeQualification): readonly string[] {
  const [first] = groups;
  return [
    title,
    '',
    'Qualification Specification',
    '',
    `Qualification number: ${number}`,
    '',
    'Introduction',
    '',
    'This qualification is for people who work in the sector and would like to show what they can do in their own place of work.',
    '',
    'Qualification structure',
    '',
    `Learners must achieve a minimum of ${(first?.sum ?? 0) + 5} credits: ${first?.sum ?? 0} credits from Group A.`,
    '',
  ];
}

const closing = [
  '',
  'Centre requirements',
  '',
  'Centres must be approved to offer this qualification before they register learners for it.',
];

/** What a page break leaves between two rows of a list. */
function pageBreak(dice: Dice): readonly string[] {
  return dice.pick([
    [],
    ['Acme Awards 2024', 'Page 5 of 30'],
    ['', 'Level 3 Handbook v2.1', '6', ''],
    ['© Acme Awards'],
  ]);
}

/** Tabs between cells, as a clipboard carries them; heads over one or two rows. */
export function tabbed(qualification: MadeQualification, dice: Dice): Made {
  const sheet = sheetOf(qualification, dice);
  const isSplit = dice.chance(0.3);
  const isInside = dice.chance(0.4);
  const headRows = isSplit ? splitHeads(sheet.heads) : [sheet.heads];
  const repeats = dice.chance(0.4);
  const lines = qualification.groups.flatMap((group, g) => {
    const heading = headingOf(group, dice);
    const empty = sheet.columns.map(() => '').slice(1);
    const head = headRows.map((row) => row.join('\t'));
    const rows = group.units.flatMap((unit, i) => {
      const row = sheet.columns.map((column) => valueOf(unit, column)).join('\t');
      const isBreak = repeats && i > 0 && i % 5 === 0;
      return isBreak ? [...pageBreak(dice), ...(dice.chance(0.5) ? head : []), row] : [row];
    });
    const total = dice.chance(0.3) ? [totalRow(sheet, group)] : [];
    const isHeaded = g === 0 || !isInside;
    return isInside
      ? [...(isHeaded ? head : []), [heading, ...empty].join('\t'), ...rows, ...total]
      : ['', heading, '', ...head, ...rows, ...total];
  });
  return { layout: 'tabs', text: [...opening(qualification), ...lines, ...closing].join('\n') };
}

function splitHeads(heads: readonly string[]): readonly (readonly string[])[] {
  const parts = heads.map((head) => head.split(' '));
  return [parts.map(([first = '']) => first), parts.map((words) => words.slice(1).join(' '))];
}

function totalRow({ columns }: Sheet, group: MadeGroup): string {
  return columns
    .map((column, i) => (i === 0 ? 'Total' : column === 'credits' ? String(group.sum) : ''))
    .join('\t');
}

/** A table of Markdown. */
function barred(qualification: MadeQualification, dice: Dice): Made {
  const { columns, heads: names } = sheetOf(qualification, dice);
  const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const lines = qualification.groups.flatMap((group) => [
    '',
    `## ${headingOf(group, dice)}`,
    '',
    row(names),
    row(columns.map(() => '---')),
    ...group.units.map((unit) => row(columns.map((column) => valueOf(unit, column)))),
  ]);
  return { layout: 'bars', text: [...opening(qualification), ...lines, ...closing].join('\n') };
}

/** Columns kept by spaces, long titles wrapped below or around their row, as PDF readers give them. */
function aligned(qualification: MadeQualification, dice: Dice): Made {
  const { columns, heads: names } = sheetOf(qualification, dice);
  const width = dice.pick([28, 40, 70]);
  const isCentred = dice.chance(0.3);
  const widths = columns.map((column, i) =>
    column === 'title' ? width + 4 : Math.max(names[i]!.length, column === 'ref' ? 10 : 5) + 4,
  );
  const row = (cells: readonly string[]): string =>
    cells
      .map((cell, i) => cell.padEnd(widths[i]!))
      .join('')
      .trimEnd();
  const lines = qualification.groups.flatMap((group, g) => [
    '',
    headingOf(group, dice),
    ...(g === 0 || dice.chance(0.7) ? [row(names)] : []),
    ...group.units.flatMap((unit) => {
      const parts = wrap(unit.title, width);
      const at = isCentred ? Math.floor(parts.length / 2) : 0;
      return parts.map((part, i) =>
        row(
          columns.map((column) =>
            column === 'title' ? part : i === at ? valueOf(unit, column) : '',
          ),
        ),
      );
    }),
  ]);
  return { layout: 'aligned', text: [...opening(qualification), ...lines, ...closing].join('\n') };
}

function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last === undefined || last.length + word.length + 1 > width) lines.push(word);
    else lines.splice(-1, 1, `${last} ${word}`);
  }
  return lines;
}

/** Single spaces between all, titles wrapped after the figures, as scans are read. */
function plain(qualification: MadeQualification, dice: Dice): Made {
  const { columns, heads: names } = sheetOf(qualification, dice);
  const width = dice.pick([30, 45, 90]);
  const lines = qualification.groups.flatMap((group, g) => [
    headingOf(group, dice),
    ...(g === 0 || dice.chance(0.7) ? [names.join(' ')] : []),
    ...group.units.flatMap((unit) => {
      const [first = '', ...rest] = wrap(unit.title, width);
      const cells = columns.map((column) => (column === 'title' ? first : valueOf(unit, column)));
      return [cells.join(' '), ...rest];
    }),
  ]);
  return { layout: 'plain', text: [...opening(qualification), ...lines, ...closing].join('\n') };
}

/** One cell on each line, as some programs copy a table from a PDF. */
function stacked(qualification: MadeQualification, dice: Dice): Made {
  const { columns, heads: names } = sheetOf(qualification, dice);
  const lines = qualification.groups.flatMap((group, g) => [
    headingOf(group, dice),
    ...(g === 0 || dice.chance(0.7) ? names : []),
    ...group.units.flatMap((unit) => columns.map((column) => valueOf(unit, column))),
  ]);
  return { layout: 'stacked', text: [...opening(qualification), ...lines, ...closing].join('\n') };
}

/** Rows without any heads: only the figures can tell what they are. */
function headless(qualification: MadeQualification, dice: Dice): Made {
  const { columns } = sheetOf(qualification, dice);
  const lines = qualification.groups.flatMap((group) => [
    '',
    headingOf(group, dice),
    '',
    ...group.units.map((unit) => columns.map((column) => valueOf(unit, column)).join('\t')),
  ]);
  return { layout: 'headless', text: [...opening(qualification), ...lines, ...closing].join('\n') };
}

/** One table for all units, a column of which says to which group each belongs. */
function oneTable(qualification: MadeQualification, dice: Dice): Made {
  const { columns, heads: names } = sheetOf(qualification, dice);
  const isByLetter = qualification.groups.length > 2 || dice.chance(0.5);
  const name = ({ id, kind }: MadeGroup): string =>
    isByLetter
      ? `${kind === 'mandatory' ? 'Mandatory' : 'Optional'} Group ${id}`
      : kind === 'mandatory'
        ? 'M'
        : 'O';
  const head = [...names, isByLetter ? 'Group' : 'Mandatory/Optional'].join('\t');
  const rows = qualification.groups.flatMap((group) =>
    group.units.map((unit) =>
      [...columns.map((column) => valueOf(unit, column)), name(group)].join('\t'),
    ),
  );
  return {
    layout: 'one table',
    text: [...opening(qualification), head, ...rows, ...closing].join('\n'),
  };
}

/** Columns in any order, with others between them; levels in words; headings merged over all cells. */
function shuffled(qualification: MadeQualification, dice: Dice): Made {
  const sheet = sheetOf(qualification, dice);
  const extra = dice.pick(['Assessment', 'TQT', 'Page', 'Grading', 'Assessment method']);
  const order = dice.shuffle([...sheet.columns.keys(), -1]);
  const isWordy = dice.chance(0.5);
  const cell = (unit: MadeUnit, at: number): string => {
    const column = sheet.columns[at];
    if (column === undefined) return dice.pick(['Portfolio', '70', '12', 'MCQ', '']);
    const value = valueOf(unit, column);
    if (!isWordy || column === 'title' || column.endsWith('ef')) return value;
    return column === 'level'
      ? value === 'E3'
        ? 'Entry 3'
        : `Level ${value}`
      : column === 'credits'
        ? `${value} credits`
        : value;
  };
  const lines = qualification.groups.flatMap((group) => [
    '',
    order.map(() => headingOf(group, dice.fixed())).join('\t'),
    order.map((at) => sheet.heads[at] ?? extra).join('\t'),
    ...group.units.map((unit) => order.map((at) => cell(unit, at)).join('\t')),
  ]);
  return { layout: 'shuffled', text: [...opening(qualification), ...lines, ...closing].join('\n') };
}

export const layouts = [
  tabbed,
  barred,
  aligned,
  plain,
  stacked,
  headless,
  oneTable,
  shuffled,
] as const;
