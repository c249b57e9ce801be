import type { LearnerRow } from '../../exchange';
import { readLearners } from '../../exchange';
import type { Learner } from '../../plan';

/** A list of learners on its way in: the text as pasted, and what was read from it. */
export class PastedList {
  text = $state('');
  /** Whether learners who look like somebody else of the list or the cohort are added as well. */
  isWithDuplicates = $state(false);
  #rows = $state.raw<readonly LearnerRow[]>([]);

  get rows(): readonly LearnerRow[] {
    return this.#rows;
  }

  get learners(): readonly Learner[] {
    return this.#rows.flatMap(({ learner, problems }) =>
      learner && (this.isWithDuplicates || !problems.some(isDuplicate)) ? [learner] : [],
    );
  }

  get duplicates(): number {
    return this.#rows.filter(({ problems }) => problems.some(isDuplicate)).length;
  }

  get leftOut(): number {
    return this.#rows.filter(({ learner }) => learner === null).length;
  }

  /** @param present the learners of the cohort */
  async read(text: string, present: readonly Learner[]): Promise<void> {
    this.text = text;
    const rows = await readLearners(text, { newId: () => crypto.randomUUID(), present });
    // A quick typist is further on by now: the newest text alone counts.
    if (this.text === text) this.#rows = rows;
  }

  clear(): void {
    this.text = '';
    this.#rows = [];
    this.isWithDuplicates = false;
  }
}

function isDuplicate({ kind }: LearnerRow['problems'][number]): boolean {
  return kind === 'duplicate';
}
