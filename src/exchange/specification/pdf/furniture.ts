import type { Page, Run } from './geometry';
import { grouped } from './grouped';
import { linesOf, textOf } from './lines';

/** Above and below this part of a page stand its head and foot. */
const margin = 0.12;

/** The runs of heads and feet that pages repeat, whatever number they carry. */
export function furnitureOf(pages: readonly Page[]): ReadonlySet<Run> {
  const seen = new Map<string, { readonly pages: Set<number>; readonly runs: Run[] }>();
  for (const page of pages) {
    const outer = page.runs.filter(
      ({ baseline }) => baseline < page.height * margin || baseline > page.height * (1 - margin),
    );
    for (const row of rowsOf(outer)) {
      const [first] = linesOf(row);
      const text = first === undefined ? '' : textOf(first);
      const key = `${text.replace(/\d+/gu, '#')} ${Math.round((row[0]?.baseline ?? 0) / 4)}`;
      const entry = seen.get(key) ?? { pages: new Set<number>(), runs: [] };
      entry.pages.add(page.number);
      entry.runs.push(...row);
      seen.set(key, entry);
    }
  }
  const least = Math.max(3, Math.ceil(pages.length * 0.3));
  const repeated = [...seen].filter(([key, entry]) => entry.pages.size >= least && !isUnit(key));
  return new Set(repeated.flatMap(([, { runs }]) => runs));
}

function rowsOf(runs: readonly Run[]): readonly (readonly Run[])[] {
  return grouped(runs, ({ baseline }) => Math.round(baseline));
}

/** Rows of units look alike on many pages but for their figures, and are no furniture. */
function isUnit(key: string): boolean {
  return (
    /[A-Z]\/#\/#/u.test(key) ||
    /^(?:unit )?(?:level|credits?(?: value)?|glh|guided learning(?: hours)?)\s*[:–-]?\s*#/iu.test(
      key,
    )
  );
}
