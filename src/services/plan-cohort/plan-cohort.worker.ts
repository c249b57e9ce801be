import type { CohortQuestion } from './messages';
import { minGap, stepsOf } from './steps';

/** Plans one cohort beside the page; it is ended by ending the worker. An error ends it too. */
self.addEventListener('message', ({ data }: MessageEvent<CohortQuestion>) => {
  const steps = stepsOf(data);
  let told = -Infinity;
  let step = steps.next();
  for (; !step.done; step = steps.next()) {
    const now = performance.now();
    if (now - told < minGap) continue;
    self.postMessage(step.value);
    told = now;
  }
  self.postMessage(step.value);
});
