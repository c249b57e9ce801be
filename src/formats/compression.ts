import type { Bytes } from './bytes';
import { joined } from './bytes';

/** RFC 1951, without a header of its own: the envelope has one. */
const method = 'deflate-raw';

export async function compress(text: string): Promise<Bytes> {
  const packed = new Blob([text]).stream().pipeThrough(new CompressionStream(method));
  return new Uint8Array(await new Response(packed).arrayBuffer());
}

export type Decompressed =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly problem: 'too-large' | 'damaged' };

/**
 * Unpacks no more than `max` bytes: a few kilobytes can unpack to a thousand times as much.
 *
 * @param max in bytes of the text's UTF-8
 */
export async function decompress(bytes: Bytes, max: number): Promise<Decompressed> {
  const reader = new Blob([bytes])
    .stream()
    .pipeThrough(new DecompressionStream(method))
    .getReader();
  try {
    const unpacked = await readUpTo(reader, max);
    if (!unpacked) return { ok: false, problem: 'too-large' };
    return { ok: true, text: new TextDecoder('utf-8', { fatal: true }).decode(unpacked) };
  } catch {
    return { ok: false, problem: 'damaged' };
  }
}

async function readUpTo(
  reader: ReadableStreamDefaultReader<Bytes>,
  max: number,
): Promise<Bytes | null> {
  const parts: Bytes[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return joined(...parts);
    length += value.length;
    if (length > max) {
      await reader.cancel();
      return null;
    }
    parts.push(value);
  }
}
