import { compareLevels } from '../../catalogue';
import type { Level, Unit, UnitId } from '../../catalogue';
import type { Placement } from '../../plan';
import { fold, holdsWords, wordsOf } from '../../text';

export const orders = ['printed', 'title', 'level', 'credits', 'glh'] as const;
export type UnitSorting = (typeof orders)[number];

export const shownKinds = ['all', 'chosen', 'undecided', 'open'] as const;
export type Shown = (typeof shownKinds)[number];

/** How the planner looks at the units: what is filtered, how it is sorted, what is pointed at. */
export class UnitView {
  text = $state('');
  level = $state<Level | null>(null);
  shown = $state<Shown>('all');
  order = $state<UnitSorting>('printed');
  /** The unit under the pointer or the focus, whose ghost lies on the ruler. */
  pointed = $state<UnitId | null>(null);

  get isNarrowed(): boolean {
    return this.text.trim() !== '' || this.level !== null || this.shown !== 'all';
  }

  clear(): void {
    this.text = '';
    this.level = null;
    this.shown = 'all';
  }

  /**
   * The units to show, in the order asked for.
   *
   * @param placed what the plan decided about them
   * @param open units that a way to finish may still take
   */
  pick(
    units: readonly Unit[],
    placed: Readonly<Record<UnitId, Placement>>,
    open: (unit: UnitId) => boolean,
  ): readonly Unit[] {
    const words = wordsOf(this.text);
    const picked = units.filter(
      (unit) =>
        (this.level === null || unit.level === this.level) &&
        this.#isShown(placed[unit.id], () => open(unit.id)) &&
        holdsWords(searchText(unit), words),
    );
    return this.order === 'printed' ? picked : picked.toSorted(comparators[this.order]);
  }

  #isShown(placement: Placement | undefined, open: () => boolean): boolean {
    switch (this.shown) {
      case 'all':
        return true;
      case 'chosen':
        return placement === 'chosen' || placement === 'additional';
      case 'undecided':
        return placement === undefined;
      case 'open':
        return placement === 'chosen' || (placement === undefined && open());
    }
  }
}

function searchText({ title, ref, localRef, summary }: Unit): string {
  const codes = [ref, localRef].flatMap((code) =>
    code ? [code, code.replaceAll(/[/ ]/gu, '')] : [],
  );
  return fold([title, ...codes, summary].join(' '));
}

/** Units without a figure come last. */
const comparators: Readonly<Record<Exclude<UnitSorting, 'printed'>, (a: Unit, b: Unit) => number>> =
  {
    title: (a, b) => a.title.localeCompare(b.title),
    level: (a, b) => compareLevels(a.level, b.level),
    credits: (a, b) => (a.credits ?? Infinity) - (b.credits ?? Infinity),
    glh: (a, b) => (a.glh ?? Infinity) - (b.glh ?? Infinity),
  };
