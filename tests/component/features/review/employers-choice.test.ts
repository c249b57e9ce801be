import 'fake-indexeddb/auto';
import { render, screen, within } from '@testing-library/svelte';
import { expect, it, vi } from 'vitest';
import type { KeptAnswer } from '../../../../src/plan';
import { formatAnsweredBy, unitTitle } from '../../../../src/messages';
import ReviewStep from '../../../../src/features/review/ReviewStep.svelte';
import { agreedPlan, older, withdrawn, withdrawnTitle } from '../../../fixtures/older-edition';
import StagedStep from '../../StagedStep.svelte';
import { appWith, emptyStore } from '../plans/stage';
import { qualificationOf, review, stage } from './stage';

const qualification = qualificationOf(older.id);
const [unit] = qualification.groups.at(-1)!.units;
const given: KeptAnswer = {
  kind: 'given',
  signedBy: 'Pat Hughes',
  signedOn: '2026-11-23',
  edition: qualification.version,
  chosen: [unit!],
  wished: [],
  notes: { [unit!]: 'Soon please' },
  remark: 'With thanks',
};

const shown = (): HTMLElement => screen.getByRole('region', { name: 'What the employer chose' });

it('is worded from what was kept: who, when, what, and in which words', () => {
  review(qualification, { type: 'keep-answer', answer: given });
  const words = shown().textContent;
  for (const part of ['“Pat Hughes”', '23 November 2026', 'Soon please', 'With thanks']) {
    expect(words).toContain(part);
  }
  expect(within(shown()).getByText(new RegExp(unitTitle(qualification, unit!)))).toBeTruthy();
  expect(words).not.toContain('on the catalogue of');
  expect(formatAnsweredBy(given)).toBe('Answered by Pat Hughes, 23 November 2026');
});

it('names the edition that they chose on, and its units, where the plan is on another', async () => {
  const answer: KeptAnswer = { ...given, edition: older.version, chosen: [withdrawn], notes: {} };
  const { wizard } = stage(qualification, { type: 'keep-answer', answer });
  // The device knows that edition from another plan that is on it.
  const store = emptyStore();
  const saved = await store.save(agreedPlan('another'), null, 'new', older);
  expect(saved).toMatchObject({ kind: 'saved' });
  vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(null);
  render(StagedStep, { app: appWith(store), wizard, step: ReviewStep });
  expect(shown().textContent).toContain('They chose on the catalogue of 1 September 2025.');
  expect(await within(shown()).findByText(new RegExp(withdrawnTitle))).toBeTruthy();
});

it('stays in the words of before where only those were kept', () => {
  const words = 'Pat Hughes, 23 November 2026\nChosen: Negotiate';
  review(qualification, { type: 'keep-answer', answer: { kind: 'words', words } });
  expect(shown().textContent).toContain(words);
  expect(formatAnsweredBy({ kind: 'words', words })).toBe(
    'Answered by Pat Hughes, 23 November 2026',
  );
  expect(formatAnsweredBy(null)).toBe('');
});

it('is not there where nobody answered', () => {
  review(qualification);
  expect(screen.queryByRole('region', { name: 'What the employer chose' })).toBeNull();
});
