import type { FromReader, ToReader } from './messages';
import { readHere } from './reader';

/** Reads a specification beside the page, so that a large one holds nothing up. */
function reply(message: FromReader): void {
  self.postMessage(message);
}

self.addEventListener('message', ({ data }: MessageEvent<ToReader>) => {
  void readHere(data, (progress) => reply({ kind: 'progress', progress })).then((reading) =>
    reply({ kind: 'reading', reading }),
  );
});
