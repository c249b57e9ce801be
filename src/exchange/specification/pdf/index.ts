import type { Opened } from '../opened';

/** PDFs are not read yet: their text can be copied and pasted. */
export function openPdf(): Opened {
  return { kind: 'not-readable' };
}
