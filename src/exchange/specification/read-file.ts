import { readDocument, readRegister } from '../../authoring';
import type { Draft } from '../../authoring';
import { openCopied, openFile } from './open-file';
import { readOwnFormat } from './own-format';
import type {
  CopiedSpecification,
  Opened,
  SpecificationFile,
  SpecificationReading,
} from './opened';
import type { OnPart } from './progress';

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

/** More than that a person does not look through. */
const maxListed = 40;

function readOpened(opened: Opened): SpecificationReading {
  if (opened.kind === 'json') return readOwnFormat(opened);
  if (opened.kind !== 'document') return opened;
  const drafts = readDocument(opened.document);
  const listed = readRegister(opened.document);
  if (!isRegister(drafts, listed)) return drafts.length > 0 ? drafts : { kind: 'no-units' };
  return listed.length > maxListed ? { kind: 'register-too-long', rows: listed.length } : listed;
}

/** Whether a document lists qualifications and nothing else: its rows look like units. */
function isRegister(drafts: readonly Draft[], listed: readonly Draft[]): boolean {
  const titles = new Set(listed.map(({ facts }) => facts.title?.value));
  const units = drafts.flatMap(({ groups }) => groups.flatMap((group) => group.units));
  return listed.length > 0 && units.every(({ title }) => titles.has(title.value));
}
