import { describe, expect, it, vi } from 'vitest';
import { qualifications } from '../../../src/catalogue';
import { cohortProblem, planCohort } from '../../../src/cohort';
import type { CohortCurve } from '../../../src/cohort';
import { newLearner, newPlan } from '../../../src/plan';
import { CohortPlanner, readSpecification } from '../../../src/services';

const sfj = qualifications.find(({ id }) => id.startsWith('sfj'))!;

const learner = (name: string) =>
  newLearner({ id: name, name, employer: '', reference: '', startsOn: null });
const plan = newPlan(sfj, { id: 'one', at: '2026-11-28T09:00:00.000Z' });
const question = {
  qualification: sfj,
  plan: {
    ...plan,
    cohort: { ...plan.cohort, learners: ['Ada', 'Ben'].map(learner) },
  },
  locks: { teach: [], leave: [], learners: [] },
  aims: {
    goals: ['wishes', 'teaching', 'surplus'],
    isFair: false,
    measure: { kind: 'units' },
    groupSizes: null,
  } as const,
};

function worked(): CohortCurve {
  const { qualification, plan: asked, locks, aims } = question;
  const steps = planCohort(cohortProblem(qualification, asked, locks, aims));
  for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value;
}

/** Says what it is told to say, and knows whether it was ended. */
class FakeWorker extends EventTarget {
  isTerminated = false;
  readonly heard: unknown[] = [];

  postMessage(message: unknown): void {
    this.heard.push(message);
  }

  terminate(): void {
    this.isTerminated = true;
  }

  say(data: unknown): void {
    this.dispatchEvent(new MessageEvent('message', { data }));
  }
}

function started() {
  const workers: FakeWorker[] = [];
  const start = (): Worker => {
    workers.push(new FakeWorker());
    return workers.at(-1) as unknown as Worker;
  };
  return { workers, start };
}

const none = (): Worker => {
  throw new Error('no workers here');
};

describe('planning a cohort', () => {
  it('shows what the worker says, and ends it with the last curve', () => {
    const { workers, start } = started();
    const planner = new CohortPlanner(start);
    planner.ask(question);
    const curve = worked();
    workers[0]!.say({ ...curve, stage: 'searching' });
    expect([planner.state, planner.curve?.stage]).toEqual(['running', 'searching']);
    workers[0]!.say(curve);
    expect([planner.state, workers[0]!.isTerminated]).toEqual(['done', true]);
    expect(workers[0]!.heard).toEqual([question]);
  });

  it('works on the page where the worker fails or cannot be had', async () => {
    const { workers, start } = started();
    const failing = new CohortPlanner(start);
    failing.ask(question);
    workers[0]!.dispatchEvent(new Event('error'));
    const without = new CohortPlanner(none);
    without.ask(question);
    await vi.waitFor(() => expect([failing.state, without.state]).toEqual(['done', 'done']));
    expect(failing.curve).toEqual(worked());
    expect(without.curve).toEqual(worked());
  });

  it('keeps the best so far when stopped, and hears nothing more of the worker', () => {
    const { workers, start } = started();
    const planner = new CohortPlanner(start);
    planner.ask(question);
    const best = { ...worked(), stage: 'searching' as const };
    workers[0]!.say(best);
    planner.stop();
    workers[0]!.say(worked());
    workers[0]!.dispatchEvent(new Event('error'));
    expect([planner.state, planner.curve]).toEqual(['stopped', best]);
  });

  it('stops on the page as well', async () => {
    const planner = new CohortPlanner(none);
    planner.ask(question);
    planner.stop();
    await new Promise((resume) => setTimeout(resume, 50));
    expect([planner.state, planner.curve]).toEqual(['stopped', null]);
  });
});

describe('reading a specification', () => {
  const copied = { text: 'Unit\tCredits\nA/506/2130\t4', html: '' };

  it('hands on what the worker reads, and passes over what PDF.js says there', async () => {
    const { workers, start } = started();
    const progress = vi.fn();
    const reading = readSpecification(copied, { start, onProgress: progress });
    workers[0]!.say({ sourceName: 'worker', targetName: 'main' });
    workers[0]!.say({ kind: 'progress', progress: { done: 1, of: 2 } });
    workers[0]!.say({ kind: 'reading', reading: { kind: 'too-large' } });
    expect(await reading).toEqual({ kind: 'too-large' });
    expect(progress).toHaveBeenCalledWith({ done: 1, of: 2 });
    expect(workers[0]!.isTerminated).toBe(true);
  });

  it('reads on the page where the worker fails or cannot be had', async () => {
    const { workers, start } = started();
    const failing = readSpecification(copied, { start });
    workers[0]!.dispatchEvent(new Event('error'));
    const found = await failing;
    expect(found).toHaveLength(1);
    expect(await readSpecification(copied, { start: none })).toEqual(found);
  });

  it('lets the latest file win, and can be called off', async () => {
    const { workers, start } = started();
    const first = readSpecification(copied, { start });
    const controller = new AbortController();
    const second = readSpecification(copied, { start, signal: controller.signal });
    expect(await first).toBeNull();
    controller.abort();
    expect(await second).toBeNull();
    expect(workers.map(({ isTerminated }) => isTerminated)).toEqual([true, true]);
  });
});
