import type { AppDeps } from '../deps.ts';

const markBytes = 12;

/** A name for one execution that no other has. */
export function newMark({ ids }: AppDeps): string {
  return Buffer.from(ids.random(new Uint8Array(markBytes))).toString('base64url');
}
