import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** Where the API answers while `vite` itself serves the app, for work on the interface only. */
const apiTarget = process.env.CHATREF_API ?? 'http://127.0.0.1:3000';

export default defineConfig({
  base: '/app/',
  plugins: [react(), tailwindcss()],
  build: {
    rolldownOptions: {
      output: {
        // What every page needs comes in two files instead of forty: they compress better, and change less often than the pages.
        codeSplitting: {
          groups: [
            {
              name: 'vendor',
              test: /node_modules\/(react|react-dom|scheduler|@tanstack\/(?!react-virtual|virtual-core)|zod)/,
            },
            {
              name: 'parts',
              test: /src\/(strings|api|queries|session|live)\/|packages\/(client|protocol)|lucide-react/,
            },
          ],
        },
      },
    },
    outDir: 'dist',
    emptyOutDir: true,
    sourcemap: false,
    assetsInlineLimit: 0,
  },
  server: {
    host: '127.0.0.1',
    proxy: { '/api': { target: apiTarget, ws: true }, '/widget.js': apiTarget },
  },
});
