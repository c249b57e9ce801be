import { SvelteSet } from 'svelte/reactivity';
import type { Qualification, Unit, UnitId } from '../../../catalogue';
import type { CohortView, LearnerStanding } from '../../../plan';
import { choosableUnits } from '../../../plan';
import { fold, holdsWords, wordsOf } from '../../../text';

/** What the cells of the matrix hold: how learners stand to units, or what they wish. */
export type MatrixShows = 'parts' | 'wishes';

/** What the planner looks at in the matrix. Kept while a learner's page is open. */
export class MatrixView {
  search = $state('');
  isNotReadyOnly = $state(false);
  isEveryUnit = $state(false);
  shows = $state<MatrixShows>('parts');
  /** The learner whose cell had the focus last. */
  learner = $state<string | null>(null);
  readonly #touched = new SvelteSet<UnitId>();

  /** Units that were changed here stay, so that no column goes from under the keyboard. */
  touch(unit: UnitId): void {
    this.#touched.add(unit);
  }

  standings({ standings }: CohortView): readonly LearnerStanding[] {
    const words = wordsOf(this.search);
    return standings.filter(
      ({ learner: { name, employer, reference }, report }) =>
        holdsWords(fold(`${name} ${employer} ${reference}`), words) &&
        !(this.isNotReadyOnly && report.verdict === 'complete'),
    );
  }

  units(qualification: Qualification, { units }: CohortView): readonly Unit[] {
    const all = qualification.units;
    if (this.shows === 'wishes') {
      const choosable = choosableUnits(qualification);
      return all.filter(({ id }) => choosable.includes(id));
    }
    const isTaken = (unit: Unit): boolean => units.some((demand) => demand.unit === unit);
    return all.filter((unit) => this.isEveryUnit || this.#touched.has(unit.id) || isTaken(unit));
  }
}
