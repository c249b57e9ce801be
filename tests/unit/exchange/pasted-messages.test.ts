import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseTable, proposedMapping, readLearners } from '../../../src/exchange';
import type { LearnerList, LineMeaning, PastedTable } from '../../../src/exchange';

interface Read extends LearnerList {
  readonly table: PastedTable;
  /** "Ada Okafor | Acme | 1000000001 | 2026-09-01", without empty ends; "-" for a row left out. */
  readonly learners: readonly string[];
}

async function read(text: string, meaning?: LineMeaning): Promise<Read> {
  let made = 0;
  const table = await parseTable(text, meaning);
  const options = { newId: () => `new-${++made}`, present: [] };
  const list = readLearners(table, proposedMapping(table), options);
  const learners = list.rows.map(({ learner }) => {
    if (!learner) return '-';
    const { name, employer, reference, startsOn } = learner;
    return [name, employer, reference, startsOn ?? ''].join(' | ').replace(/[ |]+$/, '');
  });
  return { ...list, table, learners };
}

const three = ['Ada Okafor', 'Bo Lee', 'Cy Tan'];
const employed = ['Ada Okafor | Acme', 'Bo Lee | Bx'];
const numbered = ['Ada Okafor |  | 1000000001', 'Bo Lee |  | 1000000002'];

describe('a list in a message', () => {
  it.each<readonly [string, readonly string[]]>([
    ['Ada Okafor, Bo Lee, Cy Tan', three],
    ['Ada Okafor; Bo Lee; Cy Tan', three],
    ['Ada Okafor, Bo Lee and Cy Tan.', three],
    ['Learners: Ada Okafor, Bo Lee, Cy Tan', three],
    ['Ada Okafor • Bo Lee • Cy Tan', three],
    ['Ada Okafor / Bo Lee / Cy Tan', three],
    ['1. Ada Okafor 2. Bo Lee 3. Cy Tan', three],
    ['ada okafor, bo lee, cy tan', ['ada okafor', 'bo lee', 'cy tan']],
    ['Ada, Bo, Cy, Di', ['Ada', 'Bo', 'Cy', 'Di']],
    [
      'Ms Ada Okafor Jr., Siân ap Rhys, Bo Lee (Bobby)',
      ['Ms Ada Okafor Jr.', 'Siân ap Rhys', 'Bo Lee (Bobby)'],
    ],
    [
      'Anne-Marie O’Neill, Jean-Luc de la Cruz, María-José Núñez',
      ['Anne-Marie O’Neill', 'Jean-Luc de la Cruz', 'María-José Núñez'],
    ],
    [
      'Ada Okafor, Bo Lee, Cy Tan\nDi Evans, Ed Fox, Flo Gray',
      [...three, 'Di Evans', 'Ed Fox', 'Flo Gray'],
    ],
    ['Okafor, Ada; Lee, Bo', ['Okafor, Ada', 'Lee, Bo']],
    ['Ada Okafor <ada@acme.example>; Bo Lee <bo@bx.example>', ['Ada Okafor', 'Bo Lee']],
    ['Okafor, Ada <ada@acme.example>; Lee, Bo <bo@bx.example>', ['Okafor, Ada', 'Lee, Bo']],
    [
      'Acme Ltd: Ada Okafor, Bo Lee\nBx Ltd: Cy Tan',
      ['Ada Okafor | Acme Ltd', 'Bo Lee | Acme Ltd', 'Cy Tan | Bx Ltd'],
    ],
    ['Acme:\nAda Okafor\n\nBx:\nBo Lee', employed],
    ['Acme:\n- Ada Okafor\nBx:\n- Bo Lee', employed],
    ['Hi Jo,\n\nAcme:\nAda Okafor\nBx:\nBo Lee\n\nThanks\nSam', employed],
    ['Learners:\nAda Okafor\nBo Lee\nCy Tan', three],
    ['Ada Okafor, Acme\nBo Lee, Bx', employed],
    ['Ada Okafor - Acme\nBo Lee - Bx', employed],
    ['Ada Okafor – Acme\nBo Lee – Bx', employed],
    ['Ada Okafor / Acme\nBo Lee / Bx', employed],
    ['Ada Okafor: Acme\nBo Lee: Bx', employed],
    ['Ada Okafor^Acme\nBo Lee^Bx', employed],
    ['Name~Employer\nAda Okafor~Acme\nBo Lee~Bx', employed],
    ['Ada Okafor (Acme Ltd)\nBo Lee (Bx Ltd)', ['Ada Okafor | Acme Ltd', 'Bo Lee | Bx Ltd']],
    ['Ada Okafor (Addy)\nBo Lee (Bobby)', ['Ada Okafor (Addy)', 'Bo Lee (Bobby)']],
    ['Ada Okafor 1000000001\nBo Lee 1000000002', numbered],
    ['1000000001 Ada Okafor\n1000000002 Bo Lee', numbered],
    ['Ada Okafor (ULN: 1000000001)\nBo Lee (ULN: 1000000002)', numbered],
    [
      'Hi Jo,\n\nHere are the learners for September:\n\nAda Okafor, Acme\nBo Lee, Bx\n\nThanks\nSam',
      employed,
    ],
    ['> Hi Sam,\n> Ada Okafor, Acme\n> Bo Lee, Bx\n> Kind regards', employed],
    [
      'Hi Sam, list below\n\nName\tEmployer\nAda Okafor\tAcme\nBo Lee\tBx\n\nKind regards,\nJo Bell\nProgramme leader',
      employed,
    ],
    [
      'From: Jo Bell\nSent: 1 September 2026 10:00\nTo: Sam\nSubject: Learners\n\nAda Okafor, Acme\nBo Lee, Bx',
      employed,
    ],
    [
      '[01/09/2026, 10:12] Jo Bell: Ada Okafor\n[01/09/2026, 10:13] Jo Bell: Bo Lee',
      ['Ada Okafor', 'Bo Lee'],
    ],
    [
      '01/09/2026, 10:12 - Jo Bell: Ada Okafor\n01/09/2026, 10:13 - Jo Bell: Bo Lee',
      ['Ada Okafor', 'Bo Lee'],
    ],
    [
      'Name: Ada Okafor\nEmployer: Acme\nULN: 1000000001\nStart date: 01/09/2026',
      ['Ada Okafor | Acme | 1000000001 | 2026-09-01'],
    ],
    ['Name: Ada Okafor\nEmployer: Acme\n\nName: Bo Lee\nEmployer: Bx', employed],
    ['Name\tAda Okafor\tBo Lee\nEmployer\tAcme\tBx', employed],
    [
      'Ada Okafor\nAcme Ltd\n1000000001\n\nBo Lee\nBx Ltd\n1000000002',
      ['Ada Okafor | Acme Ltd | 1000000001', 'Bo Lee | Bx Ltd | 1000000002'],
    ],
    ['[ ] Ada Okafor\n[x] Bo Lee', ['Ada Okafor', 'Bo Lee']],
    ['☐ Ada Okafor\n☑ Bo Lee', ['Ada Okafor', 'Bo Lee']],
    ['a) Ada Okafor\nb) Bo Lee', ['Ada Okafor', 'Bo Lee']],
    ['1 Ada Okafor\n2 Bo Lee', ['Ada Okafor', 'Bo Lee']],
  ])('%j', async (text, learners) => {
    expect((await read(text)).learners).toEqual(learners);
  });

  it('can be read either way where a line could hold one learner or several', async () => {
    const text = 'Ada Okafor, Bo Lee';
    const list = await read(text);
    expect(list.table.lines).toEqual({ meaning: 'one-learner', isOpen: true });
    expect(list.learners).toEqual(['Ada Okafor | Bo Lee']);
    expect((await read(text, 'several-learners')).learners).toEqual(['Ada Okafor', 'Bo Lee']);
    expect((await read('Ada Okafor, Acme Ltd', 'several-learners')).learners).toEqual([
      'Ada Okafor | Acme Ltd',
    ]);
    expect((await read('Ada Okafor, Bo Lee, Cy Tan', 'one-learner')).learners).toEqual([
      'Ada Okafor | Bo Lee | Cy Tan',
    ]);
  });

  it('has what stands around it named, and keeps the places of its rows', async () => {
    const list = await read('Hi Jo,\n\nAda Okafor\nBo Lee\n\nThanks\nSam');
    expect(list.remarks).toEqual([
      { kind: 'around-list', from: 1, to: 1, text: 'Hi Jo,' },
      { kind: 'around-list', from: 6, to: 7, text: 'Thanks Sam' },
    ]);
    expect(list.rows.map(({ row }) => row)).toEqual([3, 4]);
    const one = await read(
      'Hi Jo,\nhere are the starters for May:\nAda Okafor, Bo Lee and Cy Tan\nThanks\nSam',
    );
    expect(one.learners).toEqual(three);
    expect(one.remarks).toMatchObject([
      { from: 1, to: 2, text: 'Hi Jo, here are the starters for May:' },
      { from: 4, to: 5, text: 'Thanks Sam' },
    ]);
  });

  it.each(['Grace Thanks\nBest Chan', 'Hope Dear\nWill Best', 'Name\nHi Ling\nDear Leader'])(
    'takes no name of %j for talk',
    async (text) => {
      expect((await read(text)).learners).toEqual(
        text.split('\n').filter((line) => line !== 'Name'),
      );
    },
  );
});

const part = fc.constantFrom(
  'Ada',
  'Anne-Marie',
  'Bo',
  'D’Arcy',
  'Łukasz',
  'Siân',
  'O’Neill',
  'Okafor',
  'Tan',
  'Núñez',
);
const person = fc.tuple(part, part).map((parts) => parts.join(' '));
const people = fc.uniqueArray(person, { minLength: 3, maxLength: 12 });
const ways: Readonly<Record<string, (names: readonly string[]) => string>> = {
  commas: (names) => names.join(', '),
  noSpaces: (names) => names.join(','),
  semicolons: (names) => names.join('; '),
  bars: (names) => names.join(' | '),
  and: (names) => `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`,
  ampersand: (names) => `${names.slice(0, -1).join(', ')} & ${names.at(-1) ?? ''}.`,
  told: (names) => `Learners: ${names.join(', ')}`,
  wrapped: (names) => names.join(', ').replace(/, (?=\S+ \S+$)/, ',\n'),
  turned: (names) => names.map((name) => name.split(' ').toReversed().join(', ')).join('; '),
  mailed: (names) => names.map((name, at) => `${name} <learner${at}@acme.example>`).join('; '),
  numbered: (names) => names.map((name, at) => `${at + 1}. ${name}`).join(' '),
};

describe('people in a line', () => {
  it('are one learner each, however they are parted', async () => {
    const seen = new Map<string, number>();
    await fc.assert(
      fc.asyncProperty(people, fc.constantFrom(...Object.keys(ways)), async (names, way) => {
        const list = await read(ways[way]!(names));
        const expected =
          way === 'turned' ? names.map((name) => name.split(' ').toReversed().join(', ')) : names;
        expect(list.learners).toEqual(expected);
        seen.set(way, (seen.get(way) ?? 0) + 1);
      }),
      { numRuns: 400 },
    );
    for (const way of Object.keys(ways)) expect(seen.get(way) ?? 0, way).toBeGreaterThan(15);
  });
});

describe('a list from a file', () => {
  it.each<readonly [string, readonly string[]]>([
    [
      "'Name','Employer','ULN'\n'Okafor, Ada','Acme, Ltd','1000000001'",
      ['Okafor, Ada | Acme, Ltd | 1000000001'],
    ],
    [
      "'Name';'Employer'\n'O''Neill; Ada';'Acme'\n'D'Arcy';'Bx'",
      ["O'Neill; Ada | Acme", "D'Arcy | Bx"],
    ],
    ['“Okafor, Ada”, “Acme, Ltd”\n“Lee, Bo”, “Bx”', ['Okafor, Ada | Acme, Ltd', 'Lee, Bo | Bx']],
    [
      '\ufeffName;Employer;Start date\r\nAda;Acme, Ltd;01.09.2026\r\n',
      ['Ada | Acme, Ltd |  | 2026-09-01'],
    ],
    ['\ufeff"Name";"Employer"\r\n"Okafor, Ada";"Acme"\r\n', ['Okafor, Ada | Acme']],
    ['ï»¿Name;Employer\nAda;Acme', ['Ada | Acme']],
    [
      'Northgate\t\t\nCentre: 12345\tDate: 01/09/2026\t\n\t\t\nName\tEmployer\tULN\nAda\tAcme\t1000000001',
      ['Ada | Acme | 1000000001'],
    ],
    [
      'Centre name,Northgate,,\nReport date,01/09/2026,,\nLearner,Employer,ULN,Registered on\nAda,Acme,1000000001,01/09/2026',
      ['Ada | Acme | 1000000001 | 2026-09-01'],
    ],
    [
      'Name\tULN\nAda\t\'1000000001\nBo\t1000000002.0\nCy\t100 000 0003\nDi\t="1000000004"',
      ['Ada |  | 1000000001', 'Bo |  | 1000000002', 'Cy |  | 1000000003', 'Di |  | 1000000004'],
    ],
    ['Name\tEmployer\tULN\tStart\nAda\t-\t–\t-', ['Ada']],
    [
      'Candidate Registration Number,Title,Forename,Surname,DOB,Registration Date\nPQ12,Ms,Ada,Okafor,01/02/2001,01/09/2026',
      ['Ada Okafor |  | PQ12 | 2026-09-01'],
    ],
    [
      'ProQual Learner Number\tLearner Full Name\tQualification Start Date\tCentre Reference\nPQ1\tAda\t01/09/2026\tC1',
      ['Ada |  | PQ1 | 2026-09-01'],
    ],
    [
      'SFJ Awards Registration Number\tLearner Name\tDate Registered\nS1\tAda\t01/09/2026',
      ['Ada |  | S1 | 2026-09-01'],
    ],
    [
      'IMI Registration Number\tLearner Surname\tLearner First Name\tRegistration Expiry Date\tRegistration Date\nI1\tOkafor\tAda\t01/09/2029\t01/09/2026',
      ['Ada Okafor |  | I1 | 2026-09-01'],
    ],
    [
      'Learner Number,Learner Name,Learner ULN,Batch Start Date,Batch Ref\n1,Ada,1000000001,01/09/2026,B1',
      ['Ada |  | 1000000001 | 2026-09-01'],
    ],
    [
      'Candidate ID;Candidate Forenames;Candidate Surname;Run Start Date;Run End Date\nC1;Ada;Okafor;01/09/2026;02/09/2027',
      ['Ada Okafor |  | C1 | 2026-09-01'],
    ],
    [
      'Candidate Full Name,Employer,Registration date,Learning start date\nAda,Acme,30/08/2026,01/09/2026',
      ['Ada | Acme |  | 2026-09-01'],
    ],
    ['Learner,Cohort,Organisation,Employer\nAda,C1,Northgate,Acme', ['Ada | Acme']],
    [
      'User Name,First Name,Last Name,ULN\nada.okafor,Ada,Okafor,1000000001',
      ['Ada Okafor |  | 1000000001'],
    ],
    [
      'Surname,Forename 1,Forename 2,ULN\nOkafor,Ada,Jane,1000000001',
      ['Ada Jane Okafor |  | 1000000001'],
    ],
    [
      'Timestamp,Email Address,What is your full name?,Who is your employer?,When do you start?\n2026/08/01 10:00,ada@x.example,Ada,Acme,01/09/2026',
      ['Ada | Acme |  | 2026-09-01'],
    ],
    ['Enw\tCyflogwr\tDyddiad dechrau\nSiân\tAcme\t01/09/2026', ['Siân | Acme |  | 2026-09-01']],
  ])('%j', async (text, learners) => {
    expect((await read(text)).learners).toEqual(learners);
  });

  it('may write its dates as days that a spreadsheet counts, and is told so', async () => {
    const list = await read('Name\tStart date\nAda\t45678\nBo\t46266.5\nCy\t01/09/2026\nDi\t99999');
    expect(list.learners).toEqual([
      'Ada |  |  | 2025-01-21',
      'Bo |  |  | 2026-09-01',
      'Cy |  |  | 2026-09-01',
      'Di',
    ]);
    expect(list.remarks).toContainEqual({ kind: 'serial-days', column: 1, values: 2 });
    expect(list.rows[3]!.problems).toMatchObject([{ kind: 'unreadable-date', text: '99999' }]);
  });
});
