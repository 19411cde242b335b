import { defineConfig } from 'vite';

/** The loader: one classic script, `dist/widget.js`, that any page of any site can take in. */
export default defineConfig({
  publicDir: false,
  build: {
    outDir: 'dist',
    // The panel was built before; it stays.
    emptyOutDir: false,
    target: 'es2022',
    lib: {
      entry: 'src/loader/main.ts',
      formats: ['iife'],
      name: 'chatrefLoader',
      fileName: () => 'widget.js',
    },
  },
});
