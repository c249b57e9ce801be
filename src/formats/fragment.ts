/** A separator as browsers, wrappers and people write it in the part of an address after `#`. */
const separator = String.raw`(?:[#!/\s]|%2F|%23|%21|%20)`;
const atStart = new RegExp(`^${separator}*open(?:(?:/|%2F)(.*))?$`, 'isu');
const withoutSlash = new RegExp(`^${separator}*open(?:[^\\w/%-].*)$`, 'isu');
/** Something else before it, but so many letters after it that nothing else is meant. */
const anywhere = /(?:\/|%2F)open(?:\/|%2F)+([\w-]{20}.*)$/isu;

/**
 * What the fragment of an address says was handed over: the text after any form of `#/open/`, empty
 * where nothing follows; `null` where the fragment is another place of the app.
 *
 * @param fragment with or without its `#`
 */
export function readOpenFragment(fragment: string): string | null {
  const sent = atStart.exec(fragment) ?? anywhere.exec(fragment);
  if (!sent) return withoutSlash.test(fragment) ? '' : null;
  const text = sent[1] ?? '';
  return /^[?&]/u.test(text) ? '' : text;
}
