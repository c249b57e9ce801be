/**
 * Has the page's title begin with a word while a field on it is wrong or something could not be
 * opened, so that a tab and a screen reader tell it before anything else. Screens set their titles as
 * if there were no errors.
 *
 * @returns what ends it
 */
export function markErrorsInTitle(main: HTMLElement, word: string): () => void {
  const prefix = `${word}: `;

  function update(): void {
    const title = document.title.startsWith(prefix)
      ? document.title.slice(prefix.length)
      : document.title;
    const isWrong = main.querySelector('[aria-invalid=true], [data-error]') !== null;
    const wanted = isWrong ? prefix + title : title;
    if (document.title !== wanted) document.title = wanted;
  }

  const watch = new MutationObserver(update);
  watch.observe(main, {
    subtree: true,
    childList: true,
    attributeFilter: ['aria-invalid', 'data-error'],
  });
  watch.observe(document.head, { subtree: true, childList: true, characterData: true });
  update();
  return () => watch.disconnect();
}
