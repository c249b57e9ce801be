import { render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { findQualification, qualifications } from '../../../../src/catalogue';
import { registrationProblem } from '../../../../src/plan';
import { appWith } from '../plans/stage';
import StagedQualification from './StagedQualification.svelte';

function hits(): readonly string[] {
  return screen
    .queryAllByRole('heading', { level: 2 })
    .map(({ textContent }) => textContent.trim());
}

async function searchFor(text: string): Promise<void> {
  const field = screen.getByRole('searchbox', { name: 'Search' });
  await userEvent.clear(field);
  await userEvent.type(field, text);
}

describe('choosing a qualification', () => {
  it('lists all of them, and says loudly where learners cannot be registered', () => {
    render(StagedQualification, { app: appWith() });
    expect(hits()).toEqual(qualifications.map(({ title }) => title));
    screen.getByText(/draft specification: learners cannot be registered/);
    expect(screen.getByRole('status').textContent).toBe('6 qualifications');
  });

  it('says what is not published and what is derived', () => {
    render(StagedQualification, { app: appWith() });
    screen.getByText('22*');
    screen.getByText('40*');
    screen.getByText('* Credits not published; derived as TQT ÷ 10, rounded.');
    screen.getByText('not published');
    screen.getByText('SFJ Awards, number not published');
  });

  it('finds a unit inside and names it', async () => {
    render(StagedQualification, { app: appWith() });
    await searchFor('award programme');
    expect(screen.getByRole('status').textContent).toBe('2 qualifications for “award programme”');
    expect(
      screen.getAllByText('Found in the unit “Manage a customer service award programme”'),
    ).toHaveLength(2);
  });

  it('shortens a long list of units', async () => {
    render(StagedQualification, { app: appWith() });
    await searchFor('deliver customer');
    expect(screen.getAllByText(/^Found in the units .* and \d+ more$/).length).toBeGreaterThan(0);
  });

  it('filters by level, size and awarding body together', async () => {
    render(StagedQualification, { app: appWith() });
    await userEvent.selectOptions(screen.getByLabelText('Level'), 'Level 3');
    await userEvent.selectOptions(screen.getByLabelText('Size'), 'Diploma');
    expect(hits()).toHaveLength(2);
    await userEvent.selectOptions(screen.getByLabelText('Awarding body'), 'Pearson');
    expect(hits()).toEqual(['Pearson BTEC Level 3 Diploma for Customer Service Specialists']);
    await userEvent.selectOptions(screen.getByLabelText('Size'), 'Any size');
    expect(hits()).toHaveLength(2);
  });

  it('offers a way out of an empty result', async () => {
    render(StagedQualification, { app: appWith() });
    await searchFor('plumbing');
    await userEvent.selectOptions(screen.getByLabelText('Level'), 'Level 2');
    expect(hits()).toEqual([]);
    await userEvent.click(screen.getByRole('button', { name: 'Clear the search and all filters' }));
    expect(hits()).toHaveLength(6);
    expect(document.activeElement).toBe(screen.getByRole('searchbox'));
    expect(screen.getByLabelText('Level')).toHaveProperty('value', '');
  });
});

describe('registration', () => {
  const l4 = findQualification('proqual-l4-nvq-diploma-customer-service')!;

  it('is still open on its last day, and closed the day after', () => {
    expect(registrationProblem(l4, '2026-07-31')).toBeNull();
    expect(registrationProblem(l4, '2026-08-01')).toMatchObject({ kind: 'registration-ended' });
    expect(registrationProblem(l4, '2014-10-31')).toMatchObject({ kind: 'registration-not-open' });
  });
});

describe('a qualification before it is started', () => {
  it.each(qualifications.map(({ id, title }) => [title, id]))('shows all of %s', (title, id) => {
    const qualification = findQualification(id)!;
    render(StagedQualification, { app: appWith(), id });
    screen.getByRole('heading', { level: 1, name: title });
    for (const group of qualification.groups) {
      const table = screen.getByRole('table', { name: `Group ${group.id}: ${group.title}` });
      expect(within(table).getAllByRole('row')).toHaveLength(group.units.length + 1);
    }
    const rules = screen.getByRole('region', { name: 'Rules of combination' });
    expect(within(rules).getAllByRole('term')).toHaveLength(qualification.rules.length);
    for (const { text } of qualification.conditions) screen.getByText(text, { exact: false });
    if (qualification.note) screen.getByText(qualification.note);
  });

  it('puts a rule as a sentence with its source', () => {
    render(StagedQualification, { app: appWith(), id: 'proqual-l3-diploma-customer-service' });
    const rules = within(screen.getByRole('region', { name: 'Rules of combination' }));
    const definition = rules.getByText('Group B').nextElementSibling;
    expect(definition?.textContent.trim()).toMatch(
      /^At least 15 credits from Group B\s+Qualification Structure, page 4$/,
    );
  });

  it('starts a plan on its set-up, and stores nothing yet', async () => {
    const id = 'imi-l2-diploma-customer-service';
    const app = appWith();
    render(StagedQualification, { app, id });
    await userEvent.click(screen.getByRole('button', { name: 'Start a plan' }));
    const { started, navigation } = app;
    await waitFor(() =>
      expect(navigation.address).toMatchObject({ screen: 'plan', step: 'set-up' }),
    );
    const { address } = navigation;
    const planId = address.screen === 'plan' ? address.id : '';
    expect([...started.entries()]).toEqual([[planId, findQualification(id)]]);
  });

  it('helps where the address names none', () => {
    render(StagedQualification, { app: appWith(), id: 'no-such' });
    screen.getByRole('heading', { name: 'There is no such qualification here' });
    screen.getByRole('link', { name: 'Look through all qualifications' });
  });
});
