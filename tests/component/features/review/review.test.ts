import { cleanup, fireEvent, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { qualifications } from '../../../../src/catalogue';
import {
  creditsByGroup,
  creditsByLevel,
  fixesOf,
  planTotals,
  problemKey,
  problemsOf,
  severityOf,
  timeByUnit,
  emptyDelivery,
} from '../../../../src/plan';
import type { Fix } from '../../../../src/plan';
import { optionalUnits } from '../../../../src/rules';
import {
  ruleDemand,
  formatChange,
  formatCitation,
  formatFix,
  formatFixEffect,
  formatProblem,
} from '../../../../src/messages';
import { qualificationOf, review } from './stage';

const diploma = qualificationOf('proqual-l3-diploma-customer-service');
const [, groupB, groupC] = diploma.groups.map(({ units }) => units);
/** 8 credits of Group B, which wants 15; 11 of Group C, which takes 9. */
const shortAndOver = [
  { type: 'place', units: groupB!.slice(0, 2), as: 'chosen' },
  { type: 'place', units: groupC!.slice(0, 3), as: 'chosen' },
] as const;

afterEach(() => vi.restoreAllMocks());

/** The cells of a table's body, row by row, with the row's heading first. */
function cells(table: HTMLElement): string[][] {
  const [, ...rows] = within(table).getAllByRole('row');
  return rows.map((row) =>
    [...row.children].map((cell) => cell.textContent.replace(/\s+/g, ' ').trim()),
  );
}

const nothingDecided = { units: {}, recognised: {}, delivery: emptyDelivery };
const namedFix = ({ change, after }: Fix): string =>
  `${formatFix(diploma, nothingDecided, change)} (${formatFixEffect(diploma, after)})`;

const region = (name: string): HTMLElement => screen.getByRole('region', { name });

describe('what is left to do', () => {
  it('says the verdict in one sentence, with all that is over and short', () => {
    review(diploma, ...shortAndOver);
    expect(
      screen.getByRole('heading', {
        level: 2,
        name: 'Not ready: 2 credits over in Group C; 5 credits short in total and 7 credits short in Group B.',
      }),
    ).toBeTruthy();
  });

  it('lists every problem but the conditions with every fix, in words', async () => {
    const wizard = review(diploma, ...shortAndOver);
    const plan = wizard.plan!;
    const problems = problemsOf(diploma, plan, '2026-11-22').filter(
      ({ kind }) => kind !== 'condition-not-confirmed',
    );
    expect(problems.length).toBeGreaterThan(2);
    const list = within(region('What is left to do'));
    const fixes = fixesOf(diploma, plan);
    const [first] = [...fixes.values()].flat();
    await list.findByRole('button', { name: namedFix(first!) });
    for (const problem of problems) {
      const item = list.getByText(formatProblem(diploma, problem)).closest('li')!;
      for (const fix of fixes.get(problemKey(problem)) ?? []) {
        expect(within(item).getByRole('button', { name: namedFix(fix) })).toBeTruthy();
      }
    }
    expect(list.getByText(/5 conditions to confirm/)).toBeTruthy();
  });

  it('applies exactly the change that a fix offers, says so, and keeps the keyboard there', async () => {
    const wizard = review(diploma, ...shortAndOver);
    const over = fixesOf(diploma, wizard.plan!).get('rule group-c') ?? [];
    const [additional] = over.flatMap(({ change }) =>
      change.type === 'together' && formatChange(diploma, change).includes('as additional')
        ? [change]
        : [],
    );
    const [keep] = additional!.changes;
    expect(keep).toMatchObject({ type: 'place', as: 'additional' });
    const name = namedFix(over.find(({ change }) => change === additional)!);
    await userEvent.click(await screen.findByRole('button', { name }));
    const { units } = keep as { units: readonly string[] };
    expect(wizard.plan!.units[units[0]!]).toBe('additional');
    expect(wizard.undoable).toEqual(additional);
    const kept = diploma.units.find(({ id }) => id === units[0])!;
    expect(screen.getByLabelText('Said').textContent).toBe(
      `${kept.title} kept as additional and 2 units chosen: every rule is met`,
    );
    expect(document.activeElement).not.toBe(document.body);
    wizard.undo();
    expect(await screen.findByRole('button', { name })).toBeTruthy();
  });

  it('links problems of units and of ceilings to the steps that settle them', () => {
    review(diploma, { type: 'limit', limits: { maxCredits: 30 } });
    const list = within(region('What is left to do'));
    const [toUnits] = list.getAllByRole('link', { name: 'Go to Choose units' });
    expect(toUnits!.getAttribute('href')).toBe('#/plans/plan/units');
    const toSetUp = list.getByRole('link', { name: 'Go to Set up' });
    expect(toSetUp.getAttribute('href')).toBe('#/plans/plan/set-up');
  });

  it('brings the reader to the conditions and to the hours to plan', async () => {
    review(diploma);
    await userEvent.click(screen.getByRole('button', { name: 'Go to the conditions' }));
    expect(document.activeElement).toBe(
      screen.getByRole('heading', { name: 'Conditions to confirm' }),
    );
    await userEvent.click(screen.getByRole('button', { name: 'Enter planned hours' }));
    expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Hours you plan' }));
  });

  it('says so where nothing is left', () => {
    const certificate = qualificationOf('pearson-l3-certificate-customer-service-specialists');
    const confirmed = certificate.conditions.map(
      ({ id }) => ({ type: 'confirm', condition: id, confirmation: { note: '' } }) as const,
    );
    review(certificate, ...confirmed);
    expect(
      within(region('What is left to do')).getByText(
        'Nothing blocks this plan, and nothing is left to do.',
      ),
    ).toBeTruthy();
    expect(
      screen.getByRole('heading', { name: 'Ready: every rule of combination is met.' }),
    ).toBeTruthy();
  });
});

describe('the contents', () => {
  it('leads to every part of the page in its order, and says how far those are', async () => {
    const wizard = review(diploma, ...shortAndOver, {
      type: 'confirm',
      condition: diploma.conditions[0]!.id,
      confirmation: { note: '' },
    });
    const contents = within(screen.getByRole('navigation', { name: 'On this page' }));
    const items = contents.getAllByRole('listitem').map(({ textContent }) => textContent.trim());
    const blocking = problemsOf(diploma, wizard.plan!, '2026-11-22').filter(
      (problem) => severityOf(problem) === 'blocks',
    ).length;
    expect(items[0]).toMatch(new RegExp(`^What is left to do ${blocking} problems, \\d more$`));
    expect(items[1]).toBe('Rules of combination 1 of 4 met');
    expect(items).toContain('Conditions to confirm 1 of 5 confirmed');
    const names = contents.getAllByRole('button').map(({ textContent }) => textContent);
    const parts = screen.getAllByRole('heading', { level: 2 }).slice(1);
    expect(names).toEqual(parts.map(({ textContent }) => textContent));
    for (const name of names) {
      await userEvent.click(contents.getByRole('button', { name }));
      expect(document.activeElement).toBe(screen.getByRole('heading', { level: 2, name }));
    }
  });
});

describe('evidence of prior learning', () => {
  const unit = diploma.units[0]!;
  const bare = { kind: 'rpl', evidence: '', date: null } as const;

  it('is to be noted until evidence and date are there, and can be noted here', async () => {
    const wizard = review(diploma, { type: 'recognise', unit: unit.id, recognition: bare });
    const list = within(region('What is left to do'));
    expect(
      list.getByText(
        `Evidence not yet noted in full for what is recognised as prior learning: ${unit.title} (no evidence and no date).`,
      ),
    ).toBeTruthy();
    await userEvent.click(list.getByRole('button', { name: 'Note the evidence' }));
    expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Other units' }));
    const others = within(region('Other units'));
    await userEvent.type(others.getByLabelText('Evidence'), 'Certificate');
    expect(list.getByText(new RegExp(`${unit.title} \\(no date\\)`))).toBeTruthy();
    await fireEvent.input(others.getByLabelText('Recognised on'), {
      target: { value: '2025-05-02' },
    });
    expect(list.queryByText(/Evidence not yet noted/)).toBeNull();
    expect(wizard.plan!.recognised[unit.id]).toEqual({
      ...{ kind: 'rpl', evidence: 'Certificate', date: '2025-05-02' },
    });
  });

  it('of single learners is noted in the delivery plan, which opens once the rules are met', () => {
    const certificate = qualificationOf('pearson-l3-certificate-customer-service-specialists');
    const facts = { id: 'eve', name: 'Eve Adams', employer: '', reference: '', startsOn: null };
    const recognised = { [certificate.units[0]!.id]: bare };
    const eve = { ...facts, pathway: null, differs: {}, recognised };
    review(certificate, { type: 'add-learners', learners: [eve] });
    const list = within(region('What is left to do'));
    const text = 'Evidence not yet noted in full for 1 unit recognised for Eve Adams.';
    const item = list.getByText(text).closest('li')!;
    const link = within(item).getByRole('link', { name: 'Go to Delivery plan' });
    expect(link.getAttribute('href')).toBe('#/plans/plan/delivery');
  });
});

describe('the end date', () => {
  const certificate = qualificationOf('pearson-l3-certificate-customer-service-specialists');
  const setUp = { startsOn: '2027-01-11', hoursPerWeek: 10 };

  it('is a warning where teaching ends after it, with the way to mend it', () => {
    review(certificate, { type: 'set-up', setUp: { ...setUp, endsOn: '2027-03-31' } });
    const list = within(region('What is left to do'));
    // 143 hours at 10 a week from 11 January take 15 weeks, to 23 April.
    expect(
      list.getByText(/^Teaching ends 4 weeks after the end date of 31 March 2027\./),
    ).toBeTruthy();
    expect(list.getByRole('link', { name: 'Go to Set up' })).toBeTruthy();
    expect(list.getByRole('heading', { name: 'Warnings' })).toBeTruthy();
  });

  it('is none where teaching ends in time, or where no end date is set', () => {
    for (const endsOn of ['2027-04-30', null]) {
      review(certificate, { type: 'set-up', setUp: { ...setUp, endsOn } });
      expect(screen.queryByText(/^Teaching ends/)).toBeNull();
      cleanup();
    }
  });
});

describe('guided learning hours', () => {
  it('stand beside the published ones, with the difference and what was taken from elsewhere', () => {
    // IMI prints 14 hours for this unit; ProQual publishes 289 for the whole and none per unit.
    review(diploma, { type: 'place', units: ['D/506/2119'], as: 'chosen' });
    const totals = within(region('Totals'));
    expect(
      totals.getByText(
        'Known so far: 14 hours of guided learning. 6 units of the 7 that count have none published or planned. Published for the whole qualification: 289. The two can be compared once every unit has its hours.',
      ),
    ).toBeTruthy();
    expect(
      totals.getByText(
        'Of the selected hours, 14 are from the IMI Level 2 specification, which publishes them for the same unit.',
      ),
    ).toBeTruthy();
    expect(cells(totals.getByRole('table', { name: 'Totals' })).at(-1)).toEqual([
      ...['Published', '', '55', '289'],
    ]);
  });
});

describe('figures that are not published', () => {
  it('are never said to be derived where nothing was', () => {
    review(qualificationOf('pearson-l3-diploma-customer-service-specialists'));
    expect(screen.queryByText(/TQT is derived/)).toBeNull();
    expect(screen.getByText(/TQT of a unit would be derived from its credits/)).toBeTruthy();
    expect(
      within(region('Credits')).getByText(/40 \(not published; derived as TQT ÷ 10/),
    ).toBeTruthy();
    const totals = cells(within(region('Totals')).getByRole('table', { name: 'Totals' }));
    expect(totals.map(([name, , credits]) => [name, credits])).toEqual([
      ['Selected', 'not published'],
      ['Counting', 'not published'],
      ['Published', 'not published'],
    ]);
  });
});

describe('every qualification', () => {
  it.each(qualifications.map((qualification) => ({ qualification, id: qualification.id })))(
    'shows each rule of $id with its demand, source and note',
    ({ qualification }) => {
      review(qualification);
      const rules = within(region('Rules of combination'));
      expect(rules.getAllByRole('listitem')).toHaveLength(
        qualification.rules.length + (qualification.requires?.length ?? 0),
      );
      for (const rule of qualification.rules) {
        const demand = rules.getAllByText((text) =>
          text.startsWith(ruleDemand(qualification, rule)),
        );
        expect(demand[0]!.textContent).toContain(formatCitation(rule.cite));
        if (rule.note) expect(rules.getByText(rule.note)).toBeTruthy();
      }
    },
  );

  it.each(qualifications.map((qualification) => ({ qualification, id: qualification.id })))(
    'has tables that equal the breakdown of $id',
    ({ qualification }) => {
      const units = optionalUnits(qualification).filter((_, i) => i % 4 === 0);
      const wizard = review(qualification, { type: 'place', units, as: 'chosen' });
      const plan = wizard.plan!;
      const bound = (value: number | null, missing: string): string =>
        value === null ? missing : String(value);
      if (qualification.units.some(({ credits }) => credits !== null)) {
        expect(cells(screen.getByRole('table', { name: 'Credits by group' }))).toEqual(
          creditsByGroup(qualification, plan).map(({ group, credits, min, max }) => [
            group.id,
            String(credits.known),
            bound(min, 'no minimum'),
            bound(max, 'no maximum'),
          ]),
        );
        expect(cells(screen.getByRole('table', { name: 'Credits by level' }))).toEqual(
          creditsByLevel(qualification, plan).map(({ level, credits, floor }) => [
            String(level),
            String(credits.known),
            bound(floor, 'no minimum'),
          ]),
        );
      } else {
        expect(screen.getByText(/publishes no credits per unit/)).toBeTruthy();
      }
      const times = timeByUnit(qualification, plan);
      const rows = cells(screen.getByRole('table', { name: 'Hours by unit' }));
      expect(rows.map(([unit]) => unit)).toEqual(times.map(({ unit }) => unit.title));
      rows.forEach(([, guided, other, tqt], i) => {
        const time = times[i]!;
        expect(guided).toMatch(
          time.glh.hours === null ? /^not published$/ : new RegExp(`^${time.glh.hours}\\b`),
        );
        expect(other).toBe(time.other === null ? 'not known' : String(time.other));
        expect(tqt).toBe(time.tqt === null ? 'not known' : String(time.tqt));
      });
    },
  );
});

describe('totals', () => {
  it('shows selected, counting and surplus, and what is left to teach', () => {
    const recognised = diploma.units[0]!.id;
    const wizard = review(
      diploma,
      ...shortAndOver,
      { type: 'place', units: [groupB![4]!], as: 'additional' },
      {
        type: 'recognise',
        unit: recognised,
        recognition: { kind: 'rpl', evidence: '', date: null },
      },
      { type: 'plan-hours', unit: recognised, hours: 40 },
      { type: 'plan-hours', unit: groupB![4]!, hours: 12.5 },
    );
    const totals = planTotals(diploma, wizard.plan!);
    expect(totals.selected.units).toBe(totals.counting.units + 1);
    const rows = cells(screen.getByRole('table', { name: 'Totals' }));
    expect(rows.map(([name, units, credits]) => [name, units, credits])).toEqual([
      ['Selected', String(totals.selected.units), String(totals.selected.credits.known)],
      ['Counting', String(totals.counting.units), String(totals.counting.credits.known)],
      ['Surplus', '', String(totals.surplus)],
      ['Published', '', '55'],
    ]);
    expect(totals.selected.glh.known - totals.taught.known).toBe(40);
    expect(
      within(region('Totals')).getByText(
        `Left to teach: ${totals.taught.known} hours, and hours not published for ${totals.taught.unknown.length} units.`,
      ),
    ).toBeTruthy();
  });
});

describe('conditions', () => {
  it('confirms with a note, and takes the confirmation back', async () => {
    const wizard = review(diploma);
    const [condition] = diploma.conditions;
    const box = screen.getByRole<HTMLInputElement>('checkbox', { name: condition!.text });
    expect(box.checked).toBe(false);
    await userEvent.click(box);
    expect(wizard.plan!.confirmed).toEqual({ [condition!.id]: { note: '' } });
    await userEvent.click(screen.getByLabelText('Note (optional)'));
    await userEvent.paste('VersionVector by AB');
    expect(wizard.plan!.confirmed).toEqual({ [condition!.id]: { note: 'VersionVector by AB' } });
    await userEvent.click(box);
    expect(wizard.plan!.confirmed).toEqual({});
    expect(screen.queryByLabelText('Note (optional)')).toBeNull();
  });
});

describe('hours to plan', () => {
  it('plans hours where none are published, and refuses what is no figure', async () => {
    const wizard = review(diploma);
    const unit = diploma.units[0]!;
    await userEvent.click(screen.getByText('Plan hours for 6 units'));
    const field = screen.getByLabelText(unit.title);
    await userEvent.type(field, '12.5');
    expect(wizard.plan!.hours).toEqual({ [unit.id]: 12.5 });
    expect(field.isConnected).toBe(true);
    await userEvent.type(field, 'x');
    expect(wizard.plan!.hours).toEqual({ [unit.id]: 12.5 });
    expect(field.getAttribute('aria-invalid')).toBeNull();
    await userEvent.tab();
    expect(field.getAttribute('aria-invalid')).toBe('true');
    expect(screen.getByText('Enter a number, such as 12 or 12.5.')).toBeTruthy();
    await userEvent.clear(field);
    expect(wizard.plan!.hours).toEqual({});
  });
});

describe('other units and notes', () => {
  it('lists additional, recognised and ruled-out units', () => {
    const [additional, ruledOut] = [groupB![0]!, groupB![1]!].map((id) =>
      diploma.units.find((unit) => unit.id === id)!,
    );
    review(
      diploma,
      { type: 'place', units: [additional!.id], as: 'additional' },
      { type: 'place', units: [ruledOut!.id], as: 'excluded' },
      {
        type: 'recognise',
        unit: diploma.units[0]!.id,
        recognition: { kind: 'rpl', evidence: 'Certificate of 2024', date: '2024-05-02' },
      },
    );
    const under = (name: string): HTMLElement =>
      within(region('Other units')).getByRole('heading', { name }).parentElement!;
    expect(under('Additional units').textContent).toContain(additional!.title);
    expect(under('Ruled out').textContent).toContain(ruledOut!.title);
    expect(under('Recognised as prior learning').textContent).toContain(
      'Certificate of 2024, 2 May 2024',
    );
  });

  it('shows a unit note only where the unit is taken', () => {
    const noted = diploma.units.find(
      ({ id, note }) => note && optionalUnits(diploma).includes(id),
    )!;
    review(diploma, { type: 'place', units: [noted.id], as: 'chosen' });
    expect(screen.getByText(noted.note!)).toBeTruthy();
    const others = diploma.units.filter(({ note }) => note && note !== noted.note);
    expect(others.length).toBeGreaterThan(0);
    for (const { note } of others) expect(screen.queryByText(note!)).toBeNull();
  });

  it('says loudly that learners of a draft cannot be registered', () => {
    review(qualificationOf('sfj-l2-certificate-customer-service'));
    expect(screen.getAllByText(/This is a draft specification/).length).toBeGreaterThan(0);
  });
});
