import { textDocument } from '../../authoring';
import type { SourceDocument } from '../../authoring';
import { entriesOf, refusalToUnpack, unpack } from './archive';
import { decodeText } from './decode';
import { kindOfFile } from './kind';
import type { CopiedSpecification, Opened, SpecificationFile } from './opened';
import type { OnPart } from './progress';
import type { SpecificationRefusal } from './refusal';

const maxBytes = 60_000_000;
/** What the parts of one document may grow to. */
const maxUnpacked = 80_000_000;

/**
 * Opens a file as lines and tables, whatever its name says that it is. Each kind's reader loads with
 * its first file. Never throws.
 *
 * @param onPart told of every page or sheet
 */
export async function openFile(
  { bytes, name }: SpecificationFile,
  onPart: OnPart = () => undefined,
): Promise<Opened> {
  if (bytes.length === 0) return { kind: 'empty' };
  if (bytes.length > maxBytes) return { kind: 'too-large' };
  try {
    return await openKind(bytes, name, onPart);
  } catch {
    return { kind: 'damaged' };
  }
}

async function openKind(bytes: Uint8Array, name: string, onPart: OnPart): Promise<Opened> {
  const kind = kindOfFile(bytes, name);
  if (typeof kind !== 'string') return kind;
  switch (kind) {
    case 'pdf': {
      const { openPdf } = await import('./pdf');
      return openPdf(bytes, name, onPart);
    }
    case 'workbook':
      return openWorkbook(bytes, name, onPart);
    case 'word':
      return openWord(bytes, name);
    case 'open-document':
      return openOpenDocument(bytes, name);
    case 'html': {
      const { readHtml } = await import('./html');
      return toDocument(name, readHtml(decodeText(bytes)));
    }
    case 'delimited': {
      const { readDelimited } = await import('./delimited');
      return toDocument(name, await readDelimited(decodeText(bytes)));
    }
    case 'json':
      return { kind: 'json', name, text: decodeText(bytes) };
    case 'text':
      return { kind: 'document', document: textDocument(decodeText(bytes), name) };
  }
}

function toDocument(
  name: string | null,
  { blocks, isCut }: Pick<SourceDocument, 'blocks' | 'isCut'>,
): Opened {
  return { kind: 'document', document: { name, blocks, isCut: isCut === true } };
}

/** Opens what was copied: its tables where it has any, else its text. Never throws. */
export async function openCopied({ html, text }: CopiedSpecification): Promise<Opened> {
  if (html === undefined || !/<t[rd]\b/iu.test(html)) {
    if (text.trim() === '') return { kind: 'empty' };
    return { kind: 'document', document: textDocument(text) };
  }
  const { readHtml } = await import('./html');
  try {
    return toDocument(null, readHtml(html));
  } catch {
    return { kind: 'document', document: textDocument(text) };
  }
}

async function openWorkbook(bytes: Uint8Array, name: string, onPart: OnPart): Promise<Opened> {
  const refusal = refusalToUnpack(bytes, maxUnpacked);
  if (refusal !== null) return { kind: refusal };
  const { readWorkbook } = await import('./workbook-sheets');
  const read = await readWorkbook(bytes, onPart);
  return read === null ? { kind: 'damaged' } : toDocument(name, read);
}

/** A part of an archive as text; `''` where there is none. */
function partOf(bytes: Uint8Array, path: string): string | SpecificationRefusal {
  const entry = entriesOf(bytes)?.find((one) => one.name === path);
  if (entry === undefined) return '';
  const content = unpack(bytes, entry, maxUnpacked);
  return typeof content === 'string' ? { kind: content } : decodeText(content);
}

async function openWord(bytes: Uint8Array, name: string): Promise<Opened> {
  const text = partOf(bytes, 'word/document.xml');
  const notes = partOf(bytes, 'word/footnotes.xml');
  if (typeof text !== 'string') return text;
  if (typeof notes !== 'string') return notes;
  const { readWordXml } = await import('./word');
  return toDocument(name, readWordXml([text, notes]));
}

async function openOpenDocument(bytes: Uint8Array, name: string): Promise<Opened> {
  const text = partOf(bytes, 'content.xml');
  if (typeof text !== 'string') return text;
  const { readOpenDocument } = await import('./open-document');
  return toDocument(name, readOpenDocument(text));
}
