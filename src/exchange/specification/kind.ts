import { entriesOf } from './archive';
import type { SpecificationRefusal } from './refusal';

/** What a file is by its content; its name decides only between kinds of text. */
export type FileKind =
  | 'pdf'
  | 'workbook'
  | 'word'
  | 'open-document'
  | 'html'
  | 'json'
  | 'delimited'
  | 'text'
  | SpecificationRefusal;

type Beginning = 'zip' | 'compound' | 'rich-text' | 'picture';

const beginnings: readonly (readonly [Beginning, readonly number[]])[] = [
  ['zip', [0x50, 0x4b, 0x03, 0x04]],
  ['compound', [0xd0, 0xcf, 0x11, 0xe0]],
  ['rich-text', [0x7b, 0x5c, 0x72, 0x74, 0x66]],
  ['picture', [0x89, 0x50, 0x4e, 0x47]],
  ['picture', [0xff, 0xd8, 0xff]],
  ['picture', [0x47, 0x49, 0x46, 0x38]],
  ['picture', [0x49, 0x49, 0x2a, 0x00]],
  ['picture', [0x4d, 0x4d, 0x00, 0x2a]],
];

/** Decides what a file is. Never throws. */
export function kindOfFile(bytes: Uint8Array, name: string | null): FileKind {
  const found = beginnings.find(([, signs]) => signs.every((sign, at) => bytes[at] === sign))?.[0];
  switch (found) {
    case undefined:
      return isPdf(bytes) ? 'pdf' : kindOfText(bytes, name);
    case 'zip':
      return kindOfArchive(bytes);
    case 'compound':
      return kindOfCompound(bytes);
    case 'rich-text':
    case 'picture':
      return { kind: found };
  }
}

/** Readers take a PDF whose first line stands within the first kilobyte. */
function isPdf(bytes: Uint8Array): boolean {
  return latin(bytes.subarray(0, 1_024)).includes('%PDF-');
}

function kindOfArchive(bytes: Uint8Array): FileKind {
  const entries = entriesOf(bytes);
  if (entries === null) return { kind: 'damaged' };
  const has = (path: string): boolean => entries.some(({ name }) => name === path);
  if (entries.some(({ isLocked }) => isLocked)) return { kind: 'locked' };
  if (has('xl/workbook.xml')) return 'workbook';
  if (has('word/document.xml')) return 'word';
  if (entries.some(({ name }) => name.startsWith('ppt/'))) return { kind: 'slides' };
  return has('content.xml') && has('mimetype') ? 'open-document' : { kind: 'not-readable' };
}

/** Office keeps its old documents and its locked new ones in the same kind of container. */
function kindOfCompound(bytes: Uint8Array): FileKind {
  const text = latin(bytes.subarray(0, 4_000_000));
  const holds = (name: string): boolean => text.includes(Array.from(name).join('\0'));
  if (holds('EncryptedPackage')) return { kind: 'locked' };
  if (holds('WordDocument')) return { kind: 'old-office', program: 'word' };
  if (holds('Workbook') || holds('Book')) return { kind: 'old-office', program: 'excel' };
  return { kind: 'old-office', program: 'other' };
}

const maxSample = 4_000;

function kindOfText(bytes: Uint8Array, name: string | null): FileKind {
  const isWide =
    (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  if (!isWide && bytes.subarray(0, 8_000).includes(0)) return { kind: 'not-readable' };
  const sample = latin(bytes.subarray(0, maxSample)).replaceAll('\0', '');
  const start = sample.replace(/^(?:\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)?\s*/u, '');
  if (/^(?:<!doctype html|<html|<\?xml[^>]*>\s*<(?:!doctype )?html)/iu.test(start)) return 'html';
  if (/^<[a-z!]/iu.test(start) && /<(?:table|body|p|div|h\d|ul|meta)\b/iu.test(sample))
    return 'html';
  if (/^[{[]/u.test(start) && /\.json$/iu.test(name ?? '')) return 'json';
  if (/^\{\s*"/u.test(start)) return 'json';
  return /\.(?:csv|tsv|tab)$/iu.test(name ?? '') ? 'delimited' : 'text';
}

function latin(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes);
}
