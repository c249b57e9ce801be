import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A run of letters on a page, in points from the page's top left corner. */
interface Run {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  /** The baseline's distance from the top. */
  readonly baseline: number;
}

export interface PdfPage {
  /** In points. */
  readonly width: number;
  readonly height: number;
  /** In the order in which they were drawn, which for a table is row by row, cell by cell. */
  readonly runs: readonly Run[];
  /** All runs, with every stretch of white space as one space. */
  readonly text: string;
}

/** Reads a printed document back. */
export async function readPdf(bytes: Uint8Array): Promise<readonly PdfPage[]> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  const pdf = await task.promise;
  const numbers = Array.from({ length: pdf.numPages }, (_, i) => i + 1);
  const pages = await Promise.all(
    numbers.map(async (number) => readPage(await pdf.getPage(number))),
  );
  await task.destroy();
  return pages;
}

type Page = Awaited<ReturnType<Awaited<ReturnType<typeof getDocument>['promise']>['getPage']>>;

/** A word with a hyphen of its own that goes on in the next line. */
const lineEndInWord = /(?<=\p{L})-\n/gu;

async function readPage(page: Page): Promise<PdfPage> {
  const { width, height } = page.getViewport({ scale: 1 });
  const { items } = await page.getTextContent();
  const letters = items.filter((item) => 'str' in item);
  const text = letters.map(({ str, hasEOL }) => (hasEOL ? `${str}\n` : str)).join('');
  const runs = letters
    .filter(({ str }) => str.trim() !== '')
    .map(({ str, transform, width: length }): Run => {
      const [left, bottom] = [Number(transform[4]), Number(transform[5])];
      return { text: str, left, right: left + length, baseline: height - bottom };
    });
  return { width, height, runs, text: tidy(text.replace(lineEndInWord, '-')) };
}

/** Ligatures as letters, white space as single spaces. */
export function tidy(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, ' ').trim();
}

/** How often a text stands in another. */
export function times(text: string, within: string): number {
  return within.split(text).length - 1;
}
