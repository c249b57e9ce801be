import 'fake-indexeddb/auto';
import { configure, render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { Blob as NodeBlob } from 'node:buffer';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { findQualification } from '../../../../src/catalogue';
import { readLink } from '../../../../src/exchange';
import type { Message } from '../../../../src/exchange';
import { applyChange } from '../../../../src/plan';
import { samplePlan } from '../../../../src/features/plans/sample';
import { sampleQualification } from '../../../../src/features/plans/sample-qualification';
import { openUnits } from '../../../../src/request';
import { unitTitle } from '../../../../src/messages';
import { lookUps } from '../../../fixtures/older-edition';
import { appWith } from '../plans/stage';
import StagedOpened from '../share/StagedOpened.svelte';

configure({ defaultHidden: true });

const at = '2026-11-22T10:00:00.000Z';
const qualification = findQualification(sampleQualification)!;
const plan = samplePlan(qualification, { id: 'sample', at });
const mayChoose = openUnits(qualification, plan);
const [first, second] = mayChoose as [string, string];
const title = (unit: string): string => unitTitle(qualification, unit);
const request = {
  kind: 'request',
  sentAt: at,
  catalogue: qualification.version,
  plan,
  mayChoose,
  note: '',
} as const;

async function open(message: Message = request) {
  const app = appWith();
  const shown = render(StagedOpened, { app, given: { message, qualification } });
  await screen.findByRole('heading', { level: 1 });
  await showAll(shown.container);
  return { ...shown, app };
}

/** Past what the job involves, where that is asked. */
async function showAll(tab: HTMLElement): Promise<void> {
  const show = within(tab).queryByRole('button', { name: /^Show all/ });
  if (show) await userEvent.click(show);
}

const box = (unit: string): Promise<HTMLInputElement> =>
  screen.findByRole<HTMLInputElement>('checkbox', { name: title(unit) });
const press = (name: string | RegExp) => userEvent.click(screen.getByRole('button', { name }));
const said = (): string => document.body.textContent;
const announced = (): string => screen.getByLabelText('Said').textContent;

async function sign(): Promise<void> {
  await userEvent.click(await box(first));
  await press('Next');
  await userEvent.type(await screen.findByLabelText('Your name'), 'Dana Okafor');
}

beforeEach(() => {
  localStorage.clear();
  history.replaceState(null, '', '#/');
  window.scrollTo = vi.fn() as typeof window.scrollTo;
  URL.createObjectURL = () => 'blob:here';
  // jsdom's Blob cannot be streamed, and so not be compressed.
  vi.stubGlobal('Blob', NodeBlob);
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

describe('employer mode', () => {
  it('begins with no wish, whatever the planner wants', async () => {
    const wants = { type: 'want', wants: { wanted: [first, second] } } as const;
    await open({ ...request, plan: applyChange(plan, wants, at) });
    expect(screen.queryByText('You asked for this one')).toBeNull();
    await press('Next');
    await screen.findByRole('heading', { name: 'Check, sign and send back' });
    expect(said()).not.toContain('We would like');
  });

  it('takes a note on what can be ticked, and a wish for what cannot', async () => {
    await open();
    expect(screen.queryByRole('button', { name: /^Add a note/ })).toBeNull();
    await userEvent.click(await box(first));
    await press(`Add a note: ${title(first)}`);
    expect(screen.queryByRole('checkbox', { name: /^Ask for this one anyway/ })).toBeNull();
    await userEvent.type(screen.getByLabelText(/^Your note/), 'Soon');
    const [noRoom] = await screen.findAllByRole('button', { name: /^No room now/ });
    const line = noRoom!.closest('li')!;
    await userEvent.click(noRoom!);
    await userEvent.click(within(line).getByLabelText(/^Ask for this one anyway/));
    within(line).getByText('You asked for this one');
    within(line).getByLabelText(/^Your note/);
    within(line).getByRole('button', { name: /^Change/ });
  });

  it('leaves out whom a common remark alone is about, where it asks about several', async () => {
    const requests = ['Ann B', 'Cy D'].map((label) => {
      return { plan, mayChoose, note: '', learner: { id: label, label } };
    });
    await open({ kind: 'requests', sentAt: at, catalogue: qualification.version, requests });
    await press('Start');
    await showAll(document.body);
    await userEvent.click(await box(first));
    await press('Next');
    await showAll(document.body);
    await press('Next');
    const left = 'Nothing is chosen for Cy D yet: nothing is sent about them.';
    await screen.findByText(left);
    await userEvent.type(
      screen.getByLabelText('Anything they should know (optional)'),
      'With thanks',
    );
    screen.getByText(left);
    screen.getByRole('region', { name: 'Ann B' });
    expect(screen.queryByRole('region', { name: 'Cy D' })).toBeNull();
  });

  it('brings with a tap why a unit is closed, and takes out what stands in its way', async () => {
    await open();
    await userEvent.click(await box(first));
    const [noRoom] = await screen.findAllByRole('button', { name: /^No room now/ });
    const line = noRoom!.closest('li')!;
    const closed = within(line).getByRole<HTMLInputElement>('checkbox');
    await userEvent.click(closed);
    expect(closed.checked).toBe(false);
    const takeOut = await within(line).findByRole('button', {
      name: `Take out ${title(first)}`,
    });
    await userEvent.click(takeOut);
    await waitFor(() => expect(document.activeElement).toBe(closed));
    expect(closed.checked).toBe(true);
    expect((await box(first)).checked).toBe(false);
    expect(announced()).toContain(`${title(first)} taken out`);
  });

  it('asks what the job involves, and brings what fits to the front', async () => {
    const app = appWith();
    render(StagedOpened, {
      app,
      given: { message: { ...request, apprentice: 'Amy Okafor' }, qualification },
    });
    await screen.findByRole('heading', { level: 1, name: 'Amy Okafor' });
    await userEvent.click(screen.getByLabelText('Complaints'));
    await screen.findByText(/^\d+ units? fits?$/);
    await press('Show them');
    await screen.findByRole('heading', { name: 'Tick what fits' });
    const inFront = (name: string): boolean =>
      screen.getByRole('checkbox', { name }).closest('details') === null;
    expect(inFront('Deliver customer service to challenging customers')).toBe(true);
    expect(inFront('Use social media to deliver customer service')).toBe(false);
    await userEvent.type(screen.getByLabelText('Search'), 'social media');
    expect(inFront('Use social media to deliver customer service')).toBe(true);
    screen.getByText(/^\d units found\.$/);
    await userEvent.clear(screen.getByLabelText('Search'));
    await userEvent.click(await box(first));
    await press('Only what I ticked, 1');
    expect(screen.getAllByRole('checkbox')).toHaveLength(1);
  });

  it.each([
    { apprentice: 'Amy O' },
    { learner: { id: 'l1', label: 'Amy O' } },
    { apprentice: 'The whole cohort', learner: { id: 'l1', label: 'Amy O' } },
  ])('puts first whom the request is about: %j', async (about) => {
    const app = appWith();
    render(StagedOpened, { app, given: { message: { ...request, ...about }, qualification } });
    await screen.findByRole('heading', { level: 1, name: 'Amy O' });
  });

  it('gives the sign page a place of its own in the history', async () => {
    await open();
    await userEvent.click(await box(first));
    await press('Next');
    const learns = { name: 'Your apprentice learns this unit' };
    await screen.findByRole('heading', learns);
    history.back();
    await screen.findByRole('heading', { name: 'Tick what fits' });
    expect((await box(first)).checked).toBe(true);
    history.forward();
    await screen.findByRole('heading', learns);
    await press('Back to the units');
    await screen.findByRole('heading', { name: 'Tick what fits' });
  });

  it('says on the sign page what is missing, leads there, and lets it go', async () => {
    await open();
    await press('Next');
    await screen.findByText('Nothing is chosen yet, so there is nothing to sign.');
    expect(screen.queryByRole('button', { name: 'Copy the link to your answer' })).toBeNull();
    await userEvent.type(screen.getByLabelText(/^Anything they should know/), 'You choose');
    await screen.findByText(/^Not finished\. Choose .+ You can send it as it is/);
    await press('Copy the link to your answer');
    screen.getByText('Enter your name, so that they know who agreed.');
    expect(document.activeElement).toBe(screen.getByLabelText('Your name'));
    await press('Choose the rest');
    await screen.findByRole('heading', { name: 'Tick what fits' });
    await waitFor(() => expect(document.activeElement?.tagName).toBe('H2'));
  });

  it('takes over what another tab enters, and loses neither', async () => {
    const here = await open();
    const there = render(StagedOpened, {
      app: appWith(),
      given: { message: request, qualification },
    });
    await showAll(there.container);
    const inTab = async (tab: typeof there, unit: string): Promise<HTMLInputElement> =>
      within(tab.container).findByRole<HTMLInputElement>('checkbox', { name: title(unit) });
    await userEvent.click(await inTab(there, first));
    await userEvent.click(await inTab(here, second));
    window.dispatchEvent(new StorageEvent('storage', { key: 'unitwise-employer-drafts' }));
    for (const tab of [here, there]) {
      await waitFor(async () => expect((await inTab(tab, first)).checked).toBe(true));
      await waitFor(async () => expect((await inTab(tab, second)).checked).toBe(true));
    }
  });

  it('is the same request by its link and by its file', async () => {
    const before = await open();
    await userEvent.click(await box(first));
    before.unmount();
    await open({ ...request, sentAt: '2026-11-22T12:00:00.000Z' });
    expect((await box(first)).checked).toBe(true);
  });

  it('keeps employers out of the planner’s tool while it is open', async () => {
    const { app, unmount } = await open();
    expect(app.audience.isEmployer).toBe(true);
    unmount();
    expect(app.audience.isEmployer).toBe(false);
  });
});

describe('sending back', () => {
  it('copies the link in one press, and says what is left to do', async () => {
    const user = userEvent.setup();
    const copied: string[] = [];
    vi.spyOn(navigator.clipboard, 'writeText').mockImplementation((text) => {
      copied.push(text);
      return Promise.resolve();
    });
    await open();
    await sign();
    await user.click(screen.getByRole('button', { name: 'Copy the link to your answer' }));
    const head = await screen.findByRole('heading', { name: 'Your answer is copied.' });
    await waitFor(() => expect(document.activeElement).toBe(head));
    expect(said()).toMatch(/paste it into a message to [^.]+\. Nothing is sent until you do\./);
    const link = screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'The link' }).value;
    expect(copied).toEqual([link]);
    expect(await readLink(link, lookUps)).toMatchObject({
      message: { answer: { chosen: [first], signedBy: 'Dana Okafor' } },
    });
  });

  it('selects the link where the browser refuses to copy, and keeps it beside the file', async () => {
    await open();
    await sign();
    vi.stubGlobal('ClipboardItem', undefined);
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new DOMException('No'));
    await press('Copy the link to your answer');
    const field = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'The link' });
    await waitFor(() => expect(document.activeElement).toBe(field));
    expect(field.selectionEnd - field.selectionStart).toBe(field.value.length);
    screen.getByRole('heading', { name: 'Your answer is ready to be copied.' });
    await press('Download the file');
    await waitFor(() => expect(announced()).toMatch(/^Saved as unitwise-answer/));
    screen.getByRole('textbox', { name: 'The link' });
  });

  it('passes the file on where the browser can, and saves it where that is refused', async () => {
    const shared: File[] = [];
    let refusal: DOMException | null = null;
    vi.stubGlobal(
      'navigator',
      Object.assign(Object.create(navigator) as Navigator, {
        canShare: ({ files }: ShareData) => files?.length === 1,
        share: ({ files }: ShareData) => {
          shared.push(...(files ?? []));
          return refusal ? Promise.reject(refusal) : Promise.resolve();
        },
      }),
    );
    await open();
    await sign();
    await press('Send it as a file with …');
    await waitFor(() => expect(shared).toHaveLength(1));
    expect(shared[0]!.name).toMatch(/^unitwise-answer-.+\.unitwise\.json$/);
    expect(announced()).not.toContain('Saved as');
    refusal = new DOMException('Not this kind', 'NotAllowedError');
    await press('Send it as a file with …');
    await waitFor(() => expect(announced()).toMatch(/^Saved as unitwise-answer/));
  });

  it('is remembered when the request is opened again', async () => {
    const before = await open();
    await sign();
    await press('Download the file');
    await waitFor(() => expect(announced()).toMatch(/^Saved as unitwise-answer/));
    before.unmount();
    history.replaceState(null, '', '#/');
    await open();
    await screen.findByText(/^You made your answer on .+ there is nothing more to do\.$/);
    await userEvent.click(await box(first));
    await screen.findByText(/You have changed it since/);
  });
});
