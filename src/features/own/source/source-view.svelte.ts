import type { Place } from '../../../authoring';

/** Which line of the document is looked at: the one that the value in focus was read from. */
export class SourceView {
  #place = $state.raw<Place | null>(null);

  get place(): Place | null {
    return this.#place;
  }

  /** Points at a place; a value that was read nowhere leaves the line as it is. */
  point(place: Place | null): void {
    if (place !== null) this.#place = place;
  }
}
