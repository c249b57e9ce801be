// First: Dexie takes the database that is there when it loads.
import 'fake-indexeddb/auto';
import { configure, fireEvent, render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { findQualification } from '../../../../src/catalogue';
import type { Learner, Plan, PlanChange } from '../../../../src/plan';
import { applyChange, newPlan } from '../../../../src/plan';
import { optionalUnits } from '../../../../src/rules';
import DeliveryStep from '../../../../src/features/delivery/DeliveryStep.svelte';
import type { DeliveryView } from '../../../../src/wizard';
import { Wizard } from '../../../../src/wizard';
import { appWith } from '../plans/stage';
import StagedStep from '../../StagedStep.svelte';
import { withoutLayout } from '../../no-layout';

// Looking whether each of a thousand elements is visible takes jsdom seconds a query.
configure({ defaultHidden: true });

const qualification = findQualification('pearson-l3-diploma-customer-service-specialists')!;
const at = '2026-11-20T10:00:00.000Z';
const units = qualification.groups[0]!.units;

function planWith(learners: number, ...changes: readonly PlanChange[]): Plan {
  const setUp = { startsOn: '2027-01-11', hoursPerWeek: 20 };
  const added: PlanChange[] = [{ type: 'add-learners', learners: cohort(learners) }];
  const all: PlanChange[] = [
    ...[{ type: 'set-up', setUp } as const],
    ...(learners > 0 ? added : []),
    ...changes,
  ];
  const empty = newPlan(qualification, { id: 'plan', name: 'Cohort 2027', at });
  return all.reduce((plan, change) => applyChange(plan, change, at), empty);
}

function cohort(count: number): readonly Learner[] {
  const blank = { employer: '', startsOn: null, pathway: null, differs: {}, recognised: {} };
  return Array.from({ length: count }, (_, i) => ({
    ...{ id: `l${i}`, name: `Learner ${i}`, reference: `${i}` },
    ...blank,
  }));
}

/** jsdom lays nothing out and keeps no files. */
const kept = vi.fn<(blob: Blob) => string>(() => 'blob:kept');
beforeAll(() => {
  Element.prototype.setPointerCapture = vi.fn();
  HTMLAnchorElement.prototype.click = vi.fn();
  URL.createObjectURL = kept;
  withoutLayout();
});
beforeEach(() => kept.mockClear());

function stage(view: DeliveryView, plan: Plan): Wizard {
  const app = appWith();
  const wizard = new Wizard({
    store: app.store,
    now: () => new Date().toISOString(),
    input: {
      open: {
        qualification: findQualification(plan.qualification)!,
        stored: { plan, revision: 1 },
      },
      step: 'delivery',
    },
  });
  render(StagedStep, { props: { app, wizard, step: DeliveryStep, view } });
  return wizard;
}

const said = (): string => screen.getByLabelText('Said').textContent;
const button = (name: string | RegExp): HTMLElement => screen.getByRole('button', { name });
const focused = (): Element | null => document.activeElement;

describe('changing the order of teaching', () => {
  const title = (place: number): string =>
    qualification.units.find(({ id }) => id === units[place])!.title;

  it('keeps the focus on the unit that moves, also where it can go no further', async () => {
    const wizard = stage('timeline', planWith(0));
    const later = button(`Teach ${title(0)} later`);
    later.focus();
    await userEvent.keyboard('{Enter}');
    expect(wizard.plan!.delivery.order.slice(0, 2)).toEqual([units[1], units[0]]);
    expect(focused()).toBe(button(`Teach ${title(0)} later`));
    expect(said().trim()).toBe(`${title(0)}: 2 of ${units.length}.`);
    button(`Teach ${title(0)} earlier`).focus();
    await userEvent.keyboard('{Enter}');
    expect(wizard.plan!.delivery.order[0]).toBe(units[0]);
    expect(focused()).toBe(button(`Teach ${title(0)} later`));
  });

  it('keeps the focus in the row of a unit that is unpinned', async () => {
    const pin = { from: '2027-03-01', weeks: null };
    const wizard = stage('timeline', planWith(0, { type: 'pin', unit: units[2]!, pin }));
    button(`Unpin ${title(2)}`).focus();
    await userEvent.keyboard('{Enter}');
    expect(wizard.plan!.delivery.pins).toEqual({});
    expect(focused()).toBe(button(`Teach ${title(2)} earlier`));
  });
});

describe('the timeline', () => {
  const bars = (): readonly HTMLElement[] =>
    within(screen.getByRole('region', { name: 'Timeline of the units' }))
      .getAllByRole('button')
      .filter(({ dataset }) => dataset.row !== undefined);

  it('has one tab stop; keys go from bar to bar, move, resize and unpin', async () => {
    const wizard = stage('timeline', planWith(0));
    expect(bars()).toHaveLength(units.length);
    expect(bars().filter(({ tabIndex }) => tabIndex === 0)).toEqual([bars()[0]]);
    bars()[0]!.focus();
    await userEvent.keyboard('{ArrowDown}');
    expect(focused()).toBe(bars()[1]);
    expect(bars().filter(({ tabIndex }) => tabIndex === 0)).toEqual([bars()[1]]);
    await userEvent.keyboard('{End}{ArrowRight}');
    const last = bars().at(-1)!.dataset.row!;
    expect(Object.keys(wizard.plan!.delivery.pins)).toEqual([last]);
    await userEvent.keyboard('{Shift>}{ArrowRight}{/Shift}');
    expect(wizard.plan!.delivery.pins[last]!.weeks).toBeGreaterThan(1);
    expect(focused()).toBe(bars().at(-1));
    await userEvent.keyboard('{Delete}');
    expect(wizard.plan!.delivery.pins).toEqual({});
  });

  it('does by buttons what dragging does', async () => {
    const wizard = stage('timeline', planWith(0));
    await userEvent.click(bars()[0]!);
    const title = qualification.units.find(({ id }) => id === units[0])!.title;
    const steps = within(screen.getByRole('group', { name: title }));
    await userEvent.click(steps.getByRole('button', { name: 'A week longer' }));
    expect(wizard.plan!.delivery.pins[units[0]!]).toBeDefined();
    await userEvent.click(steps.getByRole('button', { name: 'Unpin' }));
    expect(wizard.plan!.delivery.pins).toEqual({});
  });
});

describe('closed days', () => {
  const reopen = (week: string): HTMLElement => button(`Open again: week of ${week}`);

  it('are read however a date is written, none of them until all can be', async () => {
    const wizard = stage('calendar', planWith(0));
    const field = screen.getByLabelText('Days without teaching');
    field.focus();
    await userEvent.paste('22 Dec 2026, 30/12/2026; Easter');
    await userEvent.click(button('Close these days'));
    expect(wizard.plan!.delivery.closedDays).toEqual([]);
    expect(field).toHaveProperty('value', '22 Dec 2026, 30/12/2026; Easter');
    expect(field.getAttribute('aria-invalid')).toBe('true');
    screen.getByText(/No day is closed yet, because “Easter” cannot be read\./);
    await userEvent.type(field, '{Backspace>8/}');
    await userEvent.click(button('Close these days'));
    expect(wizard.plan!.delivery.closedDays).toEqual([
      { from: '2026-12-22', to: '2026-12-22', name: '' },
      { from: '2026-12-30', to: '2026-12-30', name: '' },
    ]);
    expect(field).toHaveProperty('value', '');
    expect(screen.queryByText(/cannot be read/)).toBeNull();
  });

  it('are all the days of a range, with its name', async () => {
    const wizard = stage('calendar', planWith(0));
    const field = screen.getByLabelText('Days without teaching');
    field.focus();
    await userEvent.paste('Summer 26/7/2027 - 30/8/2027');
    await userEvent.click(button('Close these days'));
    expect(wizard.plan!.delivery.closedDays).toEqual([
      { from: '2027-07-26', to: '2027-08-30', name: 'Summer' },
    ]);
    await userEvent.click(button('Open again: 26 July 2027 to 30 August 2027 (Summer)'));
    expect(wizard.plan!.delivery.closedDays).toEqual([]);
  });

  it('are the bank holidays of a nation, once it is chosen', async () => {
    const wizard = stage(
      'calendar',
      planWith(0, { type: 'set-up', setUp: { endsOn: '2027-06-30' } }),
    );
    await userEvent.selectOptions(screen.getByLabelText('Bank holidays'), 'Scotland');
    expect(wizard.plan!.delivery.bankHolidays).toBe('scotland');
    expect(await screen.findByText('26 March 2027, Good Friday')).toBeTruthy();
    expect(screen.queryByText(/Easter Monday/)).toBeNull();
    await userEvent.selectOptions(screen.getByLabelText('Bank holidays'), 'Taught like other days');
    expect(wizard.plan!.delivery.bankHolidays).toBeNull();
  });

  it('are also those clicked among the weeks of the programme', async () => {
    const wizard = stage('calendar', planWith(0));
    const week = () => button('Week of 18 January 2027');
    expect(week().getAttribute('aria-pressed')).toBe('false');
    week().focus();
    await userEvent.keyboard(' ');
    expect(wizard.plan!.delivery.closedWeeks).toEqual(['2027-01-18']);
    expect(week().getAttribute('aria-pressed')).toBe('true');
    expect(focused()).toBe(week());
    await userEvent.keyboard(' ');
    expect(wizard.plan!.delivery.closedWeeks).toEqual([]);
  });

  it('hand the focus on when one is opened again', async () => {
    const closedWeeks = ['2027-02-15', '2027-04-05', '2027-05-31'];
    stage('calendar', planWith(0, { type: 'deliver', delivery: { closedWeeks } }));
    reopen('5 April 2027').focus();
    await userEvent.keyboard('{Enter}');
    expect(focused()).toBe(reopen('31 May 2027'));
    expect(said().trim()).toBe('The week of 5 April 2027 is open again.');
    await userEvent.keyboard('{Enter}');
    expect(focused()).toBe(reopen('15 February 2027'));
    await userEvent.keyboard('{Enter}');
    expect(focused()).toBe(screen.getByText(/^Closed days: none/));
  });
});

describe('the calendar', () => {
  const title = qualification.units.find(({ id }) => id === units[0])!.title;
  const calendar = (name: string) => within(screen.getByRole('list', { name }));
  const day = (name: string) => within(screen.getByText(name).closest<HTMLElement>('li')!);

  it('shows what is taught, assessed and closed by month and week', async () => {
    stage(
      'calendar',
      planWith(
        0,
        { type: 'deliver', delivery: { bankHolidays: 'england-and-wales' } },
        { type: 'deliver-unit', unit: units[0]!, delivery: { assessmentOn: '2027-03-04' } },
      ),
    );
    expect(calendar('January 2027').getAllByText(title).length).toBeGreaterThan(0);
    day('Monday 11 January 2027').getByText('Start');
    day('Friday 1 January 2027').getByText('New Year’s Day');
    await userEvent.click(button('The month after'));
    await userEvent.click(button('The month after'));
    expect(said().trim()).toBe('March 2027');
    day('Thursday 4 March 2027').getByText('Assessment');
    day('Thursday 4 March 2027').getByText(title);
    day('Friday 26 March 2027').getByText('Good Friday');
    await userEvent.click(button('Week'));
    expect(button('Week').getAttribute('aria-pressed')).toBe('true');
    calendar('Week of 1 March 2027').getByText('Monday 1 March 2027');
    await userEvent.click(button('The week before'));
    expect(said().trim()).toBe('Week of 22 February 2027');
    expect(screen.queryByText('Monday 1 March 2027')).toBeNull();
  });
});

describe('a number of teaching weeks', () => {
  const field = () => screen.getByLabelText<HTMLInputElement>('Teaching weeks');

  it('sets the end date, without closed weeks, and is counted back from it', async () => {
    const closedWeeks = ['2027-01-18'];
    const wizard = stage('calendar', planWith(0, { type: 'deliver', delivery: { closedWeeks } }));
    await fireEvent.input(field(), { target: { value: '3' } });
    expect(wizard.plan!.setUp.endsOn).toBe('2027-02-05');
    expect(field().value).toBe('3');
    await fireEvent.input(screen.getByLabelText('End date'), { target: { value: '2027-01-29' } });
    await expect.poll(() => field().value).toBe('2');
    await fireEvent.input(field(), { target: { value: '' } });
    expect(wizard.plan!.setUp.endsOn).toBeNull();
  });

  it('asks for a start first', async () => {
    const wizard = stage('calendar', planWith(0, { type: 'set-up', setUp: { startsOn: null } }));
    await fireEvent.input(field(), { target: { value: '3' } });
    expect(wizard.plan!.setUp.endsOn).toBeNull();
    screen.getByText('Enter the start date first.');
    expect(field().getAttribute('aria-invalid')).toBe('true');
  });
});

describe('dates that do not fit', () => {
  const title = qualification.units.find(({ id }) => id === units[0])!.title;

  it('an end before the start is refused in the words of set up, without hours that would mend it', () => {
    stage('calendar', planWith(0, { type: 'set-up', setUp: { endsOn: '2027-01-01' } }));
    const rule = 'The end date must not be before the start date.';
    expect(screen.getAllByText(rule).length).toBeGreaterThan(1);
    expect(screen.getByLabelText('End date').getAttribute('aria-invalid')).toBe('true');
    expect(screen.queryByText(/a week would end in time|after the end date/)).toBeNull();
  });

  it('a pin on a closed week says that it moves, and why', async () => {
    const closedWeeks = ['2027-03-01'];
    const wizard = stage('timeline', planWith(0, { type: 'deliver', delivery: { closedWeeks } }));
    const field = screen.getByLabelText(`${title} begins in the week of`);
    await fireEvent.input(field, { target: { value: '2027-03-03' } });
    expect(wizard.plan!.delivery.pins[units[0]!]!.from).toBe('2027-03-08');
    const moved = `${title} is pinned into a closed week: it begins on 8 March 2027 instead.`;
    expect((await screen.findAllByText(moved)).length).toBeGreaterThan(0);
    await fireEvent.input(field, { target: { value: '2027-03-15' } });
    await expect.poll(() => screen.queryAllByText(moved)).toHaveLength(0);
  });

  it('an assessment on a day that was hardly meant is said', () => {
    stage(
      'timeline',
      planWith(0, {
        type: 'deliver-unit',
        unit: units[0]!,
        delivery: { assessmentOn: '2027-01-10' },
      }),
    );
    screen.getByText(
      `${title} is assessed on 10 January 2027: a Sunday without teaching and before the start on 11 January 2027.`,
    );
  });
});

describe('the least off-the-job hours', () => {
  it('are a field with an explanation, held against the hours to teach', async () => {
    const wizard = stage('calendar', planWith(0));
    const group = screen.getByRole('group', { name: 'Off-the-job hours' });
    const field = within(group).getByLabelText('Least off-the-job hours for each learner');
    within(group).getByText(/Unitwise knows no funding rule/);
    expect(within(group).queryByText(/^Met|short\.$/)).toBeNull();
    await fireEvent.input(field, { target: { value: '9999' } });
    expect(wizard.plan!.delivery.offTheJobHours).toBe(9999);
    await within(group).findByText(/ hours short\.$/);
    await fireEvent.input(field, { target: { value: '1' } });
    await within(group).findByText('Met.');
  });
});

describe('idle weeks', () => {
  it('are named', () => {
    const pin = { from: '2028-01-10', weeks: null };
    stage('timeline', planWith(0, { type: 'pin', unit: units[0]!, pin }));
    screen.getByText(
      /^\d+ idle weeks, open but with nothing taught: they begin from .* to 3 January/,
    );
  });
});

describe('planned hours in the table', () => {
  const unit = qualification.units.find(({ id }) => id === units[0])!;
  const field = () => screen.getByLabelText<HTMLInputElement>(`Planned hours for ${unit.title}`);

  it('say what is wrong with an entry, and change nothing until it is mended', async () => {
    const wizard = stage('timeline', planWith(0));
    for (const typed of ['abc', '-5', '20000', '12,5', '24h']) {
      await fireEvent.change(field(), { target: { value: typed } });
      expect(field().getAttribute('aria-invalid')).toBe('true');
      const message = document.getElementById(field().getAttribute('aria-describedby')!);
      expect(message?.textContent).toMatch(/^Enter a number/);
      expect(wizard.plan!.hours).toEqual({});
    }
    await fireEvent.change(field(), { target: { value: '' } });
    expect(field().getAttribute('aria-invalid')).toBeNull();
    await expect.poll(() => field().value).toBe(String(unit.glh));
    await fireEvent.change(field(), { target: { value: '12.5' } });
    expect(wizard.plan!.hours).toEqual({ [unit.id]: 12.5 });
  });

  it('are not shown where nobody has to be taught the unit', () => {
    const recognition = { kind: 'rpl', evidence: '', date: null } as const;
    stage(
      'timeline',
      planWith(
        0,
        { type: 'plan-hours', unit: unit.id, hours: 20 },
        { type: 'recognise', unit: unit.id, recognition },
      ),
    );
    expect(screen.queryByLabelText(`Planned hours for ${unit.title}`)).toBeNull();
    screen.getByText('none to teach');
  });
});

describe('hours that nobody publishes', () => {
  const proqual = findQualification('proqual-l3-diploma-customer-service')!;
  const [first, second, third] = proqual.groups[0]!.units as [string, string, string];
  const titleOf = (unit: string): string => proqual.units.find(({ id }) => id === unit)!.title;
  const field = (unit: string) =>
    screen.getByLabelText<HTMLInputElement>(`Hours of ${titleOf(unit)}`);

  async function open(): Promise<Wizard> {
    const setUp = { startsOn: '2027-01-11', hoursPerWeek: 20 };
    const empty = newPlan(proqual, { id: 'plan', at });
    const wizard = stage('timeline', applyChange(empty, { type: 'set-up', setUp }, at));
    await userEvent.click(screen.getByText(/^Hours of all units: \d units without any$/));
    return wizard;
  }

  it('are shared out in one step, marked as planned, and taken back in one', async () => {
    const wizard = await open();
    expect(screen.getByLabelText('Hours of the whole qualification')).toHaveProperty(
      'value',
      '289',
    );
    screen.getByText(/^Of 289 hours, 0 are known for 0 units: 289 are left\. 5\.25 hours a credit/);
    await userEvent.click(button(/^Plan these hours for 6 units$/));
    expect(Object.keys(wizard.plan!.hours)).toHaveLength(6);
    const table = within(screen.getByRole('table', { name: 'Hours of all units' }));
    expect(table.getAllByText('planned')).toHaveLength(6);
    expect(table.getAllByText('not published')).toHaveLength(6);
    expect(said()).toContain('Hours are planned for 6 units.');
    wizard.undo();
    expect(wizard.plan!.hours).toEqual({});
  });

  it('are filled in by a pasted column, copied down, and gone through by Enter', async () => {
    const wizard = await open();
    field(first).focus();
    await userEvent.paste('27\n\n12.5\n');
    expect(wizard.plan!.hours).toEqual({ [first]: 27, [third]: 12.5 });
    expect(field(third).value).toBe('12.5');
    await userEvent.paste('27\nmany');
    screen.getByText('Nothing is filled in, because “many” is no number of hours.');
    expect(wizard.plan!.hours).toEqual({ [first]: 27, [third]: 12.5 });
    await userEvent.keyboard('{Enter}');
    expect(focused()).toBe(field(second));
    await userEvent.keyboard('{Control>}d{/Control}');
    expect(wizard.plan!.hours[second]).toBe(27);
  });
});

describe('links', () => {
  const withChoice = findQualification('imi-l2-diploma-customer-service')!;

  it('are offered for a unit that only one learner takes, and not twice', async () => {
    const [first, extra] = optionalUnits(withChoice);
    const title = withChoice.units.find(({ id }) => id === extra)!.title;
    const [adam] = cohort(1);
    const learner = { ...adam!, differs: { [extra!]: 'chosen' } } as const;
    const changes: readonly PlanChange[] = [
      { type: 'place', units: [first!], as: 'chosen' },
      { type: 'add-learners', learners: [learner] },
    ];
    const empty = newPlan(withChoice, { id: 'plan', at });
    const wizard = stage(
      'calendar',
      changes.reduce((plan, change) => applyChange(plan, change, at), empty),
    );
    const form = screen.getByLabelText('Teach').closest('form')!;
    const add = async (first: string, second: string): Promise<void> => {
      await userEvent.selectOptions(screen.getByLabelText('Teach'), first);
      await userEvent.selectOptions(screen.getByLabelText('How'), 'together');
      await userEvent.selectOptions(screen.getByLabelText('this unit'), second);
      await userEvent.click(within(form).getByRole('button', { name: 'Add' }));
    };
    await add(extra!, first!);
    const link = { kind: 'together', first: extra, second: first };
    expect(wizard.plan!.delivery.links).toEqual([link]);
    await add(first!, extra!);
    expect(wizard.plan!.delivery.links).toEqual([link]);
    screen.getByText(new RegExp(`^${title} together with .* is already linked\\.$`));
  });

  it('hand the focus on when one is removed', async () => {
    const [first, second, third] = [units[0]!, units[1]!, units[2]!];
    const links = [
      { kind: 'before', first, second },
      { kind: 'before', first: second, second: third },
    ] as const;
    const wizard = stage('calendar', planWith(0, { type: 'deliver', delivery: { links } }));
    screen.getAllByRole('button', { name: /^Remove: / })[0]!.focus();
    await userEvent.keyboard('{Enter}');
    expect(wizard.plan!.delivery.links).toEqual([links[1]]);
    expect(focused()).toBe(screen.getAllByRole('button', { name: /^Remove: / })[0]);
    await userEvent.keyboard('{Enter}');
    expect(focused()).toBe(screen.getByText(/^Units that go before or with others: none/));
  });
});

describe('files', () => {
  const progress = (): HTMLElement | null => screen.queryByRole('progressbar');

  it('of a large cohort say how far they are, and where they are in the end', async () => {
    stage('files', planWith(120));
    await userEvent.click(button('Matrix (.csv)'));
    expect(said().trim()).toBe('Making Matrix (.csv)');
    await screen.findByText(/^Making Matrix \(\.csv\): \d+ of 120 rows$/);
    const row = within(progress()!.closest('li')!);
    await row.findByText(/^(A quarter is|Half is|Three quarters are) done\.$/);
    await screen.findByText('unitwise-cohort-2027-matrix.csv is among your downloads.');
    expect(progress()).toBeNull();
    expect(kept).toHaveBeenCalledOnce();
    const lines = (await kept.mock.lastCall![0].text()).trimEnd().split('\r\n');
    expect(lines).toHaveLength(121);
    expect(lines.at(-1)).toMatch(/^"Learner 119"/);
  });

  it('can be cancelled: nothing is kept, and the focus is back where it came from', async () => {
    stage('files', planWith(400));
    await userEvent.click(button('Spreadsheet (.xlsx)'));
    (await screen.findByRole('button', { name: 'Cancel' })).focus();
    await userEvent.keyboard('{Enter}');
    await screen.findByText('Cancelled: no file was made.');
    expect(progress()).toBeNull();
    expect(focused()).toBe(button('Spreadsheet (.xlsx)'));
    await userEvent.click(button('Units (.csv)'));
    await screen.findByText('unitwise-cohort-2027-units.csv is among your downloads.');
    expect(kept).toHaveBeenCalledOnce();
    expect(kept.mock.lastCall![0].type).toContain('text/csv');
  });
});

describe('a learner who starts late', () => {
  const [first, second] = cohort(2);
  const late = { ...second!, startsOn: '2027-03-01' };
  const plan = planWith(0, { type: 'add-learners', learners: [first!, late] });

  it.each(['calendar', 'timeline'] as const)('is named in the problems of the %s', (view) => {
    stage(view, plan);
    const problems = within(screen.getByRole('list', { name: 'What stands in the way' }));
    problems.getByText(
      /^1 learner starts when units .* Learner 1 \(1 March 2027, \d units, at least \d+ hours\)\./,
    );
  });

  it('is named with the units that are taught before, in the matrix and on the own page', async () => {
    stage('cohort', plan);
    const [, ...rows] = within(screen.getByRole('grid')).getAllByRole('row');
    const cells = rows.map((row) =>
      within(row).queryAllByRole('gridcell', { name: /before the start$/ }),
    );
    expect(cells[0]).toEqual([]);
    expect(cells[1]!.length).toBeGreaterThan(1);
    within(rows[1]!).getByText(/^Starts late: misses \d units?/);
    await userEvent.click(button('Learner 1'));
    const title = qualification.units.find(({ id }) => id === units[0])!.title;
    screen.getByText(new RegExp(`^Starts on 1 March 2027, .*Taught before that: ${title}`));
  });
});
