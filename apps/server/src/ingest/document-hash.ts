import { createHash } from 'node:crypto';
import type { ParsedDocument } from '@chatref/core';

/** SHA-256 in hex over what a document says, not over how its page is written: a new menu is no new text. */
export function documentHash({ title, blocks }: ParsedDocument): string {
  return createHash('sha256')
    .update(JSON.stringify([title, blocks]))
    .digest('hex');
}
