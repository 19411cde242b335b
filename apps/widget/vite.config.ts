import preact from '@preact/preset-vite';
import { defineConfig } from 'vite';

/** The panel: `dist/panel.html` with `dist/assets/*`. The server serves it as `/w/panel` and `/w/assets/*`. */
export default defineConfig({
  base: '/w/',
  plugins: [preact({ devToolsEnabled: false, reactAliasesEnabled: false })],
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: 'es2022',
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    rolldownOptions: { input: 'panel.html' },
  },
});
