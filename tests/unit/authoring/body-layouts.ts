import type { Dice, MadeGroup, MadeQualification, MadeUnit } from './made-specifications';

/** What a column of an awarding body's list holds. */
type Content =
  | 'ref'
  | 'localRef'
  | 'title'
  | 'level'
  | 'credits'
  | 'glh'
  | 'tqt'
  | 'page'
  | 'assessment'
  | 'kind'
  | 'letter'
  | 'tickMandatory'
  | 'tickOptional';

export interface BodyLayout {
  readonly name: string;
  readonly columns: readonly (readonly [Content, string])[];
}

/** Heads as British awarding bodies print them, in their order. */
export const bodyLayouts: readonly BodyLayout[] = [
  {
    name: 'number, regulated number, title, level, hours, notes',
    columns: [
      ['localRef', 'Unit number'],
      ['ref', 'Regulated unit number'],
      ['title', 'Unit title'],
      ['level', 'Level'],
      ['credits', 'Credit'],
      ['glh', 'GLH'],
      ['assessment', 'Notes'],
    ],
  },
  {
    name: 'UAN, own number, title, credit, hours',
    columns: [
      ['ref', 'UAN'],
      ['localRef', 'City & Guilds unit number'],
      ['title', 'Unit title'],
      ['level', 'Level'],
      ['credits', 'Credit value'],
      ['glh', 'Guided learning hours (GLH)'],
    ],
  },
  {
    name: 'credit before level, with exclusions',
    columns: [
      ['ref', 'Unit accreditation number'],
      ['localRef', 'City & Guilds unit no.'],
      ['title', 'Unit title'],
      ['assessment', 'Excluded combination of units (if any)'],
      ['credits', 'Credit value'],
      ['level', 'Level'],
      ['glh', 'GLH'],
    ],
  },
  {
    name: 'title first',
    columns: [
      ['title', 'Title'],
      ['ref', 'Unit ref.'],
      ['level', 'Level'],
      ['glh', 'Guided Learning Hours'],
      ['credits', 'Credit value'],
    ],
  },
  {
    name: 'own number, title, reference, credit, hours, level',
    columns: [
      ['localRef', 'OCR Unit No.'],
      ['title', 'Unit title'],
      ['ref', 'Unit Reference No.'],
      ['credits', 'Credit'],
      ['glh', 'GLH'],
      ['level', 'Level'],
    ],
  },
  {
    name: 'type and page among the figures',
    columns: [
      ['ref', 'Unit ref.'],
      ['localRef', 'Unit no.'],
      ['title', 'Unit title'],
      ['assessment', 'Unit type'],
      ['level', 'Level'],
      ['credits', 'Credit'],
      ['glh', 'GLH'],
      ['page', 'Page'],
    ],
  },
  {
    name: 'unit time beside guided hours',
    columns: [
      ['localRef', 'Unit No'],
      ['ref', 'Ofqual Unit URN'],
      ['title', 'Unit Title'],
      ['credits', 'Credit'],
      ['tqt', 'TUT'],
      ['glh', 'GLH'],
      ['level', 'Level'],
    ],
  },
  {
    name: 'unit time in full before guided learning',
    columns: [
      ['title', 'Unit name'],
      ['level', 'Unit level'],
      ['tqt', 'Total unit time (hours)'],
      ['glh', 'Guided learning (hours)'],
      ['credits', 'Unit credits'],
      ['ref', 'Unit code'],
    ],
  },
  {
    name: 'learning hours',
    columns: [
      ['localRef', 'Unit code'],
      ['title', 'Unit title'],
      ['level', 'Level'],
      ['credits', 'Credits'],
      ['tqt', 'Notional learning hours'],
      ['glh', 'Contact hours (GLH)'],
    ],
  },
  {
    name: 'SCQF',
    columns: [
      ['localRef', 'SQA code'],
      ['title', 'Unit title'],
      ['level', 'SCQF level'],
      ['credits', 'SCQF credit points'],
    ],
  },
  {
    name: 'an Access diploma',
    columns: [
      ['title', 'Unit title'],
      ['localRef', 'Unit code'],
      ['assessment', 'Graded/Ungraded'],
      ['level', 'Unit level'],
      ['credits', 'Credit value of unit'],
    ],
  },
  {
    name: 'Welsh and English',
    columns: [
      ['ref', 'Cyfeirnod / Reference'],
      ['title', 'Teitl yr uned / Unit title'],
      ['level', 'Lefel / Level'],
      ['credits', 'Gwerth credyd / Credit value'],
      ['glh', 'ODA / GLH'],
    ],
  },
  {
    name: 'ticks under mandatory and optional',
    columns: [
      ['localRef', 'No.'],
      ['title', 'Unit'],
      ['level', 'Level'],
      ['credits', 'Credit'],
      ['glh', 'GLH'],
      ['tickMandatory', 'Mandatory'],
      ['tickOptional', 'Optional'],
    ],
  },
  {
    name: 'M or O before the title',
    columns: [
      ['kind', 'M/O'],
      ['ref', 'URN'],
      ['title', 'Component title'],
      ['level', 'Lvl'],
      ['credits', 'Cr'],
      ['glh', 'GLH'],
    ],
  },
  {
    name: 'the group in front',
    columns: [
      ['letter', 'Group'],
      ['title', 'Unit title'],
      ['ref', 'Ofqual reference number'],
      ['level', 'RQF level'],
      ['credits', 'Credit value'],
      ['glh', 'GL'],
    ],
  },
  {
    name: 'abbreviated heads',
    columns: [
      ['localRef', 'Ref'],
      ['title', 'Unit'],
      ['level', 'L'],
      ['credits', 'CV'],
      ['glh', 'GLH'],
    ],
  },
];

function isColumnOfGroups(content: Content): boolean {
  return ['kind', 'letter', 'tickMandatory', 'tickOptional'].includes(content);
}

/** Whether a layout can show a qualification: groups by M or O are two. */
export function fits(
  { columns }: BodyLayout,
  { groups, hasLocalRefs, hasRefs }: MadeQualification,
): boolean {
  const holds = (content: Content): boolean => columns.some(([kind]) => kind === content);
  const isByKind = holds('kind') || holds('tickMandatory');
  return (
    (!isByKind || groups.length === 2) &&
    holds('ref') >= hasRefs &&
    holds('localRef') >= hasLocalRefs
  );
}

function cellOf(unit: MadeUnit, group: MadeGroup, content: Content, dice: Dice): string {
  const isMandatory = group.kind === 'mandatory';
  switch (content) {
    case 'ref':
    case 'localRef':
      return unit[content] ?? '';
    case 'title':
      return unit.title;
    case 'level':
    case 'credits':
    case 'glh':
      return String(unit[content]);
    case 'tqt':
      return String(unit.credits * 10);
    case 'page':
      return String(dice.within(10, 90));
    case 'assessment':
      return dice.pick(['Portfolio', 'Knowledge', '', 'Externally marked test']);
    case 'kind':
      return isMandatory ? 'M' : 'O';
    case 'letter':
      return isMandatory ? `Mandatory Group ${group.id}` : `Optional Group ${group.id}`;
    case 'tickMandatory':
      return isMandatory ? '✓' : '';
    case 'tickOptional':
      return isMandatory ? '' : '✓';
  }
}

/** The layout's lists as tables of cells, with lines between them. */
export function inLayout(
  made: MadeQualification,
  layout: BodyLayout,
  dice: Dice,
): readonly (string | readonly (readonly string[])[])[] {
  const heads = layout.columns.map(([, head]) => head);
  const rowsOf = (group: MadeGroup): readonly (readonly string[])[] =>
    group.units.map((unit) =>
      layout.columns.map(([content]) => cellOf(unit, group, content, dice)),
    );
  const opening = [made.title, `Qualification number ${made.number}`];
  if (layout.columns.some(([content]) => isColumnOfGroups(content))) {
    return [...opening, 'Structure', [heads, ...made.groups.flatMap(rowsOf)]];
  }
  const heading = (group: MadeGroup): string =>
    dice.pick([
      `${group.kind === 'mandatory' ? 'Mandatory' : 'Optional'} units – Group ${group.id}`,
      `Group ${group.id}: ${group.kind} units`,
      `${group.kind === 'mandatory' ? 'Mandatory' : 'Optional'} Group ${group.id}`,
    ]);
  return [
    ...opening,
    ...made.groups.flatMap((group) => [heading(group), [heads, ...rowsOf(group)]]),
  ];
}
