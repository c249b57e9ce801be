// First: Dexie takes the database that is there when it loads.
import 'fake-indexeddb/auto';
import { render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeAll, describe, expect, it } from 'vitest';
import { findQualification } from '../../../../src/catalogue';
import type { Learner, Plan, PlanChange } from '../../../../src/plan';
import { applyChange } from '../../../../src/plan';
import { samplePlan } from '../../../../src/features/plans/sample';
import { sampleQualification } from '../../../../src/features/plans/sample-qualification';
import { Wizard } from '../../../../src/wizard';
import { appWith } from '../plans/stage';
import StagedCohort from './StagedCohort.svelte';
import { withoutLayout } from '../../no-layout';

const qualification = findQualification(sampleQualification)!;
const at = '2026-03-02T09:00:00.000Z';
const monitor = 'K/506/2172';
const complaints = 'R/506/2151';
const organise = 'L/506/2150';

/** The sample plan, ready, with a cohort of so many learners. */
function planFor(count: number, ...changes: readonly PlanChange[]): Plan {
  const sample = samplePlan(qualification, { id: 'sample', at });
  const learners = Array.from({ length: count }, (_, i) => learner(`Learner ${i + 1}`));
  return [{ type: 'place', units: [monitor], as: 'chosen' } as const, ...changes].reduce<Plan>(
    (plan, change) => applyChange(plan, change, at),
    {
      ...sample,
      cohort: { learners, minGroupSize: null },
    },
  );
}

function learner(name: string): Learner {
  const blank = {
    employer: '',
    reference: '',
    startsOn: null,
    pathway: null,
    differs: {},
    recognised: {},
  };
  return { id: name, name, ...blank };
}

beforeAll(withoutLayout);

function stage(plan: Plan): Wizard {
  const app = appWith();
  const wizard = new Wizard({
    store: app.store,
    now: () => new Date().toISOString(),
    input: { open: { qualification, stored: { plan, revision: 1 } }, step: 'delivery' },
  });
  render(StagedCohort, { props: { app, wizard } });
  return wizard;
}

const learnersOf = (wizard: Wizard): readonly Learner[] => wizard.plan!.cohort.learners;
const said = (): string => screen.getByLabelText('Said').textContent;

/** The row of a learner in the matrix. */
function row(name: string): HTMLElement {
  return screen.getByRole('button', { name }).closest('tr')!;
}

/** The cell of a learner under the heading of a unit. */
function cell(name: string, unit: string): HTMLElement {
  const grid = screen.getByRole('grid');
  const headings = within(grid).getAllByRole('columnheader');
  const column = headings.findIndex((one) => one.getAttribute('aria-label')?.includes(unit));
  return row(name).children[column] as HTMLElement;
}

describe('adding learners', () => {
  it('says what a plan without learners means', () => {
    stage(planFor(0));
    screen.getByText('No learners yet: the plan is for everybody alike.');
    expect(screen.queryByRole('grid')).toBeNull();
  });

  it('adds one who is typed, and asks for a name', async () => {
    const wizard = stage(planFor(0));
    await userEvent.click(screen.getByRole('button', { name: 'Add learner' }));
    screen.getByText('Enter a name or initials.');
    await userEvent.keyboard('A. O.');
    await userEvent.type(screen.getByLabelText('Employer'), 'BT{Enter}');
    expect(learnersOf(wizard)).toMatchObject([{ name: 'A. O.', employer: 'BT', differs: {} }]);
    expect(said()).toContain('Add 1 learner.');
    expect(document.activeElement).toBe(screen.getByLabelText('Name or initials'));
  });

  it('shows what a pasted list holds before anything is added', async () => {
    const wizard = stage(planFor(1));
    await userEvent.click(screen.getByText('Add learners'));
    await userEvent.click(screen.getByLabelText('Paste a list'));
    await userEvent.paste('Name\tStart\nAda\t1/9/2026\n\t2/9/2026\nBen\tsoon\nLearner 1\t\n');
    await screen.findByText(
      '3 learners found, 1 row left out and 1 possible duplicate. 1 date could not be read.',
    );
    const read = within(screen.getByRole('table', { name: 'What was read' }));
    within(read.getByRole('row', { name: /^2 Ada/ })).getByText('1 September 2026');
    within(read.getByRole('row', { name: /^3/ })).getByText('No name: this row is left out.');
    within(read.getByRole('row', { name: /^4 Ben/ })).getByText(/^Not a date/);
    within(read.getByRole('row', { name: /^5/ })).getByText(/already here/);
    expect(learnersOf(wizard)).toHaveLength(1);

    await userEvent.click(screen.getByRole('button', { name: 'Add 2 learners' }));
    expect(learnersOf(wizard).map(({ name }) => name)).toEqual(['Learner 1', 'Ada', 'Ben']);
    expect(learnersOf(wizard)[1]!.startsOn).toBe('2026-09-01');
    wizard.undo();
    expect(learnersOf(wizard)).toHaveLength(1);
  });

  it('shows every column with its use, which can be changed', async () => {
    const wizard = stage(planFor(0));
    await userEvent.click(screen.getByText('Add learners'));
    await userEvent.click(screen.getByLabelText('Paste a list'));
    await userEvent.paste(
      'Autumn register\nName\tPhone\tULN\tStart date\nAda\t07700 900123\t1.00E+09\t3/4/2026',
    );
    await screen.findAllByText(
      '1 learner found. 1 reference came shortened and 1 value is not used.',
    );
    screen.getByText('Row 1 is above the learners and not read: “Autumn register”.');
    screen.getByText('1 value in “Phone” is not used.');
    const read = within(screen.getByRole('table', { name: 'What was read' }));
    within(read.getByRole('row', { name: /^3 Ada/ })).getByText('3 April 2026');

    await userEvent.selectOptions(read.getByLabelText('Use “Phone” as'), 'Reference');
    expect(read.getByLabelText('Use “ULN” as')).toHaveProperty('value', '');
    screen.getAllByText('1 learner found. 1 value is not used.');
    await userEvent.selectOptions(
      read.getByLabelText('Order of day and month in “Start date”'),
      'Month first: 11/22/2026',
    );
    screen.getByText('The dates in “Start date” are read with the month first.');
    await userEvent.selectOptions(read.getByLabelText('Use “Name” as'), 'Not used');
    expect(screen.getByRole('button', { name: 'Add 0 learners' })).toHaveProperty('disabled', true);
    await userEvent.selectOptions(read.getByLabelText('Use “Name” as'), 'Surname');
    await userEvent.click(screen.getByRole('button', { name: 'Add 1 learner' }));
    expect(learnersOf(wizard)).toMatchObject([
      { name: 'Ada', reference: '07700 900123', startsOn: '2026-03-04' },
    ]);
  });

  it('adds a possible duplicate only when asked', async () => {
    const wizard = stage(planFor(1));
    await userEvent.click(screen.getByText('Add learners'));
    await userEvent.click(screen.getByLabelText('Paste a list'));
    await userEvent.paste('Learner 1');
    await screen.findByRole('button', { name: 'Add 0 learners' });
    await userEvent.click(screen.getByLabelText('Add possible duplicates as well'));
    await userEvent.click(screen.getByRole('button', { name: 'Add 1 learner' }));
    expect(learnersOf(wizard)).toHaveLength(2);
  });
});

describe('the matrix by keyboard', () => {
  it('is one stop for Tab, and its keys move within it', async () => {
    stage(planFor(3));
    const grid = screen.getByRole('grid');
    expect(grid.getAttribute('aria-rowcount')).toBe('4');
    expect(grid.querySelectorAll('[tabindex="0"]')).toHaveLength(1);
    screen.getByRole('button', { name: 'Learner 1' }).focus();
    await userEvent.keyboard('{ArrowDown}');
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Learner 2' }));
    await userEvent.keyboard('{End}');
    expect(document.activeElement).toBe(row('Learner 2').lastElementChild);
    await userEvent.keyboard('{Control>}{Home}{/Control}{ArrowUp}{ArrowLeft}');
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Learner 1' }));
    await userEvent.keyboard('{PageDown}{PageDown}{PageDown}{ArrowRight}{ArrowRight}');
    expect(document.activeElement).toBe(cell('Learner 3', organise));
    expect(grid.querySelectorAll('[tabindex="0"]')).toHaveLength(1);
  });

  it('goes through what an optional unit can be for a learner, and back to the plan', async () => {
    const wizard = stage(planFor(2));
    const target = cell('Learner 2', complaints);
    expect(target.ariaLabel).toBe('Counts');
    target.focus();
    const states = [];
    for (const key of ['{Enter}', ' ', '{Enter}', ' ']) {
      await userEvent.keyboard(key);
      states.push(cell('Learner 2', complaints).ariaLabel);
    }
    expect(states).toEqual([
      'Recognised, differs from the plan',
      'Additional, differs from the plan',
      'Not taken, differs from the plan',
      'Counts',
    ]);
    expect(learnersOf(wizard)).toMatchObject([{}, { differs: {}, recognised: {} }]);
    expect(document.activeElement).toBe(cell('Learner 2', complaints));
  });

  it('sets a part by its letter, says it, and leaves other learners and the plan alone', async () => {
    const wizard = stage(planFor(2));
    const { units } = wizard.plan!;
    cell('Learner 1', complaints).focus();
    await userEvent.keyboard('n');
    expect(learnersOf(wizard)).toMatchObject([
      { differs: { [complaints]: 'undecided' } },
      { differs: {} },
    ]);
    expect(wizard.plan!.units).toBe(units);
    expect(said()).toContain("Learner 1, Resolve customers' complaints: Not taken.");
    within(row('Learner 1')).getByText('2 credits short in total and 2 credits short in Group B');
    within(row('Learner 2')).getByText('Ready');
    await userEvent.keyboard('a');
    expect(learnersOf(wizard)[0]!.differs).toEqual({ [complaints]: 'additional' });
    await userEvent.keyboard('{Control>}r{/Control}');
    expect(learnersOf(wizard)[0]!.recognised).toEqual({});
  });

  it('lets a mandatory unit be recognised, but not left out', async () => {
    const wizard = stage(planFor(1));
    cell('Learner 1', organise).focus();
    await userEvent.keyboard('na{Delete}');
    expect(learnersOf(wizard)[0]).toMatchObject({ differs: {}, recognised: {} });
    await userEvent.keyboard('{Enter}');
    expect(Object.keys(learnersOf(wizard)[0]!.recognised)).toEqual([organise]);
    within(row('Learner 1')).getByText('Ready');
    await userEvent.keyboard('{Enter}');
    expect(learnersOf(wizard)[0]!.recognised).toEqual({});
  });

  it('brings evidence back with the recognition that a click took away', async () => {
    const noted = { kind: 'rpl', evidence: 'Certificate 118', date: '2026-10-02' } as const;
    const ada = { ...learner('Ada'), recognised: { [organise]: noted } };
    const wizard = stage({ ...planFor(0), cohort: { learners: [ada], minGroupSize: null } });
    await userEvent.click(cell('Ada', organise));
    expect(learnersOf(wizard)[0]!.recognised).toEqual({});
    expect(said()).toContain('Counts, evidence removed until it is recognised again.');
    cell('Ada', organise).focus();
    await userEvent.keyboard('r');
    expect(learnersOf(wizard)[0]!.recognised).toEqual({ [organise]: noted });
    expect(said()).not.toContain('removed');

    await userEvent.click(screen.getByRole('button', { name: 'Ada' }));
    const unit = screen.getByRole('group', { name: 'Organise and deliver customer service' });
    await userEvent.click(within(unit).getByRole('checkbox'));
    expect(learnersOf(wizard)[0]!.recognised).toEqual({});
    await userEvent.click(within(unit).getByRole('checkbox'));
    expect(learnersOf(wizard)[0]!.recognised).toEqual({ [organise]: noted });
  });

  it('keeps a unit that nobody takes any more, so that the focus stays', async () => {
    stage(planFor(1));
    await userEvent.click(screen.getByLabelText('Show units that nobody takes'));
    const unit = 'Y/506/2166';
    cell('Learner 1', unit).focus();
    await userEvent.keyboard('c');
    await userEvent.click(screen.getByLabelText('Show units that nobody takes'));
    cell('Learner 1', unit).focus();
    await userEvent.keyboard('n');
    expect(document.activeElement).toBe(cell('Learner 1', unit));
  });

  it('draws few of many learners, and every one can be reached', async () => {
    stage(planFor(300));
    expect(screen.getAllByRole('row').length).toBeLessThan(60);
    expect(screen.getByRole('grid').getAttribute('aria-rowcount')).toBe('301');
    screen.getByRole('button', { name: 'Learner 1' }).focus();
    await userEvent.keyboard('{Control>}{End}{/Control}');
    expect(document.activeElement).toBe(row('Learner 300').lastElementChild);
    expect(row('Learner 300').getAttribute('aria-rowindex')).toBe('301');
    await userEvent.type(screen.getByLabelText('Find a learner'), 'learner 299');
    expect(screen.getAllByRole('row').slice(1, 2)[0]).toBe(row('Learner 299'));
  });
});

describe('changing several learners together', () => {
  const panel = (title: string) => within(screen.getByRole('region', { name: title }));

  it('gives a unit from its heading to everybody in one step, and back by undo', async () => {
    const wizard = stage(planFor(3));
    cell('Learner 2', complaints).focus();
    await userEvent.keyboard('n{ArrowUp}{ArrowUp}');
    const heading = screen.getByRole('button', { name: "Resolve customers' complaints" });
    expect(document.activeElement).toBe(heading);
    await userEvent.keyboard('{ArrowUp}{Enter}');
    const all = panel('For 3 learners');
    expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'For 3 learners' }));
    all.getByText('1 learner would change. 1 of them would be ready, and not 0.');
    await userEvent.click(all.getByRole('button', { name: 'Change 1 learner' }));
    expect(learnersOf(wizard)).toMatchObject([{ differs: {} }, { differs: {} }, { differs: {} }]);
    expect(said()).toContain('1 learner now takes the unit.');
    expect(document.activeElement).toBe(heading);
    wizard.undo();
    expect(learnersOf(wizard)[1]!.differs).toEqual({ [complaints]: 'undecided' });
  });

  it('recognises a unit for those who are chosen, with one evidence and date', async () => {
    const noted = { kind: 'rpl', evidence: 'Certificate 118', date: null } as const;
    const ada = { ...learner('Ada'), recognised: { [organise]: noted } };
    const learners = [ada, learner('Ben'), learner('Cem')];
    const wizard = stage({ ...planFor(0), cohort: { learners, minGroupSize: null } });
    cell('Ada', organise).focus();
    await userEvent.keyboard('{Shift>} {/Shift}{ArrowDown}{Shift>} {/Shift}');
    expect(row('Ben').ariaSelected).toBe('true');
    screen.getByText('2 learners chosen');
    await userEvent.click(screen.getByRole('button', { name: 'Change together…' }));
    const two = panel('For 2 learners');
    await userEvent.selectOptions(two.getByLabelText('What'), 'A unit is recognised');
    await userEvent.selectOptions(two.getByLabelText('Unit'), organise);
    await userEvent.type(two.getByLabelText('Evidence'), 'In-house course');
    await userEvent.click(two.getByRole('button', { name: 'Change 1 learner' }));
    expect(learnersOf(wizard).map(({ recognised }) => recognised[organise]?.evidence)).toEqual([
      'Certificate 118',
      'In-house course',
      undefined,
    ]);
    wizard.undo();
    expect(learnersOf(wizard)[1]!.recognised).toEqual({});
  });

  it('takes over the units of another learner, and asks the employers of those chosen', async () => {
    const wizard = stage(planFor(3));
    cell('Learner 1', complaints).focus();
    await userEvent.keyboard('a');
    await userEvent.click(screen.getByRole('checkbox', { name: 'Choose Learner 3' }));
    await userEvent.click(screen.getByRole('button', { name: 'Change together…' }));
    const one = panel('For 1 learner');
    await userEvent.selectOptions(one.getByLabelText('What'), 'The same units as another learner');
    await userEvent.click(one.getByRole('button', { name: 'Change 1 learner' }));
    expect(learnersOf(wizard).map(({ differs }) => differs)).toEqual([
      { [complaints]: 'additional' },
      {},
      { [complaints]: 'additional' },
    ]);
    await userEvent.click(screen.getByRole('button', { name: 'Ask their employers…' }));
    await screen.findByText('1 of 3 learners ticked.');
    expect(screen.getByRole('checkbox', { name: 'Learner 3' })).toHaveProperty('checked', true);
  });

  it('is for those whom the filters by employer and state show', async () => {
    const learners = ['Ada', 'Ben', 'Cem'].map((name, i) => ({
      ...learner(name),
      employer: i < 2 ? 'Kestrel' : 'Tarn',
      differs: i === 0 ? { [complaints]: 'undecided' as const } : {},
    }));
    const wizard = stage({ ...planFor(0), cohort: { learners, minGroupSize: null } });
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Employer' }), 'Kestrel');
    expect(within(screen.getByRole('grid')).getAllByRole('row')).toHaveLength(3);
    await userEvent.selectOptions(screen.getByLabelText('State'), 'Not ready');
    await userEvent.click(screen.getByRole('button', { name: 'Change together…' }));
    const one = panel('For 1 learner');
    one.getByText('Ada');
    await userEvent.keyboard('{Escape}');
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Change together…' }));
    expect(learnersOf(wizard)[0]!.differs).toEqual({ [complaints]: 'undecided' });
    await userEvent.selectOptions(screen.getByLabelText('State'), 'Overdue');
    screen.getByText('None of 3 learners fits.');
  });
});

describe('group sizes', () => {
  it('says which units are below the minimum group', async () => {
    const wizard = stage(planFor(3));
    cell('Learner 1', complaints).focus();
    await userEvent.keyboard('r');
    await userEvent.type(screen.getByLabelText('Minimum group size'), '3');
    expect(wizard.plan!.cohort.minGroupSize).toBe(3);
    const units = screen.getByRole('table', { name: 'Units of the cohort' });
    const line = within(units).getByRole('row', { name: new RegExp(complaints) });
    within(line).getByText('Below your minimum group: 2 of 3');
    expect(within(units).getAllByText(/^Below/)).toHaveLength(1);
    screen.getByRole('columnheader', { name: /R\/506\/2151.*below your minimum group/ });
  });
});

describe('one learner', () => {
  async function open(name: string): Promise<void> {
    await userEvent.click(screen.getByRole('button', { name }));
  }

  it('can take another unit instead, as one change', async () => {
    const wizard = stage(planFor(2));
    await open('Learner 2');
    expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Learner 2' }));
    await userEvent.selectOptions(screen.getByLabelText('Leave out'), complaints);
    await userEvent.click(screen.getByRole('button', { name: /^Show all/ }));
    const instead = within(screen.getByRole('group', { name: 'Take instead' }));
    const resources = 'Develop resources to support consistency of customer service delivery';
    await userEvent.click(instead.getByLabelText(resources));
    await userEvent.click(screen.getByRole('button', { name: 'Swap' }));
    expect(learnersOf(wizard)[1]!.differs).toEqual({
      [complaints]: 'undecided',
      'Y/506/2166': 'chosen',
    });
    screen.getByText('Takes instead');
    expect(screen.getByText('Does not take').nextElementSibling?.textContent).toContain(complaints);
    screen.getByText('Ready');
    wizard.undo();
    expect(learnersOf(wizard)[1]!.differs).toEqual({});
    await userEvent.click(screen.getByRole('button', { name: 'All learners' }));
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Learner 2' }));
  });

  it('speaks of this learner where it asks about prior learning, never of all', async () => {
    const wizard = stage(planFor(2));
    await open('Learner 2');
    expect(screen.queryByText(/Learners already have|every learner of this plan/)).toBeNull();
    const unit = screen.getByRole('group', { name: 'Organise and deliver customer service' });
    const tick = within(unit).getByRole('checkbox', { name: /^Learner 2 already has this unit/ });
    within(unit).getByText(/^For this learner only/);
    await userEvent.click(tick);
    expect(Object.keys(learnersOf(wizard)[1]!.recognised)).toEqual([organise]);
    expect(learnersOf(wizard)[0]!.recognised).toEqual({});
    expect(wizard.plan!.recognised).not.toHaveProperty([organise]);
  });

  it('keeps evidence and date of what is recognised', async () => {
    const wizard = stage(planFor(1));
    await open('Learner 1');
    const unit = within(
      screen.getByRole('group', { name: 'Organise and deliver customer service' }),
    );
    await userEvent.click(unit.getByRole('checkbox'));
    await userEvent.selectOptions(unit.getByLabelText('Kind'), 'Credit transfer');
    await userEvent.type(unit.getByLabelText('Evidence'), 'VersionVector');
    expect(learnersOf(wizard)[0]!.recognised).toEqual({
      [organise]: { kind: 'credit-transfer', evidence: 'VersionVector', date: null },
    });
    expect(wizard.plan!.recognised).not.toHaveProperty([organise]);
  });

  it('need not be taught what was achieved in another qualification', async () => {
    const wizard = stage(planFor(1));
    const level4 = findQualification('proqual-l4-nvq-diploma-customer-service')!;
    await open('Learner 1');
    const choice = screen.getByLabelText('Qualification that the learner holds');
    await userEvent.selectOptions(choice, level4.title);
    const offered = screen.getByRole('group', { name: `Units of ${level4.title}` });
    const boxes = within(offered).getAllByRole<HTMLInputElement>('checkbox');
    const ticked = boxes.filter(({ checked }) => checked);
    expect(ticked.length).toBeGreaterThan(0);
    expect(boxes.length).toBeGreaterThan(ticked.length);
    await userEvent.click(screen.getByRole('button', { name: /^Recognise \d/ }));
    const { recognised, differs } = learnersOf(wizard)[0]!;
    expect(Object.keys(recognised)).toHaveLength(ticked.length);
    expect(Object.values(recognised)).toContainEqual({
      kind: 'rpl',
      evidence: `Achieved in ${level4.title}`,
      date: null,
    });
    expect(differs).toEqual({});
    wizard.undo();
    expect(learnersOf(wizard)[0]!.recognised).toEqual({});
  });

  it('takes a unit that is only recognised from elsewhere', async () => {
    const wizard = stage(planFor(1));
    await open('Learner 1');
    const choice = screen.getByLabelText('Qualification that the learner holds');
    await userEvent.selectOptions(choice, 'ProQual Level 4 NVQ Diploma in Customer Service');
    const untaken = screen.getAllByRole('checkbox', { name: /would then take/ });
    await userEvent.click(untaken[0]!);
    await userEvent.click(screen.getByRole('button', { name: /^Recognise \d/ }));
    const { differs, recognised } = learnersOf(wizard)[0]!;
    expect(Object.values(differs)).toEqual(['chosen']);
    expect(recognised).toHaveProperty(Object.keys(differs).map(String));
  });

  it('keeps a name until there is another, and shows the rules with their source', async () => {
    const wizard = stage(planFor(1));
    await open('Learner 1');
    const name = screen.getByLabelText('Name or initials');
    await userEvent.clear(name);
    expect(screen.queryByText('Enter a name or initials.')).toBeNull();
    await userEvent.tab();
    screen.getByText('Enter a name or initials.');
    expect(learnersOf(wizard)[0]!.name).toBe('Learner 1');
    await userEvent.type(name, 'Ada');
    expect(learnersOf(wizard)[0]!.name).toBe('Ada');
    const rules = screen.getByRole('table', { name: 'Evidence for each rule' });
    expect(within(rules).getAllByRole('row')).toHaveLength(qualification.rules.length + 1);
  });

  it('is removed, and put back by undo', async () => {
    const wizard = stage(planFor(2));
    await open('Learner 1');
    await userEvent.click(screen.getByRole('button', { name: 'Remove Learner 1' }));
    expect(learnersOf(wizard).map(({ name }) => name)).toEqual(['Learner 2']);
    const undo = screen.getByRole('button', { name: 'Put Learner 1 back' });
    expect(document.activeElement).toBe(undo);
    await userEvent.click(undo);
    expect(learnersOf(wizard).map(({ name }) => name)).toEqual(['Learner 1', 'Learner 2']);
    expect(screen.queryByText('Learner 1 is removed.')).toBeNull();
  });
});

describe('asking employers', () => {
  it('starts with the learner it is opened from, and ticks those who are found', async () => {
    const user = userEvent.setup();
    const wizard = stage(planFor(9));
    await user.click(screen.getAllByRole('button', { name: /^Learner 3\b/ })[0]!);
    await user.click(screen.getByRole('button', { name: 'Ask their employer' }));
    await screen.findByText('1 of 9 learners ticked.');
    expect(screen.getByRole('checkbox', { name: 'Learner 3' })).toHaveProperty('checked', true);

    await user.type(screen.getByRole('searchbox', { name: 'Find by learner or employer' }), '7');
    expect(screen.getAllByRole('checkbox')).toHaveLength(1);
    await user.click(screen.getByRole('button', { name: 'Tick all' }));
    await screen.findByText('2 of 9 learners ticked.');

    await user.click(screen.getByRole('button', { name: 'Make the requests' }));
    const asked = wizard.plan!.cohort.learners.filter(({ request }) => request);
    expect(asked.map(({ id }) => id)).toEqual(['Learner 3', 'Learner 7']);

    await user.click(screen.getByRole('button', { name: 'Enter an answer on paper: Learner 7' }));
    const page = screen.getByRole('group', { name: 'Ticked on the page' });
    await user.click(within(page).getAllByRole('checkbox')[1]!);
    const keep = screen.getByRole('button', { name: 'Keep the answer' });
    expect(keep).toHaveProperty('disabled', true);
  });
});
