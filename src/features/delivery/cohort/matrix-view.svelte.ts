import { SvelteSet } from 'svelte/reactivity';
import type { Qualification, Unit, UnitId } from '../../../catalogue';
import type { CalendarDate } from '../../../dates';
import type { CohortView, LearnerStanding } from '../../../plan';
import { choosableUnits } from '../../../plan';
import { employerKey, requestState } from '../../../request';
import { fold, holdsWords, wordsOf } from '../../../text';
import type { LearnerState } from '../../../messages';

/** What the cells of the matrix hold: how learners stand to units, or what they wish. */
export type MatrixShows = 'parts' | 'wishes';

/** What the planner looks at in the matrix. Kept while a learner's page is open. */
export class MatrixView {
  search = $state('');
  /** An employer as the first of their learners has it; `null` = all. */
  employer = $state<string | null>(null);
  state = $state<LearnerState>('all');
  isEveryUnit = $state(false);
  shows = $state<MatrixShows>('parts');
  /** The learner whose cell had the focus last. */
  learner = $state<string | null>(null);
  /** Learners to change together, by id. */
  readonly chosen = new SvelteSet<string>();
  readonly #touched = new SvelteSet<UnitId>();

  /** Units that were changed here stay, so that no column goes from under the keyboard. */
  touch(unit: UnitId): void {
    this.#touched.add(unit);
  }

  choose(learners: readonly string[], isOn: boolean): void {
    for (const id of learners) {
      if (isOn) this.chosen.add(id);
      else this.chosen.delete(id);
    }
  }

  standings({ standings }: CohortView, today: CalendarDate): readonly LearnerStanding[] {
    const words = wordsOf(this.search);
    return standings.filter(
      (standing) =>
        holdsWords(foldedFacts(standing), words) &&
        this.#isOfEmployer(standing) &&
        this.#isInState(standing, today),
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

  #isOfEmployer({ learner }: LearnerStanding): boolean {
    return this.employer === null || employerKey(learner.employer) === employerKey(this.employer);
  }

  #isInState({ learner, report }: LearnerStanding, today: CalendarDate): boolean {
    if (this.state === 'all') return true;
    const isReady = report.verdict === 'complete';
    if (this.state === 'ready' || this.state === 'not-ready')
      return isReady === (this.state === 'ready');
    return requestState(learner, today) === this.state;
  }
}

function foldedFacts({ learner: { name, employer, reference } }: LearnerStanding): string {
  return fold(`${name} ${employer} ${reference}`);
}
