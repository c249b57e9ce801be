import { render, screen } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import { qualifications } from '../../../src/catalogue';
import type { Qualification } from '../../../src/catalogue';
import type { PlanChange } from '../../../src/plan';
import { optionalUnits } from '../../../src/rules';
import StepList from '../../../src/screens/plan/StepList.svelte';
import SetUpStep from '../../../src/screens/set-up/SetUpStep.svelte';
import { qualificationOf, stage } from './stage';

const diploma = qualificationOf('proqual-l3-diploma-customer-service');
const pearson = qualificationOf('pearson-l3-diploma-customer-service-specialists');

function setUp(qualification: Qualification, ...changes: readonly PlanChange[]): void {
  const { wizard } = stage(qualification, ...changes);
  render(SetUpStep, { wizard, plan: wizard.plan!, qualification });
}

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
      const { unmount } = render(SetUpStep, {
        wizard: stage(qualification).wizard,
        plan: stage(qualification).wizard.plan!,
        qualification,
      });
      expect(screen.queryByRole('group', { name: 'Your own ceilings' }) !== null).toBe(hasChoice);
      seen[hasChoice ? 'with' : 'without'] += 1;
      unmount();
    }
    expect(seen).toEqual({ with: 4, without: 2 });
  });

  it('keeps a ceiling that a plan brings along in reach', () => {
    setUp(pearson, { type: 'limit', limits: { maxUnits: 4 } });
    const field = screen.getByLabelText<HTMLInputElement>('At most this many units');
    expect(field.value).toBe('4');
  });

  it('says of derived credits that they are not published, and how they are derived', () => {
    setUp(pearson);
    expect(screen.getByText('40 (not published; derived as TQT ÷ 10, rounded)')).toBeTruthy();
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
