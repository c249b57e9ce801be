import { appWords } from '../messages';
import { keepFocusOnPage } from './keep-focus-on-page';
import { markErrorsInTitle } from './mark-errors-in-title';

/** What every screen has for those who work by keyboard or ear; loads once nothing is more urgent. */
export function startScreenAids(main: HTMLElement): () => void {
  const ends = [keepFocusOnPage(main), markErrorsInTitle(main, appWords.error)];
  return () => ends.forEach((end) => end());
}
