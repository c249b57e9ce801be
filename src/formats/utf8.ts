import type { Bytes } from './bytes';
import { joined } from './bytes';

/** Letters that are encoded at once: few enough that the screen is not held up. */
const lettersAtOnce = 2_000_000;

/** A text as UTF-8. A long one is gone through in portions, with time for the screen between. */
export async function utf8Of(text: string, atOnce = lettersAtOnce): Promise<Bytes> {
  const encoder = new TextEncoder();
  if (text.length <= atOnce) return encoder.encode(text);
  const portions: Bytes[] = [];
  for (let from = 0; from < text.length;) {
    const to = endOfPortion(text, from + atOnce);
    portions.push(encoder.encode(text.slice(from, to)));
    from = to;
    await new Promise((resolve) => setTimeout(resolve));
  }
  return joined(...portions);
}

/** Both halves of a sign stay together. */
function endOfPortion(text: string, to: number): number {
  return /[\ud800-\udbff]/.test(text.charAt(to - 1)) ? to + 1 : to;
}
