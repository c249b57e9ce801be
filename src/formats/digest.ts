import { sha256 } from './bytes';

/** Crockford's digits for base 32, in which no two are mistaken for each other. */
const digits = '0123456789abcdefghjkmnpqrstvwxyz';
const bitsPerDigit = 5;

/**
 * The SHA-256 of a text's UTF-8, in base 32: 52 digits and letters, the last of which stands for one
 * bit and four zeros.
 */
export async function digestOf(text: string): Promise<string> {
  const bytes = await sha256(new TextEncoder().encode(text));
  const bits = Array.from(bytes, (byte) => byte.toString(2).padStart(8, '0')).join('');
  const groups = bits.match(new RegExp(`.{1,${bitsPerDigit}}`, 'g')) ?? [];
  return groups.map((group) => digits[parseInt(group.padEnd(bitsPerDigit, '0'), 2)]).join('');
}
