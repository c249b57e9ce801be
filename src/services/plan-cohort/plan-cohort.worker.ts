import type { CohortQuestion } from './messages';
import { stepsOf } from './steps';

/** Plans one cohort beside the page; it is ended by ending the worker. An error ends it too. */
self.addEventListener('message', ({ data }: MessageEvent<CohortQuestion>) => {
  const steps = stepsOf(data);
  let step = steps.next();
  for (; !step.done; step = steps.next()) if (step.value) self.postMessage(step.value);
  self.postMessage(step.value);
});
