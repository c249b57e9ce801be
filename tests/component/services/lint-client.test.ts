import { describe, expect, it } from 'vitest';
import { lintQualification } from '../../../src/authoring';
import { qualifications } from '../../../src/catalogue';
import type { Qualification } from '../../../src/catalogue';
import { LintClient } from '../../../src/services';
import { beyond } from '../../fixtures/beyond';

const imi = qualifications.find(({ id }) => id.startsWith('imi'))!;
const faulty: Qualification = { ...imi, number: '601/3577/9' };

/** Hears what is asked and answers when told to. */
class FakeWorker extends EventTarget {
  readonly heard: Qualification[] = [];
  isTerminated = false;

  postMessage(qualification: Qualification): void {
    this.heard.push(structuredClone(qualification));
  }

  terminate(): void {
    this.isTerminated = true;
  }

  answer(): void {
    const data = lintQualification(this.heard.at(-1)!);
    this.dispatchEvent(new MessageEvent('message', { data: structuredClone(data) }));
  }
}

function client() {
  const workers: FakeWorker[] = [];
  const lint = new LintClient(() => {
    workers.push(new FakeWorker());
    return workers.at(-1) as unknown as Worker;
  });
  return { workers, lint };
}

describe('looking a qualification over in a worker', () => {
  it('hands on what the lint finds, and keeps the worker for the next question', async () => {
    const { workers, lint } = client();
    const asked = lint.lintQualification(faulty);
    workers[0]!.answer();
    const findings = await asked;
    expect(findings).toEqual(lintQualification(faulty));
    expect(findings).not.toHaveLength(0);
    const again = lint.lintQualification(imi);
    workers[0]!.answer();
    expect(await again).toEqual(lintQualification(imi));
    expect(workers).toHaveLength(1);
  });

  it('lets the newest question win, and stops the work for the one before', async () => {
    const { workers, lint } = client();
    const before = lint.lintQualification(imi);
    const newest = lint.lintQualification(faulty);
    expect(await before).toBeNull();
    expect(workers[0]!.isTerminated).toBe(true);
    workers[0]!.answer();
    workers[1]!.answer();
    expect(await newest).toEqual(lintQualification(faulty));
  });

  it('answers nothing once it is called off or closed', async () => {
    const { workers, lint } = client();
    const asked = lint.lintQualification(imi);
    lint.cancel();
    expect(await asked).toBeNull();
    const other = lint.lintQualification(imi);
    lint.close();
    expect(await other).toBeNull();
    expect(workers.map(({ isTerminated }) => isTerminated)).toEqual([true, true]);
  });

  it('answers from the page where the worker fails or cannot be had', async () => {
    const { workers, lint } = client();
    const asked = lint.lintQualification(faulty);
    workers[0]!.dispatchEvent(new Event('error'));
    expect(await asked).toEqual(lintQualification(faulty));
    expect(await lint.lintQualification(imi)).toEqual(lintQualification(imi));
    const none = new LintClient(() => {
      throw new Error('no workers here');
    });
    expect(await none.lintQualification(faulty)).toEqual(lintQualification(faulty));
  });

  it('lets a question be called off that the page answers', async () => {
    const none = new LintClient(() => {
      throw new Error('no workers here');
    });
    const before = none.lintQualification(imi);
    const newest = none.lintQualification(faulty);
    expect(await before).toBeNull();
    expect(await newest).toEqual(lintQualification(faulty));
  });

  it('sends every real qualification to another thread and back', async () => {
    for (const { qualification } of beyond) {
      const { workers, lint } = client();
      const asked = lint.lintQualification(qualification);
      workers[0]!.answer();
      expect(await asked).toEqual(lintQualification(qualification));
    }
    expect(beyond.length).toBe(10);
  });
});
