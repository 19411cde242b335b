import type { Fetch } from '@chatref/client';
import { endsOfRequest } from '../api/ends-of-request.ts';

/** `fetch` for the headless client. One that is never answered would hold up everything in line behind it. */
export const browserFetch: Fetch = (address, init, wait) =>
  fetch(address, { ...init, signal: endsOfRequest({ wait }) });
