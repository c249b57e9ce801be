import { cleanup, render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeAll, describe, expect, it } from 'vitest';
import { qualifications } from '../../../../src/catalogue';
import type { Qualification } from '../../../../src/catalogue';
import { newLearner } from '../../../../src/plan';
import { optionalUnits } from '../../../../src/rules';
import StepList from '../../../../src/features/plan/StepList.svelte';
import { qualificationOf, setUp, stage } from './stage';
import { withoutLayout } from '../../no-layout';

const diploma = qualificationOf('proqual-l3-diploma-customer-service');
const pearson = qualificationOf('pearson-l3-diploma-customer-service-specialists');

beforeAll(withoutLayout);

/** The steps as they read: number and name. */
function steps(qualification: Qualification): readonly string[] {
  const { wizard } = stage(qualification);
  render(StepList, { id: 'plan', wizard, plan: wizard.plan!, qualification });
  return screen.getAllByRole('listitem').map(({ textContent }) => textContent.trim());
}

/** The number before a step's name; empty where it has none. */
function orderOf(step: string): string {
  return /^\d*/.exec(step)![0];
}

describe('set up', () => {
  it('offers ceilings exactly where something is chosen', () => {
    const seen = { with: 0, without: 0 };
    for (const qualification of qualifications) {
      const hasChoice = optionalUnits(qualification).length > 0;
      setUp(qualification);
      expect(screen.queryByRole('group', { name: 'Your own ceilings' }) !== null).toBe(hasChoice);
      seen[hasChoice ? 'with' : 'without'] += 1;
      cleanup();
    }
    expect(seen).toEqual({ with: 4, without: 2 });
  });

  it('says which units need others beside the rules', () => {
    const [one, other] = diploma.units;
    const need = { id: 'need', unit: one!.id, needs: [other!.id] };
    setUp({ ...diploma, requires: [{ ...need, cite: diploma.rules[0]!.cite }] });
    expect(screen.getByText(`${one!.title} needs ${other!.title}`)).toBeTruthy();
  });

  it('keeps a ceiling that a plan brings along in reach', () => {
    setUp(pearson, { type: 'limit', limits: { maxUnits: 4 } });
    const field = screen.getByLabelText<HTMLInputElement>('At most this many units');
    expect(field.value).toBe('4');
  });

  it('takes learners, who open the delivery plan before the common units are enough', async () => {
    const wizard = setUp(diploma);
    wizard.go('delivery');
    expect(wizard.step).not.toBe('delivery');
    await userEvent.click(screen.getByText('Add learners'));
    const list = await screen.findByLabelText('Paste a list');
    await userEvent.click(list);
    await userEvent.paste('Ada Okoro, BT\nBen Hughes, Ofcom');
    await userEvent.click(await screen.findByRole('button', { name: 'Add 2 learners' }));
    expect(wizard.plan!.cohort.learners.map(({ name }) => name)).toEqual([
      'Ada Okoro',
      'Ben Hughes',
    ]);
    expect(screen.getByText(/^2 learners/)).toBeTruthy();
    expect(screen.getByRole('link', { name: /Say who takes what/ })).toBeTruthy();
    wizard.go('delivery');
    expect(wizard.step).toBe('delivery');
  });

  it('lists the learners, any of whom can be removed and put back', async () => {
    const learners = ['Ada Okoro', ''].map((name, i) =>
      newLearner({ id: `l${i}`, name, employer: '', reference: `R${i}`, startsOn: null }),
    );
    const wizard = setUp(diploma, { type: 'add-learners', learners });
    const list = screen.getByRole('list', { name: 'Learners' });
    expect(within(list).getAllByRole('listitem')).toHaveLength(2);
    await userEvent.click(within(list).getByRole('button', { name: 'Remove Ada Okoro' }));
    expect(wizard.plan!.cohort.learners.map(({ id }) => id)).toEqual(['l1']);
    expect(within(list).getAllByRole('listitem')).toHaveLength(1);
    const back = screen.getByRole('button', { name: 'Put Ada Okoro back' });
    expect(document.activeElement).toBe(back);
    await userEvent.click(back);
    expect(within(list).getAllByRole('listitem')).toHaveLength(2);
    expect(screen.queryByRole('button', { name: 'Put Ada Okoro back' })).toBeNull();
  });

  it('says of derived credits that they are not published, and how they are derived', () => {
    setUp(pearson);
    expect(screen.getByText('40*')).toBeTruthy();
    screen.getByText('* Credits not published; derived as TQT ÷ 10, rounded.');
  });
});

describe('the steps', () => {
  it('are numbered without a gap where there is nothing to choose, which says why', () => {
    const said = steps(pearson);
    expect(said.map(orderOf)).toEqual(['1', '', '2', '3']);
    expect(said[1]).toMatch(/^Choose units: all mandatory\s*\. Every unit .* nothing to choose\.$/);
  });

  it('are numbered one by one where there is', () => {
    const said = steps(diploma);
    expect(said.slice(0, 3).map(orderOf)).toEqual(['1', '2', '3']);
  });
});
