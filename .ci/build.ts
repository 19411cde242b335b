import { resolve } from 'node:path';
import { buildPages } from '../apps/server/src/start/build-pages.ts';

/** Builds the inbox and the widget as a start of the server would, so that no start of a journey builds them again. */
await buildPages(resolve(import.meta.dirname, '..'), console.log);
