import { describe, expect, it } from 'vitest';
import { readSpecificationText, readTables } from '../../../src/authoring';
import type { Draft, DraftUnit, NamedRule, Table } from '../../../src/authoring';

const title = 'Acme Level 3 Diploma in Tourism';

function only(drafts: readonly Draft[]): Draft {
  const [draft, ...others] = drafts;
  if (draft === undefined || others.length > 0) throw new Error('not one draft');
  return draft;
}

function read(...lines: readonly string[]): Draft {
  return only(readSpecificationText([title, ...lines].join('\n')));
}

function unitsOf({ groups }: Draft): readonly DraftUnit[] {
  return groups.flatMap(({ units }) => units);
}

function shown({ credits, glh, level, localRef, ref, title: name }: DraftUnit): string {
  const figures = [level?.value, credits?.value, glh?.value].map((value) => value ?? '?');
  return [ref?.value ?? localRef?.value ?? '?', name.value, ...figures].join(' · ');
}

function shownUnits(draft: Draft): readonly string[] {
  return unitsOf(draft).map(shown);
}

function codesOf({ questions }: Draft): readonly string[] {
  return questions.flatMap(({ code, severity }) => (severity === 'question' ? [code] : []));
}

function boundsOf({ rules }: Draft): readonly unknown[] {
  return rules.flatMap(({ reading }) => (reading ?? []).map(bounds));
}

function bounds(rule: NamedRule): unknown {
  return 'measure' in rule ? [rule.measure, rule.over, rule.min ?? null, rule.max ?? null] : rule;
}

describe('units that no list names', () => {
  const both = [
    'L/506/2150 · Take bookings · 3 · 5 · 30',
    'Y/506/2152 · Welcome guests · 2 · 4 · 20',
  ];

  it('are read from pages that label every figure on a line', () => {
    const draft = read(
      ...[
        '',
        'Unit 301 Take bookings',
        'UAN: L/506/2150',
        'Level: 3',
        'Credit value: 5',
        'GLH: 30',
      ],
      ...['', 'Unit aim', 'The unit covers bookings.'],
      ...[
        '',
        'Unit 302 Welcome guests',
        'UAN: Y/506/2152',
        'Level: 2',
        'Credit value: 4',
        'GLH: 20',
      ],
    );
    expect(shownUnits(draft)).toEqual(both);
    expect(unitsOf(draft).map(({ localRef }) => localRef?.value)).toEqual(['301', '302']);
  });

  it('are read from one line of figures below their names', () => {
    const draft = read(
      ...['', 'Unit 301 Take bookings', 'Level 3 Credit 5 GLH 30', 'The learner can answer.'],
      ...['', 'Unit 302 Welcome guests', 'Level 2 Credit 4 GLH 20'],
    );
    expect(shownUnits(draft)).toEqual([
      '301 · Take bookings · 3 · 5 · 30',
      '302 · Welcome guests · 2 · 4 · 20',
    ]);
  });

  it('are read from boxes with two labels in a row', () => {
    const rows = (...cells: readonly (readonly string[])[]): Table => ({
      kind: 'table',
      rows: cells.map((row, i) =>
        row.map((text, at) => ({
          text,
          place: { page: null, sheet: null, line: i + 1, cell: at + 1 },
        })),
      ),
    });
    const box = (name: string, ref: string, figures: readonly string[]): Table =>
      rows(
        ['Unit title:', name],
        ['Unit reference:', ref, 'Unit number:', 'T1'],
        ['Level:', figures[0] ?? '', 'Credit value:', figures[1] ?? ''],
        ['GLH:', figures[2] ?? '', 'Assessment:', 'Portfolio'],
      );
    const drafts = readTables([
      box('Take bookings', 'L/506/2150', ['3', '5', '30']),
      box('Welcome guests', 'Y/506/2152', ['2', '4', '20']),
    ]);
    expect(shownUnits(only(drafts))).toEqual(both);
  });

  it('are read from a list that names the figures behind each title', () => {
    const draft = read(
      'Learners must achieve a minimum of 5 credits from the units below.',
      'Optional units',
      '• L/506/2150 Take bookings (Level 3, 5 credits, 30 GLH)',
      '• Y/506/2152 Welcome guests (Level 2, 4 credits, 20 GLH)',
    );
    expect(shownUnits(draft)).toEqual(both);
    expect(boundsOf(draft)).toEqual([['credits', {}, 5, null]]);
  });

  it('are no sentences that name figures', () => {
    expect(
      readSpecificationText('Learners must take Unit 3 (Level 3, 5 credits, 30 GLH).'),
    ).toEqual([]);
  });
});

describe('units that a document lists twice', () => {
  const draft = read(
    ...[
      'Mandatory units',
      'Unit no.\tUnit title\tLevel',
      'T1\tTake bookings\t3',
      'T2\tWelcome guests\t2',
    ],
    ...['Optional units', 'Unit no.\tUnit title\tLevel', 'T3\tLead walking tours\t2'],
    ...['', 'Unit details', 'Unit no.\tUnit reference\tTitle\tLevel\tCredit\tGLH'],
    ...['T1\tL/506/2150\tTake bookings\t3\t5\t30', 'T2\tY/506/2152\tWelcome guests\t2\t4\t20'],
    'T3\tK/506/2169\tLead walking tours\t2\t6\t35',
  );

  it('are one unit each, in the groups of the overview', () => {
    expect(draft.groups.map(({ kind, units }) => [kind, units.map(shown)])).toEqual([
      [
        'mandatory',
        ['L/506/2150 · Take bookings · 3 · 5 · 30', 'Y/506/2152 · Welcome guests · 2 · 4 · 20'],
      ],
      ['optional', ['K/506/2169 · Lead walking tours · 2 · 6 · 35']],
    ]);
    expect(codesOf(draft)).not.toContain('unit-twice');
  });

  it('are asked about where the two differ', () => {
    const other = read(
      ...['Mandatory units', 'Unit no.\tUnit title\tLevel\tCredit', 'T1\tTake bookings\t3\t6'],
      ...['Details', 'Unit no.\tTitle\tLevel\tCredit\tGLH', 'T1\tTake bookings\t3\t5\t30'],
    );
    expect(codesOf(other)).toContain('unit-twice');
  });
});

describe('lists that stand in odd places', () => {
  it('take their level from the heading above', () => {
    const draft = read(
      ...[
        'Level 2 units',
        'Unit ref\tUnit title\tCredit\tGLH',
        'Y/506/2152\tWelcome guests\t4\t20',
      ],
      ...[
        '',
        'Level 3 units',
        'Unit ref\tUnit title\tCredit\tGLH',
        'L/506/2150\tTake bookings\t5\t30',
      ],
    );
    expect(unitsOf(draft).map(({ level }) => level?.value)).toEqual([2, 3]);
    expect(codesOf(draft)).not.toContain('levels-missing');
  });

  it('are read beside each other', () => {
    const heads = 'Level\tCredit\tGLH';
    const draft = read(
      `Mandatory unit\t${heads}\tOptional unit\t${heads}`,
      'Take bookings\t3\t5\t30\tWelcome guests\t2\t4\t20',
      'Sell tickets\t3\t3\t18\t\t\t\t',
    );
    expect(draft.groups.map(({ kind, units }) => [kind, units.map(shown)])).toEqual([
      ['mandatory', ['? · Take bookings · 3 · 5 · 30', '? · Sell tickets · 3 · 3 · 18']],
      ['optional', ['? · Welcome guests · 2 · 4 · 20']],
    ]);
  });

  it.each(['\t', '    '])(
    'are not taken from tables of bounds, in columns parted by "%s"',
    (gap) => {
      const draft = read(
        ['Group', 'Minimum credits', 'Maximum credits'].join(gap),
        ['Group A Mandatory', '5', '5'].join(gap),
        ['Group B Optional', '4', '6'].join(gap),
        ['Total', '9', '11'].join(gap),
        '',
        ...['Group A Mandatory', 'Unit ref\tUnit title\tLevel\tCredit\tGLH'],
        'L/506/2150\tTake bookings\t3\t5\t30',
        ...['Group B Optional', 'Unit ref\tUnit title\tLevel\tCredit\tGLH'],
        'Y/506/2152\tWelcome guests\t2\t4\t20',
      );
      expect(unitsOf(draft)).toHaveLength(2);
      expect(boundsOf(draft)).toEqual([
        ['credits', { groups: ['A'] }, 5, null],
        ['credits', { groups: ['A'] }, null, 5],
        ['credits', { groups: ['B'] }, 4, null],
        ['credits', { groups: ['B'] }, null, 6],
        ['credits', {}, 9, null],
        ['credits', {}, null, 11],
      ]);
    },
  );

  it('keep a heading’s figure to its own group', () => {
    const draft = read(
      ...['Group 1: Sales – Mandatory', 'Unit ref\tUnit title\tLevel\tCredit\tGLH'],
      'L/506/2150\tTake bookings\t3\t5\t30',
      ...[
        'Group 2: People – Optional (minimum 4 credits)',
        'Unit ref\tUnit title\tLevel\tCredit\tGLH',
      ],
      'Y/506/2152\tWelcome guests\t2\t4\t20',
      ...[
        'Group 3: Tours – Optional (maximum 6 credits)',
        'Unit ref\tUnit title\tLevel\tCredit\tGLH',
      ],
      'K/506/2169\tLead walking tours\t2\t6\t35',
    );
    expect(draft.groups.map(({ id }) => id)).toEqual(['1', '2', '3']);
    expect(boundsOf(draft)).toEqual([
      ['credits', { groups: ['2'] }, 4, null],
      ['credits', { groups: ['3'] }, null, 6],
    ]);
  });

  it('have no headings in the rest of a sentence', () => {
    const draft = read(
      'Learners must complete all mandatory units and achieve at least 4 credits from the',
      'optional units.',
      ...['Mandatory units', 'Unit ref\tUnit title\tLevel\tCredit\tGLH'],
      'L/506/2150\tTake bookings\t3\t5\t30',
      ...['Optional units', 'Unit ref\tUnit title\tLevel\tCredit\tGLH'],
      'Y/506/2152\tWelcome guests\t2\t4\t20',
    );
    expect(draft.groups).toHaveLength(2);
    expect(boundsOf(draft)).toEqual([['credits', { groups: ['B'] }, 4, null]]);
  });
});

describe('units that are barred', () => {
  const list = [
    ...['Optional units', 'Unit no.\tUnit ref\tUnit title\tLevel\tCredit\tGLH'],
    ...['T1\tL/506/2150\tTake bookings\t3\t5\t30', 'T2\tY/506/2152\tWelcome guests\t2\t4\t20'],
  ];
  const pair = { measure: 'units', over: { units: ['L/506/2150', 'Y/506/2152'] }, max: 1 };
  const barred = (draft: Draft): readonly unknown[] =>
    draft.rules.flatMap(({ reading }) =>
      (reading ?? []).map(({ binding: _, id: __, ...part }) => part),
    );

  it.each(['\t', '    '])('are read from a table in columns parted by "%s"', (gap) => {
    const table = [
      ['Unit', 'Barred with'],
      ['Take bookings', 'Welcome guests'],
    ];
    const draft = read(...list, '', 'Barred combinations', ...table.map((row) => row.join(gap)));
    expect(barred(draft)).toEqual([pair]);
  });

  it('are read from a column of the list', () => {
    const draft = read(
      ...[
        'Optional units',
        'Unit no.\tUnit ref\tUnit title\tLevel\tCredit\tGLH\tExcluded combination',
      ],
      ...[
        'T1\tL/506/2150\tTake bookings\t3\t5\t30\tT2',
        'T2\tY/506/2152\tWelcome guests\t2\t4\t20\t-',
      ],
    );
    expect(barred(draft)).toEqual([pair]);
  });

  it('are asked about where only a heading announces them', () => {
    const draft = read(...list, '', 'Barred combinations', 'See the list of T1 and others.');
    expect(barred(draft)).toEqual([]);
    expect(codesOf(draft)).toContain('rule-unread');
  });
});

describe('pages whose labels and values stand in columns', () => {
  const list = [
    'Mandatory units',
    'Unit no.\tUnit title\tLevel\tCredit\tGLH',
    'T1\tTake bookings\t3\t5\t30',
  ];

  it('give a unit of the list its reference, also where the title goes on below', () => {
    const draft = read(
      ...['Mandatory units', 'Unit no.\tUnit title\tLevel\tCredit\tGLH'],
      ...['T1\tTake bookings and deposits\t3\t5\t30', ''],
      ...[
        'Unit Number         L/506/2150',
        'Unit Title          Take bookings and',
        '                    deposits',
      ],
    );
    expect(shownUnits(draft)).toEqual(['L/506/2150 · Take bookings and deposits · 3 · 5 · 30']);
  });

  it('are asked about where no unit of the list is theirs', () => {
    const draft = read(
      ...list,
      '',
      'Unit Number         Y/506/2152',
      'Unit Title          Sell tickets',
    );
    expect(codesOf(draft)).toContain('unit-unread');
  });
});
