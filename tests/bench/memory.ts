/** How much memory an answer keeps, after everything that can be freed is freed. */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

setFlagsFromString('--expose_gc');
const collect = runInNewContext('gc') as () => void;

/** Kilobytes that stay alive with what `make` gives. */
export function keptKilobytes(make: () => object): number {
  const before = usedBytes();
  const kept = [make()];
  const after = usedBytes();
  return kept.length > 0 ? Math.max(0, (after - before) / 1024) : 0;
}

function usedBytes(): number {
  // Array buffers are freed only by the collection after the one that finds them dead.
  for (let i = 0; i < 4; i++) collect();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}
