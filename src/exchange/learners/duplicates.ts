import type { Learner } from '../../plan';
import { fold, foldName, joinedName } from '../../text';

/** Where a learner stands already: a row of the list, or `null` for the cohort. */
export type LearnerPlace = number | null;

interface NamedLearner {
  readonly place: LearnerPlace;
  readonly reference: string;
}

/**
 * Remembers learners. Two are the same if they share a reference; where one of them has none, if
 * they share name and employer.
 */
export class Register {
  readonly #byReference = new Map<string, LearnerPlace>();
  readonly #byName = new Map<string, NamedLearner>();

  constructor(present: readonly Learner[]) {
    for (const learner of present) this.enter(learner, null);
  }

  enter(learner: Learner, place: LearnerPlace): void {
    const reference = foldReference(learner.reference);
    if (reference && !this.#byReference.has(reference)) this.#byReference.set(reference, place);
    for (const name of nameKeys(learner)) {
      if (!this.#byName.has(name)) this.#byName.set(name, { place, reference });
    }
  }

  /** Where the same learner was entered first; `undefined` = nowhere. */
  find(learner: Learner): LearnerPlace | undefined {
    const reference = foldReference(learner.reference);
    const [words = '', joined = ''] = nameKeys(learner);
    const named = this.#byName.get(words) ?? this.#byName.get(joined);
    const isNamesake = named !== undefined && (!reference || !named.reference);
    return isNamesake ? named.place : this.#byReference.get(reference);
  }
}

/** The name by its words in any order, and as it is written but for what parts them. */
function nameKeys({ name, employer }: Learner): readonly string[] {
  return [foldName(name), joinedName(name)].map((key) => `${key}\n${fold(employer)}`);
}

/** Codes are the same with and without spaces and signs between their figures. */
function foldReference(reference: string): string {
  return fold(reference).replaceAll(' ', '');
}
