import { readSpecificationText } from '../../authoring';
import type { Draft } from '../../authoring';
import type { SpecificationRefusal } from './refusal';

/** A file as it was picked, dropped or named to the command. */
export interface SpecificationFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const maxBytes = 40_000_000;

/**
 * Reads a file as a specification: one draft for each qualification in it, or why it is not read.
 * Never throws.
 */
export async function readSpecificationFile({
  bytes,
}: SpecificationFile): Promise<readonly Draft[] | SpecificationRefusal> {
  await Promise.resolve();
  if (bytes.length === 0) return { kind: 'empty' };
  if (bytes.length > maxBytes) return { kind: 'too-large' };
  const text = decodeText(bytes);
  if (text === null) return { kind: 'not-readable' };
  const drafts = readSpecificationText(text);
  return drafts.length > 0 ? drafts : { kind: 'no-units' };
}

/** UTF-8, UTF-16 by its mark, else the encoding of older Windows programs; `null` for what is no text. */
function decodeText(bytes: Uint8Array): string | null {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  if (bytes.subarray(0, 8_000).includes(0)) return null;
  if (isArchiveOrPdf(bytes)) return null;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** Other kinds of documents that happen to begin with letters: zip, PDF, RTF. */
function isArchiveOrPdf(bytes: Uint8Array): boolean {
  const start = String.fromCharCode(...bytes.subarray(0, 5));
  return /^(?:PK|%PDF|\{\\rtf)/u.test(start);
}
