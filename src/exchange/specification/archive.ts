import { Inflate } from 'fflate';
import { crc32 } from './crc32';

/** A file in a zip archive, as the archive's directory lists it. */
export interface ArchiveEntry {
  readonly name: string;
  readonly isLocked: boolean;
  /** 0 = kept as it is, 8 = deflated. */
  readonly method: number;
  /** Of the content, as CRC-32. */
  readonly checksum: number;
  readonly packed: number;
  readonly offset: number;
}

const maxEntries = 5_000;
const endSize = 22;
const maxComment = 65_535;

/** The directory of a zip archive; `null` where it is not a whole one. */
export function entriesOf(bytes: Uint8Array): readonly ArchiveEntry[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOfDirectory(view);
  if (end === null) return null;
  const count = view.getUint16(end + 10, true);
  if (count > maxEntries) return null;
  const entries: ArchiveEntry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let i = 0; i < count; i += 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== 0x02014b50) return null;
    const length = view.getUint16(at + 28, true);
    entries.push({
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + length)),
      isLocked: (view.getUint16(at + 8, true) & 1) === 1,
      method: view.getUint16(at + 10, true),
      checksum: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      offset: view.getUint32(at + 42, true),
    });
    at += 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

function endOfDirectory(view: DataView): number | null {
  const first = Math.max(0, view.byteLength - endSize - maxComment);
  for (let at = view.byteLength - endSize; at >= first; at -= 1) {
    if (view.getUint32(at, true) === 0x06054b50) return at;
  }
  return null;
}

export type Unpacked = Uint8Array | 'damaged' | 'too-large';

/**
 * Unpacks one entry, and stops where it grows beyond a bound, whatever the archive says of its size.
 *
 * @param maxBytes how many bytes it may have
 */
export function unpack(bytes: Uint8Array, entry: ArchiveEntry, maxBytes: number): Unpacked {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { method, offset, packed } = entry;
  if (offset + 30 > bytes.length || view.getUint32(offset, true) !== 0x04034b50) return 'damaged';
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  const content = bytes.subarray(start, start + packed);
  if (content.length < packed) return 'damaged';
  if (method !== 0 && method !== 8) return 'damaged';
  if (method === 0 && packed > maxBytes) return 'too-large';
  const unpacked = method === 0 ? content : inflated(content, maxBytes);
  if (typeof unpacked === 'string') return unpacked;
  // A changed byte may inflate to another figure without a word.
  return crc32(unpacked) === entry.checksum ? unpacked : 'damaged';
}

/**
 * Why an archive is not to be given to a reader that unpacks it by itself: it must not come upon more
 * than we would unpack. `null` where it may have it.
 */
export function refusalToUnpack(
  bytes: Uint8Array,
  maxBytes: number,
): 'damaged' | 'too-large' | null {
  let left = maxBytes;
  for (const entry of entriesOf(bytes) ?? []) {
    const content = unpack(bytes, entry, left);
    if (typeof content === 'string') return content;
    left -= content.length;
  }
  return null;
}

/** Deflate grows to at most 1,032 times its size: a small piece at a time keeps to the bound. */
const pieceSize = 16_384;

function inflated(content: Uint8Array, maxBytes: number): Unpacked {
  const pieces: Uint8Array[] = [];
  let size = 0;
  const inflate = new Inflate((piece) => {
    pieces.push(piece);
    size += piece.length;
  });
  try {
    for (let at = 0; at < content.length && size <= maxBytes; at += pieceSize) {
      const piece = content.subarray(at, at + pieceSize);
      inflate.push(piece, at + pieceSize >= content.length);
    }
  } catch {
    return 'damaged';
  }
  if (size > maxBytes) return 'too-large';
  return joined(pieces, size);
}

function joined(pieces: readonly Uint8Array[], size: number): Uint8Array {
  const all = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}
