import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LearnerList, LearnerRow, Mapping, PastedTable } from '../../../src/exchange';
import { parseTable, proposedMapping, readLearners } from '../../../src/exchange';
import type { Learner } from '../../../src/plan';

async function readList(
  text: string,
  present: readonly Learner[] = [],
  change: (mapping: Mapping, table: PastedTable) => Mapping = (mapping) => mapping,
): Promise<LearnerList & { readonly table: PastedTable }> {
  let made = 0;
  const table = await parseTable(text);
  const mapping = change(proposedMapping(table), table);
  return { table, ...readLearners(table, mapping, { newId: () => `new-${++made}`, present }) };
}

async function read(
  text: string,
  present: readonly Learner[] = [],
): Promise<readonly LearnerRow[]> {
  return (await readList(text, present)).rows;
}

function learner(part: Partial<Learner>): Learner {
  const blank = {
    employer: '',
    reference: '',
    startsOn: null,
    pathway: null,
    differs: {},
    recognised: {},
  };
  return { id: 'there', name: '', ...blank, ...part };
}

/** What is left of learners when their new ids are put aside. */
function facts(rows: readonly LearnerRow[]): readonly (Partial<Learner> | null)[] {
  return rows.map(({ learner: one }) => {
    if (!one) return null;
    const { name, employer, reference, startsOn } = one;
    return { name, employer, reference, startsOn };
  });
}

describe('a list with headings', () => {
  it('is read by its headings, in whatever order and words', async () => {
    const rows = await read('ULN\tStart date\tCompany\tLearner\n1234567890\t1/9/2026\tBT\tAda\n');
    expect(facts(rows)).toEqual([
      { name: 'Ada', employer: 'BT', reference: '1234567890', startsOn: '2026-09-01' },
    ]);
    expect(rows[0]).toMatchObject({
      row: 2,
      problems: [],
      learner: { differs: {}, recognised: {} },
    });
  });

  it.each([
    ['First name,Surname\nAda,Okafor', 'Ada Okafor'],
    ['Surname;Forename\nOkafor;Ada', 'Ada Okafor'],
    ['Initials,Employer\nA.O.,BT', 'A.O.'],
    ['Name\nOkafor, Ada', 'Okafor, Ada'],
    ['"Name","Notes"\n"Okafor, ""Ada""","x"', 'Okafor, "Ada"'],
    ['Name\tNotes\nAda\tlikes, commas', 'Ada'],
  ])('%j gives the name %s', async (text, name) => {
    expect(facts(await read(text))).toMatchObject([{ name }]);
  });

  it('numbers rows as the spreadsheet does, empty ones included', async () => {
    const rows = await read('Name,Employer\r\nAda,BT\r\n,\r\n\r\nBen,BT\r\n');
    expect(rows.map(({ row }) => row)).toEqual([2, 5]);
  });

  it('holds nobody when there are only headings, or nothing', async () => {
    expect(await read('Name,Employer')).toEqual([]);
    expect(await read(' \n\t\n')).toEqual([]);
  });
});

describe('a column of pathways', () => {
  const text = 'Learner\tPathway\nAda\tdementia pathway\nEve\tGeneric\nBob\t-\nMia\tMidwifery';
  const cite = { section: 'Structure', page: null };
  const pathways = ['Dementia', 'Generic'].map((title) => ({ id: title.slice(0, 3), title, cite }));

  it('names what each follows, and who follows the plan’s because theirs is not known', async () => {
    const table = await parseTable(text);
    const asked = { newId: () => 'new', present: [], pathways };
    const { rows } = readLearners(table, proposedMapping(table), asked);
    expect(rows.map((row) => row.learner?.pathway)).toEqual(['Dem', 'Gen', null, null]);
    expect(rows.map((row) => row.problems)).toEqual([
      ...[[], [], []],
      [{ kind: 'unknown-pathway', column: 1, text: 'Midwifery' }],
    ]);
  });

  it('is nothing where there are none', async () => {
    const rows = await read(text);
    expect(rows.map((row) => row.learner?.pathway)).toEqual([null, null, null, null]);
    expect(rows.flatMap(({ problems }) => problems)).toEqual([]);
  });
});

describe('a list without headings', () => {
  it('is name, employer, reference and start, however few there are', async () => {
    expect(facts(await read('Ada\nBen'))).toMatchObject([{ name: 'Ada' }, { name: 'Ben' }]);
    expect(facts(await read('Ada Lee,BT,learner one,2026-09-01'))).toEqual([
      { name: 'Ada Lee', employer: 'BT', reference: 'learner one', startsOn: '2026-09-01' },
    ]);
  });

  it('knows codes and dates by their looks, one bad date among them', async () => {
    const rows = await read('1001\tAda\t1 Sep 2026\tBT\n1002\tBen\t31/02/2026\tBT');
    expect(facts(rows)).toEqual([
      { name: 'Ada', employer: 'BT', reference: '1001', startsOn: '2026-09-01' },
      { name: 'Ben', employer: 'BT', reference: '1002', startsOn: null },
    ]);
    expect(rows[1]!.problems).toMatchObject([{ kind: 'unreadable-date', text: '31/02/2026' }]);
  });
});

describe('a stray mark', () => {
  const rows = ['Ada,BT,1001', 'Ben,BT,1002', 'Cai,EE,1003'];
  const expected = [
    { name: 'Ada', employer: 'BT', reference: '1001' },
    { name: 'Ben', employer: 'BT', reference: '1002' },
    { name: 'Cai', employer: 'EE', reference: '1003' },
  ];

  it.each(['', 'Name,Employer,ULN\n'])(
    'as a tab anywhere in a list parted by commas under %j changes nothing',
    async (heading) => {
      const list = heading + rows.join('\n');
      const cellEnds = [...list.matchAll(/,|\n|$/g)].map(({ index }) => index);
      expect(cellEnds.length).toBeGreaterThan(8);
      for (const end of cellEnds) {
        const found = await read(`${list.slice(0, end)}\t${list.slice(end)}`);
        expect(facts(found), `a tab at ${end}`).toMatchObject(expected);
        expect(found.flatMap(({ problems }) => problems)).toEqual([]);
      }
    },
  );

  it.each([
    ['Ada\tBT\t1001\nBen,BT,1002\nCai\tEE\t1003', 2],
    ['Name\tEmployer\nAda\tBT\nBen; BT\nCai\tEE', 3],
    ['Ada,BT,1001\nCai,EE,1003\nBen\tBT\t1002', 3],
    ['Name\nAda\nOkafor, Ben\nCai', 3],
  ])('that makes a name of a whole row is told: %j', async (text, place) => {
    const odd = (await read(text)).filter(({ problems }) => problems.length > 0);
    expect(odd).toMatchObject([{ row: place, problems: [{ kind: 'several-columns' }] }]);
    expect(odd[0]!.learner).not.toBeNull();
  });

  it('is no problem in names that are all written so', async () => {
    const found = await read('Name\nOkafor, Ada\nHughes, Ben');
    expect(facts(found)).toMatchObject([{ name: 'Okafor, Ada' }, { name: 'Hughes, Ben' }]);
    expect(found.flatMap(({ problems }) => problems)).toEqual([]);
  });
});

describe('dates', () => {
  it.each([
    '2026-11-22',
    '22/11/2026',
    '22.11.2026',
    '22-11-26',
    '22 Nov 2026',
    '22 november 2026',
    '22nd Nov. 2026',
    '22-Nov-26',
    '2026-11-22T00:00:00',
    '22/11/2026 00:00',
  ])('%s is 22 November 2026', async (written) => {
    const rows = await read(`Name\tStart\nAda\t${written}`);
    expect(rows[0]).toMatchObject({ learner: { startsOn: '2026-11-22' }, problems: [] });
  });

  it('puts the day before the month, and keeps to the calendar', async () => {
    expect(facts(await read('Name,Start\nAda,3/2/2026'))).toMatchObject([
      { startsOn: '2026-02-03' },
    ]);
    expect(facts(await read('Name,Start\nAda,29/2/2028'))).toMatchObject([
      { startsOn: '2028-02-29' },
    ]);
  });

  it.each(['29/2/2027', '22/11/0026', '22 Foo 2026', 'soon', '2026', '0/0/0000'])(
    '%s is no date, and the learner can be added without one',
    async (written) => {
      const [row] = await read(`Name,Start\nAda,${written}`);
      expect(row!.problems).toMatchObject([{ kind: 'unreadable-date', text: written }]);
      expect(row!.learner).toMatchObject({ name: 'Ada', startsOn: null });
    },
  );
});

describe('problems by row', () => {
  it('a row without a name cannot be added', async () => {
    const [, row] = await read('Name,Employer\nAda,BT\n,BT');
    expect(row).toMatchObject({ row: 3, learner: null, problems: [{ kind: 'no-name' }] });
  });

  it('a text that is too long is cut', async () => {
    const [row] = await read(`Name,Employer\n${'é'.repeat(199)}😀x,BT`);
    expect(row!.problems).toEqual([{ kind: 'too-long', field: 'name', max: 200 }]);
    expect(row!.learner!.name).toBe('é'.repeat(199));
  });

  it.each([
    ['the same reference', 'Name,ULN\nAda,1\nA. O.,1', [{ kind: 'duplicate', of: 2 }]],
    ['the same name', 'Name,ULN\nAda,1\nADA,', [{ kind: 'duplicate', of: 2 }]],
    ['namesakes with references of their own', 'Name,ULN\nAda,1\nAda,2', []],
    ['namesakes at other employers', 'Name,Employer\nAda,BT\nAda,EE', []],
  ])('%s', async (_, text, problems) => {
    const rows = await read(text);
    expect(rows[0]!.problems).toEqual([]);
    expect(rows[1]!.problems).toEqual(problems);
    expect(rows[1]!.learner).not.toBeNull();
  });

  it('a learner of the cohort is not taken for a new one', async () => {
    const present = [learner({ name: 'Ada', reference: '7' })];
    const rows = await read('Name,ULN\nada,\nBen,7\nCy,8', present);
    expect(rows.map(({ problems }) => problems)).toEqual([
      [{ kind: 'duplicate', of: null }],
      [{ kind: 'duplicate', of: null }],
      [],
    ]);
  });

  it('a cohort holds 2,000 learners, those of before included', async () => {
    const list = Array.from({ length: 2_005 }, (_, i) => `Learner ${i}`).join('\n');
    const rows = await read(list, [learner({ name: 'Ada' })]);
    expect(rows).toHaveLength(2_000);
    expect(rows.at(-1)).toMatchObject({
      row: 2_000,
      learner: null,
      problems: [{ kind: 'too-many', max: 2_000, leftOut: 6 }],
    });
  });

  it('a text that no cohort could be is not read', async () => {
    const [row] = await read('x'.repeat(2_000_001));
    expect(row).toMatchObject({ learner: null, problems: [{ kind: 'too-large' }] });
  });
});

const word = fc
  .stringMatching(/^[A-Za-zÀ-ÖØ-öø-ÿ][A-Za-zÀ-ÖØ-öø-ÿ'",; -]{0,20}[A-Za-z.]$/)
  .map(oneLine);
const date = fc
  .date({ min: new Date('2015-01-01'), max: new Date('2100-12-31'), noInvalidDate: true })
  .map((day) => day.toISOString().slice(0, 10));
const learners = fc.uniqueArray(
  fc.record({
    name: word,
    employer: fc.oneof(fc.constant(''), word),
    reference: fc.stringMatching(/^[A-Z]{0,3}\d{1,10}$/),
    startsOn: fc.option(date),
  }),
  { minLength: 1, maxLength: 12, selector: ({ reference }) => reference.toLowerCase() },
);

/** As a cell is read: what stands between words in a line is one space. */
function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').normalize('NFC').trim();
}

function quoted(cell: string): string {
  return `"${cell.replaceAll('"', '""')}"`;
}

describe('any learners', () => {
  const headings = ['Name', 'Employer', 'Reference', 'Start date'];
  const asUk = (day: string | null): string => (day ?? '').split('-').reverse().join('/');

  it.each(['\t', ',', ';'])('come back from text parted by %j, with headings', async (mark) => {
    let applied = 0;
    await fc.assert(
      fc.asyncProperty(learners, fc.constantFrom('\n', '\r\n', '\r'), async (cohort, end) => {
        const rows = cohort.map((one) => [
          one.name,
          one.employer,
          one.reference,
          asUk(one.startsOn),
        ]);
        const text = [headings, ...rows].map((row) => row.map(quoted).join(mark)).join(end);
        const found = await read(text);
        expect(facts(found)).toEqual(cohort);
        expect(found.flatMap(({ problems }) => problems)).toEqual([]);
        applied += cohort.length;
      }),
      { numRuns: 80 },
    );
    expect(applied).toBeGreaterThan(80);
  });

  it('come back without headings where everybody has an employer and a date', async () => {
    let applied = 0;
    await fc.assert(
      fc.asyncProperty(learners, async (cohort) => {
        fc.pre(cohort.every(({ employer, startsOn }) => employer !== '' && startsOn !== null));
        const rows = cohort.map((one) => [
          one.name,
          one.employer,
          one.reference,
          asUk(one.startsOn),
        ]);
        const text = rows.map((row) => row.map(quoted).join('\t')).join('\n');
        expect(facts(await read(text))).toEqual(cohort);
        applied += 1;
      }),
      { numRuns: 60 },
    );
    expect(applied).toBe(60);
  });
});

describe('hostile text', () => {
  const nasty = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc
      .array(
        fc.constantFrom(
          '"',
          ',',
          ';',
          '\t',
          '\n',
          '\r',
          'Name',
          '=1+1',
          '\0',
          '\u202e',
          '\ud800',
          '😀',
          '1/1/2026',
          '__proto__',
        ),
        { maxLength: 60 },
      )
      .map((parts) => parts.join('')),
  );

  it('never throws, and nothing that could break a record or a page gets through', async () => {
    let added = 0;
    await fc.assert(
      fc.asyncProperty(nasty, async (text) => {
        for (const { learner: one, problems } of await read(text)) {
          if (!one) expect(problems).not.toEqual([]);
          const { name, employer, reference } = one ?? learner({ name: 'none' });
          expect(name).not.toBe('');
          expect(`${name}${employer}${reference}`).toMatch(
            /^[^\p{Cc}\p{Surrogate}\p{Bidi_Control}]*$/u,
          );
          expect(Math.max(name.length, employer.length, reference.length)).toBeLessThanOrEqual(200);
          if (one) added += 1;
        }
      }),
      { numRuns: 800 },
    );
    expect(added).toBeGreaterThan(200);
  });
});
