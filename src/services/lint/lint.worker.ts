import { lintQualification } from '../../authoring';
import type { Qualification } from '../../catalogue';

/** Looks a qualification over beside the page. An error ends it: see `LintClient`. */
self.addEventListener('message', ({ data }: MessageEvent<Qualification>) => {
  self.postMessage(lintQualification(data));
});
