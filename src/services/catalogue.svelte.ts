import { editionKey, findQualification, qualifications, versionDate } from '../catalogue';
import type { Qualification } from '../catalogue';
import { currentEditions } from '../storage';
import type { OwnEdition, Store } from '../storage';

/**
 * Every qualification that can be planned on this device: those that are shipped, and the editions
 * that were published or kept here. Told by the store, in whichever tab they were written. Reactive,
 * and without waiting once it is loaded.
 */
export class Catalogue {
  readonly #store: Pick<Store, 'watchOwnQualifications'>;
  #own = $state.raw<readonly OwnEdition[]>([]);
  #loading: Promise<void> | null = null;
  readonly #current = $derived(currentEditions(this.#own));
  readonly #all = $derived([
    ...qualifications,
    ...[...this.#current.values()].map(({ qualification }) => qualification),
  ]);

  constructor(store: Pick<Store, 'watchOwnQualifications'>) {
    this.#store = store;
  }

  /**
   * Begins to follow the store; what is shipped is there before. Resolves once what is kept here is
   * known, or cannot be read for now: then it comes when the device answers again.
   */
  load(): Promise<void> {
    this.#loading ??= new Promise((settle) => {
      this.#store.watchOwnQualifications((told) => {
        if (told.state === 'ready') this.#own = told.editions;
        if (told.state !== 'loading') settle();
      });
    });
    return this.#loading;
  }

  /** The shipped qualifications, then those that are not, each as new plans start on it. */
  get qualifications(): readonly Qualification[] {
    return this.#all;
  }

  /** Every edition that is kept here, by rising rank. */
  get own(): readonly OwnEdition[] {
    return this.#own;
  }

  /** The qualification of an id, as new plans start on it. */
  find(id: string): Qualification | undefined {
    return findQualification(id) ?? this.#current.get(id)?.qualification;
  }

  /** What is known here of an edition that is not shipped; `undefined` where it is not kept here. */
  ownEdition(edition: Pick<Qualification, 'id' | 'version'>): OwnEdition | undefined {
    const key = editionKey(edition);
    return this.#own.find(({ qualification }) => editionKey(qualification) === key);
  }

  /** The edition that a plan on this one can move to: a later one, on which new plans start. */
  newerThan(agreed: Qualification): Qualification | null {
    const current = this.find(agreed.id);
    if (!current || current.version === agreed.version) return null;
    const [from, to] = [versionDate(agreed.version), versionDate(current.version)];
    return to > from || (to === from && this.#isLaterOnItsDay(current, agreed)) ? current : null;
  }

  #isLaterOnItsDay(current: Qualification, agreed: Qualification): boolean {
    const [later, earlier] = [this.ownEdition(current), this.ownEdition(agreed)];
    return later !== undefined && earlier !== undefined && later.rank > earlier.rank;
  }
}
