/** What the person chose. `system` follows the machine, also when it changes at dusk. */
export type Theme = 'light' | 'dark' | 'system';

/** Shared with public/theme.js, which applies it before the first paint. */
const storageKey = 'chatref.theme';

export function readTheme(): Theme {
  try {
    const stored = localStorage.getItem(storageKey);
    return stored === 'light' || stored === 'dark' ? stored : 'system';
  } catch {
    return 'system';
  }
}

export function applyTheme(theme: Theme): void {
  if (theme === 'system') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = theme;
  try {
    if (theme === 'system') localStorage.removeItem(storageKey);
    else localStorage.setItem(storageKey, theme);
  } catch {
    // Private windows may refuse storage: the choice then lasts for this page.
  }
}
