import * as v from 'valibot';
import { fromBase64url, sha256, toBase64url } from './bytes';
import { harmfulSpot, parseJson } from './json';
import { mostFile } from './limits';
import type { Message, Protection } from './message';
import { contentOf } from './message';
import { formatVersion, obstacle, packed, tooLong, unsealed } from './packing';
import { parseBarePlan, parseMessage } from './parse-message';
import type { Reading, ReadOptions, Unmade } from './refusal';
import { malformed, refused } from './refusal';

export type FileResult = { readonly ok: true; readonly text: string } | Unmade;

const format = 'unitwise';
/** What a file of ours that was cut off still begins with. */
const beginning = /^\s*\{\s*"format"\s*:\s*"unitwise"/;

/** The whole message as the text of a file. */
export async function makeSharedFile(
  message: Message,
  protection: Protection,
): Promise<FileResult> {
  const content = contentOf(message, protection);
  const unmade = obstacle(content, protection);
  if (unmade) return unmade;
  const text =
    protection.kind === 'open'
      ? await fileOf('content', parseJson(content))
      : await fileOf('sealed', toBase64url(await packed(content, protection)));
  return tooLong(text.length, mostFile) ?? { ok: true, text };
}

async function fileOf(part: 'content' | 'sealed', value: unknown): Promise<string> {
  const checksum = await checksumOf(value);
  return JSON.stringify({ format, version: formatVersion, checksum, [part]: value }, null, 1);
}

/** Reads the text of a file: all of its message or nothing. */
export async function readSharedFile(text: string, options: ReadOptions): Promise<Reading> {
  if (text.length > mostFile) return refused({ kind: 'too-large', most: mostFile });
  const json = parseJson(text);
  if (v.is(anyFile, json)) return readOurs(json, options);
  if (v.is(backup, json)) {
    return json.version > backupVersion
      ? refused({ kind: 'newer-version', version: json.version, known: backupVersion })
      : readBackupOfOne(json, options);
  }
  if (v.is(barePlan, json)) return parseBarePlan(json, null, options);
  return refused({ kind: beginning.test(text) ? 'damaged' : 'not-unitwise' });
}

const version = v.pipe(v.number(), v.safeInteger(), v.minValue(1));
const anyFile = v.object({ format: v.literal(format), version });
const backup = v.object({ format: v.literal('unitwise-backup'), version });
/** The version of backups that this one knows. */
const backupVersion = 2;
/** A plan's record as it lies in storage; plans were exported so before there was this format. */
const barePlan = v.object({ format: v.number(), plan: v.unknown() });

const head = { format: v.literal(format), version, checksum: v.string() };
const ourFile = v.union([
  v.strictObject({ ...head, content: v.unknown() }),
  v.strictObject({ ...head, sealed: v.string() }),
]);

async function readOurs(
  json: v.InferOutput<typeof anyFile>,
  options: ReadOptions,
): Promise<Reading> {
  if (json.version > formatVersion) {
    return refused({ kind: 'newer-version', version: json.version, known: formatVersion });
  }
  const harm = harmfulSpot(json);
  if (harm !== null) return malformed([harm]);
  const read = v.safeParse(ourFile, json);
  if (!read.success) return malformed(['Neither content nor sealed content beside a checksum']);
  const file = read.output;
  const value = 'sealed' in file ? file.sealed : file.content;
  if (file.checksum !== (await checksumOf(value))) return refused({ kind: 'damaged' });
  return 'sealed' in file ? readSealed(file.sealed, options) : parseMessage(file.content, options);
}

async function readSealed(letters: string, options: ReadOptions): Promise<Reading> {
  const bytes = fromBase64url(letters);
  if (!bytes) return refused({ kind: 'damaged' });
  const content = await unsealed(bytes, options.passphrase);
  return content.ok ? parseMessage(parseJson(content.text), options) : content;
}

const checked = v.object({ checksum: v.string(), content: v.unknown() });
const onePlan = v.object({
  plans: v.strictTuple([v.object({ edition: v.optional(v.unknown()), record: v.unknown() })]),
  setAside: v.pipe(v.array(v.unknown()), v.maxLength(0)),
});

/** A single plan is exported as a backup of its own; a backup of more is not for opening. */
async function readBackupOfOne(json: unknown, options: ReadOptions): Promise<Reading> {
  const file = v.safeParse(checked, json);
  const content = file.success ? v.safeParse(onePlan, file.output.content) : null;
  if (!file.success || !content?.success) return refused({ kind: 'backup' });
  if (harmfulSpot(json) !== null) return refused({ kind: 'damaged' });
  if (file.output.checksum !== (await checksumOf(file.output.content)))
    return refused({ kind: 'damaged' });
  const [{ edition, record }] = content.output.plans;
  return parseBarePlan(record, edition, options);
}

/** SHA-256, in hexadecimal, of the value as JSON without white space. */
async function checksumOf(value: unknown): Promise<string> {
  const digest = await sha256(new TextEncoder().encode(JSON.stringify(value)));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
