import 'fake-indexeddb/auto';
import { configure, render } from '@testing-library/svelte';
import { vi } from 'vitest';
import { findQualification } from '../../../../src/catalogue';
import type { Qualification } from '../../../../src/catalogue';
import type { PlanChange } from '../../../../src/plan';
import { applyChange, newPlan } from '../../../../src/plan';
import ReviewStep from '../../../../src/features/review/ReviewStep.svelte';
import SetUpStep from '../../../../src/features/set-up/SetUpStep.svelte';
import { openStore } from '../../../../src/storage';
import { Wizard } from '../../../../src/wizard';
import { appWith } from '../plans/stage';
import StagedStep from '../../StagedStep.svelte';

// Looking whether each of a thousand elements is visible takes jsdom seconds a query.
configure({ defaultHidden: true });

const at = '2026-11-22T10:00:00.000Z';

export function qualificationOf(id: string): Qualification {
  const found = findQualification(id);
  if (!found) throw new Error(`No qualification "${id}"`);
  return found;
}

interface Staged {
  readonly wizard: Wizard;
  readonly store: ReturnType<typeof openStore>;
}

/** A real wizard and store that hold a plan which these changes made. */
export function stage(qualification: Qualification, ...changes: readonly PlanChange[]): Staged {
  const plan = changes.reduce(
    (before, change) => applyChange(before, change, at),
    newPlan(qualification, { id: 'plan', at }),
  );
  const store = openStore({
    findQualification,
    now: () => at,
    newId: () => crypto.randomUUID(),
    name: `review-${crypto.randomUUID()}`,
  });
  const wizard = new Wizard({
    store,
    input: { open: { qualification, stored: { plan, revision: 1 } }, step: 'review' },
    now: () => new Date().toISOString(),
  });
  return { wizard, store };
}

/** Shows the review of a plan that these changes made. */
export function review(qualification: Qualification, ...changes: readonly PlanChange[]): Wizard {
  // jsdom draws nothing: the tables must carry everything.
  vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(null);
  const { wizard, store } = stage(qualification, ...changes);
  render(StagedStep, { app: appWith(store), wizard, step: ReviewStep });
  return wizard;
}

/** Shows the set-up of a plan that these changes made. */
export function setUp(qualification: Qualification, ...changes: readonly PlanChange[]): Wizard {
  const { wizard, store } = stage(qualification, ...changes);
  render(StagedStep, { app: appWith(store), wizard, step: SetUpStep });
  return wizard;
}
