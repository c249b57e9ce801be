import type { CopiedSpecification, ReadingProgress, SpecificationReading } from '../../exchange';
import { WorkerLink } from '../worker-link';
import type { FromReader, ToReader } from './messages';

export interface ReadingOptions {
  /** Told of every page or sheet that is opened. */
  readonly onProgress?: (progress: ReadingProgress) => void;
  readonly signal?: AbortSignal;
  /** Starts the worker; for tests. */
  readonly start?: () => Worker;
}

function startWorker(): Worker {
  return new Worker(new URL('./reading.worker.ts', import.meta.url), { type: 'module' });
}

/** Calls off the reading that is under way: the latest file wins. */
let callOff = (): void => undefined;

/**
 * Reads a file, or what was copied, in a worker of its own: drafts with their document, or why it is
 * not read; `null` where it was called off by its signal or by a later reading. Never throws.
 */
export function readSpecification(
  source: File | CopiedSpecification,
  { onProgress = () => undefined, signal, start = startWorker }: ReadingOptions = {},
): Promise<SpecificationReading | null> {
  callOff();
  if (signal?.aborted === true) return Promise.resolve(null);
  return new Promise((resolve) => {
    const settle = (reading: SpecificationReading | null): void => {
      signal?.removeEventListener('abort', stop);
      end();
      resolve(reading);
    };
    const stop = (): void => settle(null);
    callOff = stop;
    signal?.addEventListener('abort', stop, { once: true });
    const end = beside(source, start, onProgress, settle);
  });
}

/** Starts reading in a worker; where none can be had, on the page. Returns what ends it. */
function beside(
  source: ToReader,
  start: () => Worker,
  onProgress: (progress: ReadingProgress) => void,
  resolve: (reading: SpecificationReading) => void,
): () => void {
  const link = new WorkerLink<ToReader, FromReader>(start, {
    onmessage: (data) => {
      if (data.kind === 'progress') onProgress(data.progress);
      else if (isReading(data)) resolve(data.reading);
    },
    onlost: () => void onPage(source, onProgress).then(resolve),
  });
  link.send(source);
  return () => link.stop();
}

/** PDF.js says in our worker that it is ready, as it does in a worker of its own. */
function isReading(data: Partial<FromReader>): data is Extract<FromReader, { kind: 'reading' }> {
  return data.kind === 'reading';
}

async function onPage(
  source: ToReader,
  onProgress: (progress: ReadingProgress) => void,
): Promise<SpecificationReading> {
  try {
    const { readHere } = await import('./reader');
    return await readHere(source, onProgress);
  } catch {
    return { kind: 'not-readable' };
  }
}
