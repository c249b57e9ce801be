import type { OnPart } from '../progress';
import { combined, matrixIn } from './geometry';
import type { Matrix, Page, Run } from './geometry';
import { loadLibrary } from './library';
import { rulingsOf } from './rulings';

type Library = Awaited<ReturnType<typeof loadLibrary>>;
type LibraryDocument = Awaited<ReturnType<Library['getDocument']>['promise']>;
type LibraryPage = Awaited<ReturnType<LibraryDocument['getPage']>>;
type Content = Awaited<ReturnType<LibraryPage['getTextContent']>>;

/** More than any specification has; what lies beyond is not read. */
const maxPages = 600;
const maxRuns = 400_000;

export type ReadPages =
  | { readonly kind: 'pages'; readonly pages: readonly Page[]; readonly isCut: boolean }
  | { readonly kind: 'locked' | 'damaged' };

/** The letters and lines of every page. Nothing of the file runs, and no picture is looked at. */
export async function readPages(bytes: Uint8Array, onPart: OnPart): Promise<ReadPages> {
  const library = await loadLibrary();
  const task = library.getDocument({
    // It takes the bytes over, and takes no Buffer of Node's.
    data: new Uint8Array(bytes),
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    maxImageSize: 1,
    verbosity: 0,
  });
  try {
    const file = await task.promise;
    return await pagesOf(file, library, onPart);
  } catch (error) {
    const isLocked = error instanceof Error && error.name === 'PasswordException';
    return { kind: isLocked ? 'locked' : 'damaged' };
  } finally {
    await task.destroy().catch(() => undefined);
  }
}

async function pagesOf(
  file: LibraryDocument,
  library: Library,
  onPart: OnPart,
): Promise<ReadPages> {
  const pages: Page[] = [];
  const count = Math.min(file.numPages, maxPages);
  let runs = 0;
  for (let number = 1; number <= count && runs < maxRuns; number += 1) {
    const page = await pageOf(await file.getPage(number), number, library);
    runs += page.runs.length;
    pages.push(page);
    onPart({ part: 'page', done: number, count });
  }
  return { kind: 'pages', pages, isCut: pages.length < file.numPages };
}

async function pageOf(page: LibraryPage, number: number, library: Library): Promise<Page> {
  const viewport = page.getViewport({ scale: 1 });
  const view = matrixIn(viewport.transform) ?? [1, 0, 0, -1, 0, viewport.height];
  const content = await page.getTextContent();
  const operators = await page.getOperatorList().catch(() => null);
  const rulings = operators === null ? [] : rulingsOf(operators, library.OPS, view);
  page.cleanup();
  const { height, width } = viewport;
  return { number, width, height, runs: runsOf(content, view), rulings };
}

function runsOf({ items }: Content, view: Matrix): readonly Run[] {
  return items.flatMap((item): readonly Run[] => {
    if (!('str' in item) || item.str.trim() === '') return [];
    const own = matrixIn(item.transform);
    if (own === null) return [];
    const [a, b, c, d, e, f] = combined(view, own);
    const size = Math.hypot(c, d);
    // Text that runs up or down a page, such as a turned heading, is as wide as its letters are high.
    const isLevel = Math.abs(a) >= Math.abs(b);
    const left = isLevel ? e : e - size;
    const right = isLevel ? e + item.width : e;
    const baseline = isLevel ? f : f + (Math.sign(b) * item.width) / 2;
    return [{ text: item.str, left, right, baseline, size }];
  });
}
