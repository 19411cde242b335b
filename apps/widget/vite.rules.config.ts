import { defineConfig } from 'vite';

/** The script for page rules: one module, `dist/rules.js`, that the loader fetches for pages whose agent has any. */
export default defineConfig({
  publicDir: false,
  build: {
    outDir: 'dist',
    // Panel and loader were built before; they stay.
    emptyOutDir: false,
    target: 'es2022',
    modulePreload: false,
    rolldownOptions: {
      input: 'src/rules/main.ts',
      preserveEntrySignatures: 'strict',
      output: { entryFileNames: 'rules.js' },
    },
  },
});
