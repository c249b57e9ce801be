import type { Medium } from './options';

/**
 * Calls back whenever a drawing has to be made anew: the colours of the page changed, or it is about
 * to be printed or was.
 *
 * @returns stops watching
 */
export function watchLook(redraw: (medium: Medium) => void): () => void {
  const stop = new AbortController();
  const { signal } = stop;
  // While printing, browsers switch to the light scheme: that must not bring the screen's size back.
  let medium: Medium = 'screen';
  const again = (): void => redraw(medium);
  const turnTo = (next: Medium) => (): void => {
    medium = next;
    again();
  };
  window.addEventListener('beforeprint', turnTo('print'), { signal });
  window.addEventListener('afterprint', turnTo('screen'), { signal });
  for (const query of ['(prefers-color-scheme: dark)', '(forced-colors: active)']) {
    matchMedia(query).addEventListener('change', again, { signal });
  }
  const theme = new MutationObserver(again);
  theme.observe(document.documentElement, { attributeFilter: ['data-theme'] });
  return () => {
    stop.abort();
    theme.disconnect();
  };
}
