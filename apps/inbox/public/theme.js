// Runs before the first paint, so that a chosen theme never flashes the other one. Key shared with src/theme/theme.ts.
(() => {
  try {
    const theme = localStorage.getItem('chatref.theme');
    if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
  } catch {
    // Storage can be closed to us; the system's theme applies then.
  }
})();
