import 'fake-indexeddb/auto';
import { configure, render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { Blob as NodeBlob } from 'node:buffer';
import decodeQR from 'qr/decode.js';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { findQualification } from '../../../../src/catalogue';
import type { Qualification } from '../../../../src/catalogue';
import { qrCode, readLink } from '../../../../src/exchange';
import type { Message } from '../../../../src/exchange';
import type { Plan, PlanChange } from '../../../../src/plan';
import { applyChange, newPlan, isRecognised } from '../../../../src/plan';
import { optionalUnits } from '../../../../src/rules';
import { samplePlan } from '../../../../src/features/plans/sample';
import { sampleQualification } from '../../../../src/features/plans/sample-qualification';
import QrCode from '../../../../src/features/share/QrCode.svelte';
import { openUnits } from '../../../../src/request';
import { unitTitle } from '../../../../src/messages';
import { lookUps } from '../../../fixtures/older-edition';
import { appWith } from '../plans/stage';
import StagedShare from './StagedShare.svelte';

configure({ defaultHidden: true });

// jsdom's Blob cannot be streamed, and so not be compressed.
beforeAll(() => vi.stubGlobal('Blob', NodeBlob));

const at = '2026-11-22T10:00:00.000Z';
const qualification = findQualification(sampleQualification)!;
const sample = samplePlan(qualification, { id: 'sample', at });

function show(plan: Plan, of: Qualification = qualification): void {
  render(StagedShare, { app: appWith(), given: { plan, qualification: of } });
}

const press = (name: string | RegExp) => userEvent.click(screen.getByRole('button', { name }));
const link = async (): Promise<string> =>
  (await screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'The link' })).value;

async function messageOf(address: string): Promise<Message> {
  const reading = await readLink(address, lookUps);
  if (!reading.ok) throw new Error(reading.refusal.kind);
  return reading.message;
}

describe('a request to the employer', () => {
  it('leaves to them what is open and still fits, until the planner changes that', async () => {
    show(sample);
    await press('Make the link');
    const first = await messageOf(await link());
    expect(first).toMatchObject({ kind: 'request', mayChoose: openUnits(qualification, sample) });

    const [unit] = openUnits(qualification, sample);
    const title = qualification.units.find(({ id }) => id === unit)!.title;
    await userEvent.click(screen.getByRole('checkbox', { name: new RegExp(`^${title}`) }));
    expect(screen.queryByRole('textbox', { name: 'The link' })).toBeNull();
    await press('Make the link');
    const second = await messageOf(await link());
    expect(second).toMatchObject({ mayChoose: openUnits(qualification, sample).slice(1) });
  });

  it('lets them choose anew, or keeps what the planner chose', async () => {
    const [last, ruledOut] = openUnits(qualification, sample) as [string, string];
    const ready = [
      { type: 'place', units: [last], as: 'chosen' },
      { type: 'place', units: [ruledOut], as: 'excluded' },
    ] as const;
    const plan = applyChange(sample, { type: 'together', changes: ready }, at);
    show(plan);
    await userEvent.click(screen.getByRole('radio', { name: /^Let them choose among all/ }));
    const mine = new RegExp(`^${unitTitle(qualification, last)}`);
    expect(screen.getByRole('checkbox', { name: mine }).parentElement!.textContent).toContain(
      'In your plan: they may take it out.',
    );
    await press('Make the link');
    expect(await messageOf(await link())).toMatchObject({
      mayChoose: optionalUnits(qualification).filter(
        (unit) => unit !== ruledOut && !isRecognised(plan, unit),
      ),
    });
    const out = screen.getByRole<HTMLInputElement>('checkbox', {
      name: new RegExp(`^${unitTitle(qualification, ruledOut)}`),
    });
    expect(out.disabled).toBe(true);
  });

  it('needs at least one unit', async () => {
    show(sample);
    for (const none of screen.getAllByRole('button', { name: 'None' })) await userEvent.click(none);
    expect(screen.queryByRole('button', { name: 'Make the link' })).toBeNull();
    expect(screen.getByText('Leave at least one unit to the employer first.')).toBeTruthy();
  });

  it('is not offered where every unit is mandatory', () => {
    const certificate = findQualification('pearson-l3-certificate-customer-service-specialists')!;
    show(newPlan(certificate, { id: 'all', at }), certificate);
    const radio = screen.getByRole<HTMLInputElement>('radio', { name: /^A request/ });
    expect(radio.disabled).toBe(true);
    expect(screen.getByRole<HTMLInputElement>('radio', { name: /^The plan/ }).checked).toBe(true);
  });
});

describe('a plan to a colleague', () => {
  it('says that learners are left out, and leaves them out', async () => {
    show(sample);
    await userEvent.click(screen.getByRole('radio', { name: /^The plan/ }));
    expect(screen.getByText(/All 3 learners are left out/)).toBeTruthy();
    await press('Make the link');
    const message = await messageOf(await link());
    expect(message.kind === 'plan' && message.plan.cohort.learners).toEqual([]);
  });

  it('says so where it is too long for a link, and offers the file', async () => {
    const noise = (seed: number): string =>
      Array.from({ length: 2_000 }, (_, i) =>
        String.fromCodePoint(0x4e00 + ((seed * 7919 + i * i * 31 + i) % 20_000)),
      ).join('');
    const changes = qualification.units.slice(0, 6).map(({ id }, i): PlanChange => ({
      type: 'deliver-unit',
      unit: id,
      delivery: { notes: noise(i + 1) },
    }));
    show(changes.reduce((plan, change) => applyChange(plan, change, at), sample));
    await userEvent.click(screen.getByRole('radio', { name: /^The plan/ }));
    await press('Make the link');
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toMatch(/too much for a link: [\d,]+ characters/);
    expect(screen.getByRole('button', { name: 'Download the file' })).toBeTruthy();
  });

  it('asks for a longer passphrase', async () => {
    show(sample);
    await userEvent.click(screen.getByRole('checkbox', { name: /^Protect/ }));
    await userEvent.type(screen.getByLabelText('Passphrase'), 'elevenchars');
    await press('Make the link');
    expect((await screen.findByRole('alert')).textContent).toContain('12 characters or more');
  });
});

describe('the QR code', () => {
  it('is drawn so that a reader reads the text back', async () => {
    const text = 'https://unitwise.example/#/open/AbC-_123';
    const code = await qrCode(text);
    if (!code.ok) throw new Error('too long');
    render(QrCode, { modules: code.modules, label: 'Code' });
    const path = screen.getByRole('img', { name: 'Code' }).querySelector('path')!;
    expect(decodeQR(drawn(path.getAttribute('d')!, code.modules.length))).toBe(text);
  });
});

/** Paints the path's rectangles, four pixels a module. */
function drawn(path: string, size: number) {
  const scale = 4;
  const width = size * scale;
  const data = new Uint8ClampedArray(width * width * 4).fill(255);
  for (const [, x, y, length] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
    for (let row = Number(y) * scale; row < (Number(y) + 1) * scale; row += 1) {
      const start = (row * width + Number(x) * scale) * 4;
      for (let i = start; i < start + Number(length) * scale * 4; i += 4) data.fill(0, i, i + 3);
    }
  }
  return { width, height: width, data };
}
