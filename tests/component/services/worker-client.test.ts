import { describe, expect, it, vi } from 'vitest';
import { findQualification } from '../../../src/catalogue';
import { newPlan, type Plan } from '../../../src/plan';
import { answerTo } from '../../../src/services/look-ahead/answers';
import { WorkerClient } from '../../../src/services/look-ahead/worker-client';
import type { FromWorker, ToWorker } from '../../../src/services/look-ahead/messages';

const qualification = findQualification('sfj-l2-certificate-customer-service')!;
const plan = newPlan(qualification, { id: 'a', at: '2026-11-22T09:00:00.000Z' });
const tighter: Plan = { ...plan, limits: { ...plan.limits, maxCredits: 28 } };
const look = { kind: 'outlook' } as const;

/** Hears what is asked and answers when told to. */
class FakeWorker extends EventTarget {
  readonly heard: ToWorker[] = [];
  isTerminated = false;

  postMessage(message: ToWorker): void {
    // As a real one: what cannot be copied to another thread throws.
    this.heard.push(structuredClone(message));
  }

  terminate(): void {
    this.isTerminated = true;
  }

  say(message: FromWorker): void {
    this.dispatchEvent(new MessageEvent('message', { data: message }));
  }

  /** Answers the newest question. */
  answer(): void {
    const asked = this.heard.at(-1);
    if (asked?.kind !== 'ask') throw new Error('nothing was asked');
    this.say({ kind: 'answer', answer: answerTo(qualification, asked.plan, asked.question) });
  }
}

function worker() {
  const workers: FakeWorker[] = [];
  const listener = { onprogress: vi.fn(), onpage: vi.fn(), onfail: vi.fn() };
  const start = (): Worker => {
    const worker = new FakeWorker();
    workers.push(worker);
    return worker as unknown as Worker;
  };
  return { workers, listener, desk: new WorkerClient(qualification, listener, start) };
}

describe('asking a worker what lies ahead', () => {
  it('opens the qualification once, reports progress and hands on the answer', async () => {
    const { workers, listener, desk } = worker();
    const asked = desk.ask(plan, look);
    workers[0]!.say({ kind: 'progress', done: 0.5 });
    expect(listener.onprogress).toHaveBeenCalledWith(0.5);
    workers[0]!.answer();
    const answer = await asked;
    expect(answer).toMatchObject({ kind: 'outlook', outlook: { ways: 14_230n } });

    const again = desk.ask(plan, { kind: 'finish', count: 3 });
    workers[0]!.answer();
    expect(await again).toMatchObject({ kind: 'finish' });
    expect(workers[0]!.heard.map(({ kind }) => kind)).toEqual(['open', 'ask', 'ask']);
  });

  it('stops what is compiling when the ceilings change, and calls off what was asked', async () => {
    const { workers, desk } = worker();
    const old = desk.ask(plan, look);
    const waiting = desk.ask(plan, { kind: 'finish', count: 3 });
    const asked = desk.ask(tighter, look);
    expect(await old).toBeNull();
    expect(await waiting).toBeNull();
    expect(workers[0]!.isTerminated).toBe(true);
    workers[1]!.answer();
    expect(await asked).toEqual(answerTo(qualification, tighter, look));
  });

  it('lets the worker go on under the same ceilings, and asks only for the newest plan', async () => {
    const { workers, desk } = worker();
    const first = desk.ask(plan, look);
    const second = desk.ask({ ...plan, units: {} }, look);
    const third = desk.ask({ ...plan, units: {} }, look);
    expect(await second).toBeNull();
    workers[0]!.answer();
    expect(await first).not.toBeNull();
    workers[0]!.answer();
    expect(await third).not.toBeNull();
    expect(workers).toHaveLength(1);
    expect(workers[0]!.isTerminated).toBe(false);
    expect(workers[0]!.heard.filter(({ kind }) => kind === 'ask')).toHaveLength(2);
  });

  it('answers from the page, and says so, where the worker fails', async () => {
    const { workers, listener, desk } = worker();
    const asked = desk.ask(plan, look);
    workers[0]!.dispatchEvent(new Event('error'));
    expect(await asked).toMatchObject({ outlook: { ways: 14_230n } });
    expect(listener.onpage).toHaveBeenCalledOnce();
    expect(await desk.ask(tighter, look)).toEqual(answerTo(qualification, tighter, look));
    expect(workers).toHaveLength(1);
  });

  it('answers from the page where no worker can be started', async () => {
    const listener = { onprogress: vi.fn(), onpage: vi.fn(), onfail: vi.fn() };
    const desk = new WorkerClient(qualification, listener, () => {
      throw new Error('no workers here');
    });
    expect(await desk.ask(plan, look)).toMatchObject({ outlook: { ways: 14_230n } });
    expect(listener.onpage).toHaveBeenCalledOnce();
  });

  it('says so where a question has no answer at all', async () => {
    const { workers, listener, desk } = worker();
    const asked = desk.ask(plan, { kind: 'make-room', unit: 'unknown' });
    workers[0]!.dispatchEvent(new Event('error'));
    expect(await asked).toBeNull();
    expect(listener.onfail).toHaveBeenCalledOnce();
  });
});
