import { describe, expect, it } from 'vitest';
import { contentFromReading, readSpecificationText, toQualification } from '../../../src/authoring';
import type { Draft } from '../../../src/authoring';
import { onPathway, parseQualification, unitsOfGroup } from '../../../src/catalogue';
import type { Qualification } from '../../../src/catalogue';

const head = 'Unit title\tLevel\tCredit\tGLH';
const title = 'ProQual Level 2 Diploma in Site Work';

/** The rows of a list, each unit of level 2 with 3 credits and 20 hours. */
function list(...titles: readonly string[]): readonly string[] {
  return [head, ...titles.map((name) => `${name}\t2\t3\t20`)];
}

function read(...lines: readonly (string | readonly string[])[]): Draft {
  const [draft, ...others] = readSpecificationText([title, ...lines.flat()].join('\n'));
  expect(others).toEqual([]);
  return draft!;
}

function made(draft: Draft): Qualification {
  const parsed = parseQualification(toQualification(draft, '2026-11-28'));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed));
  return parsed.qualification;
}

/** What counts on a pathway: the titles of units by the kind that they have on it. */
function on(qualification: Qualification, name: string): Readonly<Record<string, string>> {
  const id = qualification.pathways?.find((one) => one.title === name)?.id ?? null;
  const flat = onPathway(qualification, id);
  const closed = new Set(flat.pathway?.kind === 'chosen' ? flat.pathway.closed : []);
  return Object.fromEntries(
    flat.groups
      .filter((group) => !closed.has(group.id))
      .flatMap((group) =>
        unitsOfGroup(flat.units, group).map((unit) => [unit.title, group.kind] as const),
      ),
  );
}

function asked(draft: Draft): readonly string[] {
  return draft.questions.filter(({ severity }) => severity === 'question').map(({ code }) => code);
}

const shared = ['Mandatory units', list('Work safely', 'Plan work')].flat();
const lifting = list('Lift by crane', 'Signal to a driver');
const paving = list('Lay kerbs', 'Lay slabs');

describe('pathways in a specification', () => {
  it('have the lists below their headings, and what is common to all', () => {
    const draft = read(
      'Learners must complete both mandatory units and all units of one pathway.',
      shared,
      ['Pathway 1: Lifting', ...lifting, 'Pathway 2: Paving', ...paving],
    );
    const qualification = made(draft);
    expect(qualification.pathways?.map((one) => one.title)).toEqual(['Lifting', 'Paving']);
    expect(on(qualification, 'Lifting')).toEqual({
      ...{ 'Work safely': 'mandatory', 'Plan work': 'mandatory' },
      ...{ 'Lift by crane': 'mandatory', 'Signal to a driver': 'mandatory' },
    });
    expect(Object.keys(on(qualification, 'Paving'))).toContain('Lay slabs');
    expect(Object.keys(on(qualification, 'Paving'))).not.toContain('Lift by crane');
    expect(asked(draft)).toEqual(['fact-missing']);
  });

  it('are no list of their names', () => {
    const draft = read('The pathways are:', ['Pathway 1: Lifting', 'Pathway 2: Paving'], shared, [
      'Pathway 1: Lifting',
      'Optional units',
      'Learners must achieve at least 3 credits from the optional units.',
      ...lifting,
      'Pathway 2: Paving',
      'Optional units',
      ...paving,
    ]);
    const qualification = made(draft);
    expect(on(qualification, 'Paving')).toMatchObject({ 'Work safely': 'mandatory' });
    expect(on(qualification, 'Lifting')).toMatchObject({ 'Work safely': 'mandatory' });
    expect(qualification.rules).toEqual([]);
    expect(qualification.pathways?.map(({ rules }) => rules?.length)).toEqual([1, undefined]);
  });

  it('may each print one unit, even of different kinds', () => {
    const draft = read(
      ['Lifting route', 'Mandatory units', ...list('Work safely')],
      ['Optional units', ...list('Plan work', 'Lift by crane')],
      ['Paving route', 'Mandatory units', ...list('Plan work')],
      ['Optional units', ...list('Lay kerbs')],
    );
    const qualification = made(draft);
    expect(on(qualification, 'Lifting')).toEqual({
      ...{ 'Work safely': 'mandatory', 'Plan work': 'optional', 'Lift by crane': 'optional' },
    });
    expect(on(qualification, 'Paving')).toEqual({
      ...{ 'Plan work': 'mandatory', 'Lay kerbs': 'optional' },
    });
    expect(asked(draft)).toEqual(['fact-missing']);
  });

  it('have what sentences demand of their learners', () => {
    const draft = read(
      'Learners following the lifting pathway must achieve at least 3 credits from Group B.',
      'Learners on the paving pathway must achieve at least 6 credits from Group C.',
      ['Group A Mandatory units', ...list('Work safely')],
      ['Group B Optional units', ...lifting, 'Group C Optional units', ...paving],
    );
    const qualification = made(draft);
    expect(
      qualification.pathways?.map((one) => [one.title, one.rules?.map(({ id }) => id)]),
    ).toEqual([
      ['lifting', ['group-b']],
      ['paving', ['group-c']],
    ]);
    // Sentences alone say neither that these are all nor that a group is closed elsewhere.
    expect(asked(draft)).toEqual(
      expect.arrayContaining(['pathways-said', 'group-pathway', 'group-pathway']),
    );
    const content = contentFromReading(draft, '2026-11-28');
    expect(content.questions.some(({ pathways }) => pathways?.join() === 'pathway-1')).toBe(true);
  });

  it('stand as letters in columns', () => {
    const draft = read(
      `${head}\tFood pathway\tFashion pathway`,
      'Serve customers\t2\t3\t20\tM\tM',
      'Run a till\t2\t3\t20\tO\tM',
      'Slice meat\t2\t3\t20\tO\t–',
    );
    const qualification = made(draft);
    expect(on(qualification, 'Food')).toEqual({
      ...{ 'Serve customers': 'mandatory', 'Run a till': 'optional', 'Slice meat': 'optional' },
    });
    expect(on(qualification, 'Fashion')).toEqual({
      ...{ 'Serve customers': 'mandatory', 'Run a till': 'mandatory' },
    });
  });

  it('are asked about where a list may be everyone’s', () => {
    const draft = read(
      shared,
      ['Pathway 1: Lifting', ...lifting, 'Pathway 2: Paving', ...paving],
      ['Optional units', ...list('Lead a team')],
    );
    expect(asked(draft)).toContain('group-pathway');
  });

  it('are asked about where only one was made out', () => {
    const draft = read(shared, ['Pathway 1: Lifting', ...lifting]);
    expect(draft.pathways).toEqual([]);
    expect(asked(draft)).toEqual(expect.arrayContaining(['pathways-unclear', 'group-kind']));
  });

  it.each([
    'Learners not following the lifting pathway must achieve 3 credits from Group B.',
    'Learners on any pathway must achieve 3 credits from Group B.',
    'In addition to the lifting pathway learners must achieve 3 credits from Group B.',
    'Learners following the lifting pathway or aged over 19 must achieve 3 credits from Group B.',
    'Only learners on the lifting pathway must achieve 3 credits from Group B.',
  ])('are not what this names: %s', (sentence) => {
    const draft = read(
      sentence,
      ['Group A Mandatory units', ...list('Work safely')],
      ['Lifting pathway', 'Group B Optional units', ...lifting],
      ['Paving pathway', 'Group C Optional units', ...paving],
    );
    expect(draft.pathways.map((one) => one.title)).toEqual(['Lifting', 'Paving']);
    expect(draft.rules).toEqual([expect.objectContaining({ sentence, reading: null })]);
  });

  it('leave a sentence to the person that may be about all of the units', () => {
    const sentence = 'Learners must achieve at least 9 credits.';
    const draft = read(
      shared,
      ['Pathway 1: Lifting', sentence, ...lifting],
      ['Pathway 2: Paving', ...paving],
    );
    const rule = draft.rules.find((one) => one.sentence === sentence);
    expect(rule).toMatchObject({ reading: null, pathway: 'pathway-1' });
  });
});
