import 'fake-indexeddb/auto';
import { configure, render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { findQualification } from '../../../src/catalogue';
import type { Message } from '../../../src/exchange';
import type { Answer, Plan } from '../../../src/plan';
import { applyChange, askedAbout } from '../../../src/plan';
import type { AppContext } from '../../../src/screens/app/app-context';
import { samplePlan, sampleQualification } from '../../../src/screens/plans/sample';
import { openUnits } from '../../../src/screens/share/may-choose';
import { unitTitle } from '../../../src/screens/words';
import { appWith, emptyStore } from '../plans/stage';
import StagedOpened from './StagedOpened.svelte';

configure({ asyncUtilTimeout: 20_000, defaultHidden: true });

const at = '2026-11-22T10:00:00.000Z';
const qualification = findQualification(sampleQualification)!;
const plan = samplePlan(qualification, { id: 'sample', at });
const mayChoose = openUnits(qualification, plan);
const [first, second, third] = mayChoose as [string, string, string];
const sent = { sentAt: at, catalogue: qualification.version };
const title = (unit: string): string => unitTitle(qualification, unit);

function answering(part: Partial<Answer>): Message {
  const answer = {
    plan: plan.id,
    qualification: plan.qualification,
    asked: askedAbout(qualification, plan, mayChoose),
    chosen: [],
    wished: [],
    notes: {},
    remark: '',
    signedBy: 'Pat Hughes',
    signedOn: '2026-11-23',
    ...part,
  };
  return { kind: 'answer', ...sent, answer };
}

async function open(message: Message, ...here: readonly Plan[]): Promise<AppContext> {
  const store = emptyStore();
  for (const one of here) expect(await store.save(one, null)).toMatchObject({ kind: 'saved' });
  const app = appWith(store);
  render(StagedOpened, { app, given: { message } });
  await screen.findByRole('heading', { level: 1 });
  return app;
}

const box = (name: string | RegExp): Promise<HTMLInputElement> =>
  screen.findByRole<HTMLInputElement>('checkbox', { name });

beforeEach(() => {
  localStorage.clear();
  window.scrollTo = vi.fn() as typeof window.scrollTo;
});

describe('an answer', () => {
  it('is accepted in part as one step, which one undo takes back', async () => {
    const app = await open(
      answering({ chosen: [first, second], wished: [third], notes: { [first]: 'Soon please' } }),
      plan,
    );
    await userEvent.click(await box(`Choose ${title(second)}`));
    await userEvent.click(screen.getByRole('button', { name: 'Accept the 3 ticked differences' }));
    const wizard = app.wizards.get(plan.id)!;
    expect(wizard.plan!.units[first]).toBe('chosen');
    expect(wizard.plan!.units[second]).toBeUndefined();
    expect(wizard.plan!.wants.wanted).toEqual([third]);
    expect(wizard.plan!.delivery.units[first]!.notes).toBe('Pat Hughes: Soon please');
    expect(screen.getByLabelText('Said').textContent).toContain('Accepted: 1 unit chosen');
    await screen.findByRole('heading', { name: /^1 difference/ });
    expect(document.activeElement).toBe(screen.getByRole('heading', { name: /^1 difference/ }));

    await userEvent.click(screen.getByRole('button', { name: 'Undo' }));
    const { changedAt: _, ...before } = plan;
    expect(wizard.plan).toMatchObject(before);
    await screen.findByRole('heading', { name: /^4 differences/ });
  });

  it('leaves alone what the planner changed since, unless it is ticked', async () => {
    const change = { type: 'place', units: [first], as: 'chosen' } as const;
    await open(answering({}), applyChange(plan, change, '2026-11-22T11:00:00.000Z'));
    const drop = await box(`Drop ${title(first)}`);
    expect(drop.checked).toBe(false);
    expect(screen.getByText(/You changed this after you asked/)).toBeTruthy();
    const accept = screen.getByRole('button', { name: /^Accept/ });
    expect(accept.getAttribute('aria-disabled')).toBe('true');
    await userEvent.click(drop);
    expect(accept.getAttribute('aria-disabled')).toBe('false');
  });

  it('says where a note finds no room, and offers nothing for it', async () => {
    const full = {
      type: 'deliver-unit',
      unit: first,
      delivery: { notes: 'x'.repeat(1_999) },
    } as const;
    await open(answering({ notes: { [first]: 'A note' } }), applyChange(plan, full, at));
    expect((await box(/^Add to the notes/)).disabled).toBe(true);
    expect(screen.getByText(/The notes on this unit are full/)).toBeTruthy();
  });

  it('says where the plan is not here, and changes nothing', async () => {
    const app = await open(answering({ chosen: [first] }));
    expect(await screen.findByText(/is not on this device/)).toBeTruthy();
    expect(app.wizards.size).toBe(0);
  });
});

describe('a plan from a colleague', () => {
  const message: Message = { kind: 'plan', ...sent, plan };

  it('is kept only when asked for', async () => {
    const app = await open(message);
    const keep = await screen.findByRole('button', { name: 'Keep on this device' });
    expect(await app.store.load(plan.id)).toEqual({ state: 'missing' });
    await userEvent.click(keep);
    await waitFor(() => expect(window.location.hash).toBe('#/plans/sample/review'));
    expect(await app.store.load(plan.id)).toMatchObject({ state: 'ready', stored: { plan } });
  });

  it('becomes a copy where its origin is here, which stays as it is', async () => {
    const mine = applyChange(plan, { type: 'rename', name: 'Mine' }, '2026-11-23T08:00:00.000Z');
    const app = await open(message, mine);
    expect(
      await screen.findByText(/A plan of the same origin is on this device: “Mine”/),
    ).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Keep on this device' })).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Keep this one as a copy' }));
    await waitFor(() => expect(window.location.hash).toMatch(/^#\/plans\/.+\/review$/));
    expect(await app.store.load(plan.id)).toMatchObject({ stored: { plan: mine } });
  });

  it('says which catalogue it was made with', async () => {
    await open({ ...message, catalogue: '2020-01-31' });
    expect(screen.getByText(/with an older catalogue than yours \(31 January 2020/)).toBeTruthy();
  });
});

describe('a request', () => {
  const message: Message = { kind: 'request', ...sent, plan, mayChoose, note: '' };

  it('keeps what is entered, and forgets it when asked to start again', async () => {
    const first = render(StagedOpened, { app: appWith(), given: { message } });
    await userEvent.click(await box(title(mayChoose[0]!)));
    first.unmount();
    render(StagedOpened, { app: appWith(), given: { message } });
    expect((await box(title(mayChoose[0]!))).checked).toBe(true);
    await userEvent.click(screen.getByRole('button', { name: 'Start again' }));
    expect((await box(title(mayChoose[0]!))).checked).toBe(false);
    expect(localStorage.getItem('unitwise-employer-drafts')).toBe('[]');
  });

  it('warns where the browser keeps nothing, and goes on', async () => {
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('Full', 'QuotaExceededError');
    });
    await open(message);
    await userEvent.click(await box(title(first)));
    expect(screen.getByRole('alert').textContent).toContain('a reload would lose');
    expect((await box(title(first))).checked).toBe(true);
    vi.restoreAllMocks();
  });

  it('hears how it stands with each tick, and closes what no longer fits', async () => {
    await open(message);
    await userEvent.click(await box(title(first)));
    expect(screen.getByLabelText('Said').textContent).toContain('This works');
    const closed = (await screen.findAllByRole<HTMLInputElement>('checkbox')).filter(
      (one) => one.getAttribute('aria-disabled') === 'true',
    );
    expect(closed.length).toBeGreaterThan(0);
    await userEvent.click(closed[0]!);
    expect(closed[0]!.checked).toBe(false);
  });
});
