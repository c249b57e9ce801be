/** Windows hands no longer addresses to mail programs (2,083 characters), and cuts them off instead. */
const maxLength = 2_000;

/**
 * The address that opens a mail program with a message in it.
 *
 * @returns `null` for a text that is too long to arrive whole
 */
export function mailAddress(subject: string, text: string): string | null {
  const body = encodeURIComponent(text.replaceAll('\n', '\r\n'));
  const address = `mailto:?subject=${encodeURIComponent(subject)}&body=${body}`;
  return address.length > maxLength ? null : address;
}
