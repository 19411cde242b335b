import type { EdgeDeps } from '../app/edge-deps.ts';

/** What the routes are handed. */
export type HttpDeps = EdgeDeps & { readonly isSignupOpen: boolean };
