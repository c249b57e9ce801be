import type { Qualification } from '../../catalogue';
import { answerTo } from './answers';
import type { FromWorker, ToWorker } from './messages';

/** Looks ahead beside the page, so that no click waits for it. An error ends it: see `WorkerClient`. */
let qualification: Qualification | null = null;

function reply(message: FromWorker): void {
  self.postMessage(message);
}

self.addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  if (data.kind === 'open') {
    qualification = data.qualification;
    return;
  }
  if (!qualification) throw new Error('asked before a qualification was opened');
  const answer = answerTo(qualification, data.plan, data.question, (done) =>
    reply({ kind: 'progress', done }),
  );
  reply({ kind: 'answer', answer });
});
