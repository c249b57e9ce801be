import { screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { newLearner } from '../../../../src/plan';
import { healthAndSocialCare as care } from '../../../fixtures/pathways';
import { review, setUp } from './stage';

const competence = care.groups[2]!.units.slice(0, 2);
const onGeneric = [
  { type: 'follow', pathway: 'generic' },
  { type: 'place', units: competence, as: 'chosen' },
] as const;

function difference(): HTMLElement {
  return screen.getByRole('region', { name: /against|^Dementia$/ });
}

beforeAll(() => {
  Element.prototype.scrollIntoView = vi.fn();
});

describe('the pathway at set-up', () => {
  it('is chosen by a button, after what each asks and how many ways it leaves', async () => {
    const wizard = setUp(care);
    const dementia = await screen.findByRole('radio', { name: 'Dementia' });
    expect(screen.getByText(/^Dementia awareness mandatory; at least 15 credits/)).toBeTruthy();
    expect(await screen.findByText('1,938 ways to finish')).toBeTruthy();
    expect(screen.getByText('145 ways to finish')).toBeTruthy();
    await userEvent.click(dementia);
    expect(wizard.plan!.pathway).toBeNull();
    const told = within(difference());
    expect(told.getByText('Group B2 (Optional competence) closes: none of its units counts'));
    expect(told.getByText('Mandatory on Dementia: Dementia awareness'));
    expect(told.getByText('New rule: at least 15 credits from Group C'));
    expect(told.getByText('Nothing that was decided is lost.'));
    await userEvent.click(told.getByRole('button', { name: 'Follow Dementia' }));
    expect(wizard.plan!.pathway).toBe('dementia');
    expect(screen.getByLabelText('Said').textContent).toBe(
      'The plan follows the pathway Dementia.',
    );
    expect(document.activeElement).toBe(screen.getByRole('radio', { name: 'Dementia (now)' }));
    expect(screen.getByRole('heading', { name: 'What Dementia asks' })).toBeTruthy();
  });

  it('says before a change what it drops, and undo brings it back', async () => {
    const wizard = setUp(care, ...onGeneric);
    await userEvent.click(await screen.findByRole('radio', { name: 'Dementia' }));
    const told = within(difference());
    expect(told.getByText(/^Not on this pathway, so taken out of the plan: .* \(chosen\) and /));
    expect(told.getByText('No longer asked: at least 15 credits from Group B2'));
    await userEvent.click(told.getByRole('button', { name: 'Follow Dementia' }));
    expect(wizard.plan!.units).toEqual({});
    wizard.undo();
    expect(wizard.plan).toMatchObject({ pathway: 'generic' });
    expect(Object.keys(wizard.plan!.units)).toEqual(competence);
  });

  it('stays where the planner says so', async () => {
    const wizard = setUp(care, ...onGeneric);
    await userEvent.click(await screen.findByRole('radio', { name: 'Not yet' }));
    await userEvent.click(screen.getByRole('button', { name: 'Stay on Generic' }));
    expect(wizard.plan!.pathway).toBe('generic');
    const now = screen.getByRole<HTMLInputElement>('radio', { name: 'Generic (now)' });
    expect(now.checked).toBe(true);
  });
});

describe('the review of a plan with pathways', () => {
  it('asks for a pathway first, and leads to it', () => {
    review(care);
    expect(screen.getByRole('heading', { name: /^Not ready: choose a pathway first, / }));
    const item = screen.getByText('Choose a pathway first.').closest('li')!;
    expect(within(item).getByRole('link').getAttribute('href')).toBe('#/plans/plan/set-up');
  });

  it('names what a learner lacks by the rules of their own pathway', () => {
    const facts = { id: 'eve', name: 'Eve Adams', employer: '', reference: '', startsOn: null };
    const eve = { ...newLearner(facts), pathway: 'disability' };
    review(care, ...onGeneric, { type: 'add-learners', learners: [eve] });
    expect(screen.getByText(/Eve Adams \(.*15 credits short in Group D/)).toBeTruthy();
  });

  it('says under the chart what the chart cannot show', () => {
    review(care, { type: 'follow', pathway: 'dementia' });
    const hint = screen.getByText(/^Not on the scale: either /);
    expect(hint.textContent).toMatch(/” \(not yet\) or “.*” \(not yet\)\.$/);
  });
});
