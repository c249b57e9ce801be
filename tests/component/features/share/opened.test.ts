import 'fake-indexeddb/auto';
import { configure, render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Qualification } from '../../../../src/catalogue';
import { findQualification } from '../../../../src/catalogue';
import type { Message, MessageOnEdition } from '../../../../src/exchange';
import type { Plan } from '../../../../src/plan';
import type { Answer } from '../../../../src/request';
import { applyChange, parsePlan, toRecord } from '../../../../src/plan';
import { askedAbout, forEmployer, openUnits } from '../../../../src/request';
import type { AppContext } from '../../../../src/components/app-context';
import { samplePlan } from '../../../../src/features/plans/sample';
import { sampleQualification } from '../../../../src/features/plans/sample-qualification';
import { unitTitle } from '../../../../src/messages';
import { agreedPlan, older, withdrawn, withdrawnTitle } from '../../../fixtures/older-edition';
import { appWith, emptyStore } from '../plans/stage';
import StagedOpened from './StagedOpened.svelte';

configure({ defaultHidden: true });

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
  return show({ message, qualification }, store);
}

const leave = { type: 'place', units: [withdrawn], as: 'undecided' } as const;

/** An answer on the older edition, to a plan that is stored on one or the other. */
async function answered(here: Plan, edition: Qualification): Promise<AppContext> {
  const store = emptyStore();
  expect(await store.save(here, null, 'new', edition)).toMatchObject({ kind: 'saved' });
  const asked = applyChange(agreedPlan('agreed'), leave, at);
  const answer = {
    plan: 'agreed',
    qualification: older.id,
    asked: askedAbout(older, asked, [first, withdrawn]),
    chosen: edition === older ? [withdrawn] : [first, withdrawn],
    wished: [],
    notes: edition === older ? {} : { [withdrawn]: 'Every day' },
    remark: '',
    signedBy: 'Pat Hughes',
    signedOn: '2026-11-23',
  };
  const message = { kind: 'answer', sentAt: at, catalogue: older.version, answer } as const;
  return show({ message, qualification: older }, store);
}

async function show(given: MessageOnEdition, store = emptyStore()): Promise<AppContext> {
  const app = appWith(store);
  render(StagedOpened, { app, given });
  await screen.findByRole('heading', { level: 1 });
  return app;
}

const box = (name: string | RegExp): Promise<HTMLInputElement> =>
  screen.findByRole<HTMLInputElement>('checkbox', { name });

beforeEach(() => {
  localStorage.clear();
  history.replaceState(null, '');
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
    expect(wizard.plan!.answer).toEqual({
      kind: 'given',
      signedBy: 'Pat Hughes',
      signedOn: '2026-11-23',
      edition: qualification.version,
      chosen: [first, second],
      wished: [third],
      notes: { [first]: 'Soon please' },
      remark: '',
    });
    expect(screen.getByLabelText('Said').textContent).toContain('Accepted: 1 unit chosen');
    await screen.findByRole('heading', { name: /^1 difference/ });
    expect(document.activeElement).toBe(screen.getByRole('heading', { name: /^1 difference/ }));

    await userEvent.click(screen.getByRole('button', { name: 'Undo' }));
    const { changedAt: _, ...before } = plan;
    expect(wizard.plan).toMatchObject(before);
    expect(wizard.plan!.answer).toBeNull();
    await screen.findByRole('heading', { name: /^4 differences/ });
  });

  it('proposes nothing that the planner has ruled out after asking', async () => {
    const change = { type: 'place', units: [first], as: 'excluded' } as const;
    const message = answering({ chosen: [first] });
    await open(message, applyChange(plan, change, '2026-11-22T11:00:00.000Z'));
    expect((await box(`Choose ${title(first)} (ruled out in the plan)`)).checked).toBe(false);
    screen.getByText('You ruled this out after you asked.');
  });

  it('proposes no wish and no note for what is ruled out', async () => {
    const change = { type: 'place', units: [first], as: 'excluded' } as const;
    const message = answering({ wished: [first], notes: { [first]: 'A note' } });
    await open(message, applyChange(plan, change, at));
    expect((await box(`Note the wish for ${title(first)}`)).checked).toBe(false);
    expect((await box(/^Add to the notes/)).checked).toBe(false);
    expect(screen.getAllByText('You ruled this out.')).toHaveLength(2);
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

  it('is compared and accepted on the edition that the plan is on', async () => {
    const agreed = applyChange(agreedPlan('agreed'), leave, at);
    const app = await answered(agreed, older);
    await userEvent.click(await screen.findByRole('button', { name: 'Accept all of it' }));
    expect(app.wizards.get('agreed')!.plan!.units[withdrawn]).toBe('chosen');
    expect(screen.queryByText(/They chose on the catalogue of/)).toBeNull();
    await vi.waitFor(() => expect(app.wizards.get('agreed')!.saving.state).toBe('saved'));
    expect(await app.store.load('agreed')).toMatchObject({
      stored: { plan: { units: { [withdrawn]: 'chosen' } } },
      qualification: older,
    });
  });

  it('says what cannot be accepted since the plan was moved, and takes the rest', async () => {
    const moved = samplePlan(qualification, { id: 'agreed', at });
    const app = await answered(moved, qualification);
    await screen.findByText(/They chose on the catalogue of 1 September 2025; the plan is on/);
    const beyond = screen.getByRole('region', { name: 'What cannot be accepted there' });
    expect(beyond.textContent).toContain(
      `${withdrawnTitle}: chosen, with the note “Every day”; no longer offered`,
    );
    expect(screen.getAllByRole('checkbox')).toHaveLength(1);
    await userEvent.click(screen.getByRole('button', { name: 'Accept the 1 ticked difference' }));
    const after = app.wizards.get('agreed')!.plan!;
    expect(after.units[first]).toBe('chosen');
    expect(after.units[withdrawn]).toBeUndefined();
    expect(after.delivery.units[withdrawn]).toBeUndefined();
    await screen.findByRole('heading', { name: /^Nothing of it can be accepted/ });
    await vi.waitFor(() => expect(app.wizards.get('agreed')!.saving.state).toBe('saved'));
  });

  it('says where the plan is not here, and changes nothing', async () => {
    const app = await open(answering({ chosen: [first] }));
    expect(await screen.findByText(/is not on this device/)).toBeTruthy();
    expect([...app.wizards.values()]).toHaveLength(0);
  });

  it('that changes nothing can still be kept with the plan, for its own people', async () => {
    const app = await open(answering({ remark: 'With thanks' }), plan);
    await userEvent.click(await screen.findByRole('button', { name: /^Keep with the plan/ }));
    const kept = app.wizards.get(plan.id)!.plan!;
    expect(kept.answer).toMatchObject({ kind: 'given', remark: 'With thanks' });
    expect(screen.queryByRole('button', { name: /^Keep with the plan/ })).toBeNull();
    expect(parsePlan(toRecord(kept), () => qualification)).toEqual({ ok: true, plan: kept });
    expect(forEmployer(kept).answer).toBeNull();
  });

  it('can be read whole where the plan is not here', async () => {
    const notes = { [first]: 'Soon please', [third]: 'If there is time' };
    await open(answering({ chosen: [first], wished: [second], notes, remark: 'With thanks' }));
    await screen.findByText(/open it in the browser where the request was made/);
    const words = document.body.textContent;
    for (const unit of [first, third]) expect(words).toContain(title(unit));
    expect(words).toContain(`Asked for: ${title(second)}`);
    for (const said of ['Soon please', 'If there is time', 'With thanks', 'Pat Hughes']) {
      expect(words).toContain(said);
    }
  });

  it('finds a plan that was deleted, and puts it back', async () => {
    const store = emptyStore();
    expect(await store.save(plan, null)).toMatchObject({ kind: 'saved' });
    await store.remove(plan.id);
    await show({ message: answering({ chosen: [first] }), qualification }, store);
    await userEvent.click(await screen.findByRole('button', { name: 'Put it back' }));
    await screen.findByRole('heading', { name: /^1 difference/ });
    expect(await store.load(plan.id)).toMatchObject({ state: 'ready' });
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

  it('is made one with its origin where both were changed since they were one', async () => {
    const store = emptyStore();
    expect(await store.save(plan, null)).toMatchObject({ kind: 'saved', revision: 1 });
    const seen = await store.planSeen(plan);
    if (!seen.ok || !seen.value) throw new Error('not known');
    const mine = applyChange(plan, { type: 'rename', name: 'Mine' }, '2026-11-23T08:00:00.000Z');
    expect(await store.save(mine, 1)).toMatchObject({ kind: 'saved' });
    const setUp = { centre: 'North College' };
    const theirs = applyChange(plan, { type: 'set-up', setUp }, '2026-11-23T09:00:00.000Z');
    const cameBack = { ...message, plan: theirs, seen: [...seen.value, ['theirs', 4] as const] };
    await show({ message: cameBack, qualification }, store);
    await screen.findByText(/Your plan “Mine” was changed too.+No change of yours gives way/);
    await userEvent.click(screen.getByRole('button', { name: 'Bring both together' }));
    await waitFor(() => expect(window.location.hash).toBe('#/plans/sample/review'));
    expect(await store.load(plan.id)).toMatchObject({
      stored: { plan: { name: 'Mine', setUp: { ...plan.setUp, ...setUp } } },
    });
  });

  it('of another edition is shown by that, says so, and is kept on it', async () => {
    const agreed = agreedPlan('agreed');
    const sentThen = { sentAt: at, catalogue: older.version, plan: agreed };
    const app = await show({ message: { kind: 'plan', ...sentThen }, qualification: older });
    screen.getByText(
      /on the catalogue of 1 September 2025, by which it is shown here. Yours is newer/,
    );
    screen.getByText('Ready');
    screen.getByText(withdrawnTitle);
    await userEvent.click(await screen.findByRole('button', { name: 'Keep on this device' }));
    await waitFor(() => expect(window.location.hash).toBe('#/plans/agreed/review'));
    const kept = { state: 'ready', stored: { plan: agreed }, qualification: older };
    expect(await app.store.load('agreed')).toMatchObject(kept);
  });

  it('of another edition becomes a copy on that, beside one of its origin', async () => {
    const agreed = agreedPlan('agreed');
    const moved = { ...samplePlan(qualification, { id: 'agreed', at }), name: 'Moved' };
    const store = emptyStore();
    expect(await store.save(moved, null)).toMatchObject({ kind: 'saved' });
    const sentThen = { sentAt: at, catalogue: older.version, plan: agreed };
    await show({ message: { kind: 'plan', ...sentThen }, qualification: older }, store);
    await userEvent.click(await screen.findByRole('button', { name: 'Keep this one as a copy' }));
    await waitFor(() => expect(window.location.hash).toMatch(/^#\/plans\/.+\/review$/));
    const [, , id] = window.location.hash.split('/');
    expect(await store.load(id!)).toMatchObject({
      stored: { plan: { units: agreed.units } },
      qualification: older,
    });
    expect(await store.load('agreed')).toMatchObject({ stored: { plan: moved }, qualification });
  });

  it('of a qualification that is gone from the catalogue says so', async () => {
    const gone = { ...older, id: 'gone' };
    const theirs = { ...agreedPlan('agreed'), qualification: 'gone' };
    const sentThen = { sentAt: at, catalogue: older.version, plan: theirs };
    await show({ message: { kind: 'plan', ...sentThen }, qualification: gone });
    screen.getByText(/The catalogue of today no longer has this qualification/);
  });
});

describe('a request', () => {
  const message: Message = { kind: 'request', ...sent, plan, mayChoose, note: '' };

  /** Past what the job involves. */
  async function showAll(): Promise<void> {
    await userEvent.click(await screen.findByRole('button', { name: /^Show all/ }));
  }

  it('keeps what is entered, until asked to start again, which can be undone', async () => {
    const first = render(StagedOpened, { app: appWith(), given: { message, qualification } });
    await showAll();
    await userEvent.click(await box(title(mayChoose[0]!)));
    first.unmount();
    render(StagedOpened, { app: appWith(), given: { message, qualification } });
    expect((await box(title(mayChoose[0]!))).checked).toBe(true);
    await userEvent.click(screen.getByRole('button', { name: 'Start again' }));
    expect((await box(title(mayChoose[0]!))).checked).toBe(false);
    await userEvent.click(screen.getByRole('button', { name: 'Undo' }));
    expect((await box(title(mayChoose[0]!))).checked).toBe(true);
  });

  it('warns where the browser keeps nothing, and goes on', async () => {
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('Full', 'QuotaExceededError');
    });
    await open(message);
    expect((await screen.findByRole('alert')).textContent).toContain('a reload would lose');
    await showAll();
    await userEvent.click(await box(title(first)));
    expect((await box(title(first))).checked).toBe(true);
    vi.restoreAllMocks();
  });

  it('hears how it stands with each tick, and closes what no longer fits', async () => {
    await open(message);
    await showAll();
    await userEvent.click(await box(title(first)));
    expect(screen.getByLabelText('Said').textContent).toContain('This works');
    const closed = await waitFor(() => {
      const found = screen
        .getAllByRole<HTMLInputElement>('checkbox')
        .filter((one) => one.getAttribute('aria-disabled') === 'true');
      expect(found.length).toBeGreaterThan(0);
      return found;
    });
    await userEvent.click(closed[0]!);
    expect(closed[0]!.checked).toBe(false);
  });
});
