import { readDocument } from '../../authoring';
import type { Draft } from '../../authoring';
import { openCopied, openFile } from './open-file';
import type { CopiedSpecification, Opened, SpecificationFile } from './opened';
import type { OnPart } from './progress';
import type { SpecificationRefusal } from './refusal';

/** One draft for each qualification in it, each with its document; or why it is not read. */
export type SpecificationReading = readonly Draft[] | SpecificationRefusal;

/**
 * Reads a file as a specification. Never throws.
 *
 * @param onPart told of every page or sheet that is opened
 */
export async function readSpecificationFile(
  file: SpecificationFile,
  onPart?: OnPart,
): Promise<SpecificationReading> {
  return readOpened(await openFile(file, onPart));
}

/** Reads what was copied from a document, a table or a web page. Never throws. */
export async function readCopiedSpecification(
  copied: CopiedSpecification,
): Promise<SpecificationReading> {
  return readOpened(await openCopied(copied));
}

function readOpened(opened: Opened): SpecificationReading {
  if (opened.kind === 'json') return { kind: 'other-json', problems: [] };
  if (opened.kind !== 'document') return opened;
  const drafts = readDocument(opened.document);
  return drafts.length > 0 ? drafts : { kind: 'no-units' };
}
