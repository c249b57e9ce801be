import * as v from 'valibot';
import { fromBase64url, sha256, toBase64url, toHex } from './bytes';
import { utf8Of } from './utf8';
import type { Seal } from './packing';
import { pack, unpackSealed } from './packing';
import type { EnvelopeResult } from './refusal';
import { refused } from './refusal';

/**
 * The envelope of every file, whether it is handed over or kept as a backup: a JSON object of
 * `format`, `version`, `checksum`, and either `content` or, where it is sealed, `sealed`. The checksum
 * is SHA-256, in hexadecimal, over the UTF-8 of that part as JSON without white space.
 */
export interface EnvelopeHead {
  readonly format: string;
  readonly version: number;
}

const headSchema = v.object({
  format: v.string(),
  version: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
});

/** What an envelope says of itself, whatever is in it; `null` where it is none. */
export function readHead(json: unknown): EnvelopeHead | null {
  const read = v.safeParse(headSchema, json);
  return read.success ? read.output : null;
}

/** Whether a text begins as a file of this format: if it is no JSON, its end is missing. */
export function beginsAs(text: string, format: string): boolean {
  const [begun] = /^\s*\{\s*"format"\s*:\s*"[\w-]{1,40}"/.exec(text) ?? [''];
  return begun.endsWith(`"${format}"`);
}

/** A file of ours: its content for everybody to read, or sealed. */
export async function writeEnvelope(
  head: EnvelopeHead,
  content: string,
  how: Seal,
): Promise<string> {
  if (how.kind === 'open') return enclosed(head, 'content', content);
  const sealed = toBase64url(await pack(content, how));
  return enclosed(head, 'sealed', JSON.stringify(sealed));
}

/** @param written the part as JSON without white space */
async function enclosed(
  head: EnvelopeHead,
  part: 'content' | 'sealed',
  written: string,
): Promise<string> {
  return `${opening(head, await checksumOfText(written), part)}${written}}`;
}

function opening(head: EnvelopeHead, checksum: string, part: string): string {
  const { format, version } = head;
  return `${JSON.stringify({ format, version, checksum }).slice(0, -1)},"${part}":`;
}

/**
 * The content of a sealed part, as text.
 *
 * @param most bytes that it may unpack to, where that is not what anything handed over may
 */
export async function unsealPart(
  sealed: string,
  passphrase: string | undefined,
  most?: number,
): Promise<EnvelopeResult<string>> {
  const bytes = fromBase64url(sealed);
  return bytes ? unpackSealed(bytes, passphrase, most) : refused({ kind: 'damaged' });
}

/** The checksum of a value; `null` for what no file holds: JSON nested too deep to be written again. */
export async function checksumOf(value: unknown): Promise<string | null> {
  try {
    return await checksumOfText(JSON.stringify(value));
  } catch {
    return null;
  }
}

async function checksumOfText(written: string): Promise<string> {
  return toHex(await sha256(await utf8Of(written)));
}
