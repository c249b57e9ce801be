/** What a button starts may take the focus itself within so many milliseconds. */
const graceMs = 60;

const headings = 'h1, h2, h3, h4, legend, [role=heading]';

/**
 * Sees to it that whoever works by keyboard is never left on nothing. Where what had the focus is
 * gone, the focus goes to the name of the nearest part around it that is still there; after a move to
 * another screen, to that screen's heading once it is shown (`data-arriving` on `main`).
 *
 * @returns what ends it
 */
export function keepFocusOnPage(main: HTMLElement): () => void {
  let path: readonly Element[] = [];
  let isByPointer = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function remember({ target }: FocusEvent): void {
    if (!(target instanceof Element)) return;
    if (target !== main) delete main.dataset.arriving;
    path = withAncestors(target);
  }

  function restore(): void {
    const goal = main.dataset.arriving ? headingOfScreen(main) : nextBest(path);
    goal?.setAttribute('tabindex', goal.getAttribute('tabindex') ?? '-1');
    goal?.focus({ preventScroll: isByPointer });
  }

  function soon(): void {
    clearTimeout(timer);
    timer = setTimeout(restore, graceMs);
  }

  const noteKind = ({ type }: Event): void => {
    isByPointer = type === 'pointerdown';
  };
  const watch = new MutationObserver(soon);
  watch.observe(document.body, {
    subtree: true,
    childList: true,
    attributeFilter: ['disabled', 'hidden', 'class', 'data-arriving'],
  });
  document.addEventListener('focusin', remember);
  document.addEventListener('pointerdown', noteKind, true);
  document.addEventListener('keydown', noteKind, true);
  soon();
  return () => {
    clearTimeout(timer);
    watch.disconnect();
    document.removeEventListener('focusin', remember);
    document.removeEventListener('pointerdown', noteKind, true);
    document.removeEventListener('keydown', noteKind, true);
  };
}

function withAncestors(element: Element): readonly Element[] {
  const ancestors = [element];
  for (let at = element.parentElement; at && at !== document.body; at = at.parentElement) {
    ancestors.push(at);
  }
  return ancestors;
}

/** Nothing while the screen is still loading: its heading is waited for. */
function headingOfScreen(main: HTMLElement): HTMLElement | null {
  if (document.activeElement !== main) return null;
  const step = main.querySelector('#step');
  return (step ?? main).querySelector<HTMLElement>('h1, h2');
}

/** Nothing where something has the focus, or where it was left on purpose. */
function nextBest([lost, ...around]: readonly Element[]): HTMLElement | null {
  if (!lost || document.activeElement !== document.body || isUsable(lost)) return null;
  for (const part of around) {
    if (!part.isConnected || !part.checkVisibility()) continue;
    const name = nameOf(part);
    if (name) return name;
    // What loads into it is waited for.
    if (part.id === 'step' || part.id === 'main') return null;
  }
  return null;
}

function isUsable(element: Element): boolean {
  return element.isConnected && element.checkVisibility() && !element.matches(':disabled');
}

function nameOf(part: Element): HTMLElement | null {
  const id = part.getAttribute('aria-labelledby')?.split(' ')[0];
  return (id ? document.getElementById(id) : null) ?? part.querySelector<HTMLElement>(headings);
}
