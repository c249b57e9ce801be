import { readCopiedSpecification, readSpecificationFile } from '../../exchange';
import type { ReadingProgress, SpecificationReading } from '../../exchange';
import type { ToReader } from './messages';

/** More than any specification has; larger files are not even loaded. */
const maxBytes = 60_000_000;

/** Reads where it is called: in the worker, or on the page where no worker can be had. */
export async function readHere(
  source: ToReader,
  onProgress: (progress: ReadingProgress) => void,
): Promise<SpecificationReading> {
  if (!(source instanceof Blob)) return readCopiedSpecification(source);
  if (source.size > maxBytes) return { kind: 'too-large' };
  const bytes = new Uint8Array(await source.arrayBuffer());
  return readSpecificationFile({ name: source.name, bytes }, onProgress);
}
