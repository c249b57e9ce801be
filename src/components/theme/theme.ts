import type { Theme } from '../../storage';
import { themes } from '../../storage';

/** Read by public/theme.js before the first paint; the store keeps the choice itself. */
const mirrorKey = 'unitwise-theme';

/** The colours that the page shows. */
export function shownTheme(): Theme {
  const { theme } = document.documentElement.dataset;
  return themes.find((name) => name === theme) ?? 'system';
}

/** Shows the colours now, and at the next visit from its first paint on. */
export function showTheme(theme: Theme): void {
  if (theme === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
  try {
    localStorage.setItem(mirrorKey, theme);
  } catch {
    // Without the mirror, the next visit begins in the device's colours.
  }
}
