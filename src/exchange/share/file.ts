import * as v from 'valibot';
import {
  backupFormat,
  beginsAs,
  checksumOf,
  findUnsafe,
  formatVersion,
  maxFile,
  parseJson,
  readHead,
  sealedBackupVersion,
  sharedFormat,
  unsealPart,
  writeEnvelope,
} from '../../formats';
import type { EnvelopeHead } from '../../formats';
import type { CreateError } from './create-error';
import { obstacleTo, tooLong } from './create-error';
import type { Message, Protection } from './message';
import { contentOf } from './message';
import { parseBarePlan, parseBareQualification, parseMessage } from './parse-message';
import type { MessageReading, ReadMessageOptions } from './refusal';
import { malformed, refused } from './refusal';

export type FileResult = { readonly ok: true; readonly text: string } | CreateError;

/** The whole message as the text of a file. */
export async function makeSharedFile(
  message: Message,
  protection: Protection,
): Promise<FileResult> {
  const content = contentOf(message, protection);
  const obstacle = obstacleTo(content, protection);
  if (obstacle) return obstacle;
  const head = { format: sharedFormat, version: formatVersion };
  const written = await writeEnvelope(head, content, protection);
  // Indented: people look into what they are sent.
  const text = JSON.stringify(parseJson(written), null, 1);
  return tooLong(text.length, maxFile) ?? { ok: true, text };
}

/** Reads the text of a file: all of its message or nothing. `null`: none of our files. */
export async function readFileText(
  text: string,
  options: ReadMessageOptions,
): Promise<MessageReading | null> {
  if (text.length > maxFile) return refused({ kind: 'too-large', most: maxFile });
  const json = parseJson(text);
  const head = readHead(json);
  if (head?.format === sharedFormat) return readOurs(json, head, options);
  if (head?.format === backupFormat) return readBackup(json, head, options);
  if (v.is(barePlan, json))
    return parseBarePlan(json, { edition: null, carried: undefined }, options);
  if (v.is(bareQualification, json)) return parseBareQualification(json, options);
  return beginsAs(text, sharedFormat) ? refused({ kind: 'damaged' }) : null;
}

/** A plan's record as it lies in storage; plans were exported so before there was this format. */
const barePlan = v.object({ format: v.number(), plan: v.unknown() });

/** A qualification's own file, as it is exported. */
const bareQualification = v.object({ format: v.literal(2), units: v.unknown() });

const written = { format: v.literal(sharedFormat), version: v.number(), checksum: v.string() };
const ourFile = v.union([
  v.strictObject({ ...written, content: v.unknown() }),
  v.strictObject({ ...written, sealed: v.string() }),
]);

async function readOurs(
  json: unknown,
  { version }: EnvelopeHead,
  options: ReadMessageOptions,
): Promise<MessageReading> {
  if (version > formatVersion) {
    return refused({ kind: 'newer-version', version, known: formatVersion });
  }
  const harm = findUnsafe(json);
  if (harm !== null) return malformed([harm]);
  const read = v.safeParse(ourFile, json);
  if (!read.success) return malformed(['Neither content nor sealed content beside a checksum']);
  const file = read.output;
  const part = 'sealed' in file ? file.sealed : file.content;
  if (file.checksum !== (await checksumOf(part))) return refused({ kind: 'damaged' });
  if (!('sealed' in file)) return parseMessage(file.content, options);
  const content = await unsealPart(file.sealed, options.passphrase);
  return content.ok ? parseMessage(parseJson(content.value), options) : content;
}

const checked = v.object({ checksum: v.string(), content: v.unknown() });
const onePlan = v.object({
  plans: v.strictTuple([v.object({ edition: v.optional(v.unknown()), record: v.unknown() })]),
  editions: v.fallback(v.array(v.unknown()), []),
  setAside: v.pipe(v.array(v.unknown()), v.maxLength(0)),
});

/** A single plan is exported as a backup of its own; a backup of more is not for opening. */
async function readBackup(
  json: unknown,
  { version }: EnvelopeHead,
  options: ReadMessageOptions,
): Promise<MessageReading> {
  if (version > sealedBackupVersion) {
    return refused({ kind: 'newer-version', version, known: sealedBackupVersion });
  }
  const file = v.safeParse(checked, json);
  const content = file.success ? v.safeParse(onePlan, file.output.content) : null;
  if (!file.success || !content?.success) return refused({ kind: 'backup' });
  const isSound = file.output.checksum === (await checksumOf(file.output.content));
  if (findUnsafe(json) !== null || !isSound) return refused({ kind: 'damaged' });
  const [{ edition, record }] = content.output.plans;
  const [carried] = content.output.editions;
  return parseBarePlan(record, { edition, carried }, options);
}
