import { createHash } from 'node:crypto';
import type { ParsedDocument } from '@chatref/core';
import { READER_VERSION } from './limits.ts';

/**
 * SHA-256 in hex over what a document says, not over how its page is written: a new menu is no new text. Another version
 * of the parsers or of the cutting into passages makes it another document.
 */
export function documentHash({ title, blocks, product }: ParsedDocument): string {
  return createHash('sha256')
    .update(JSON.stringify([READER_VERSION, title, blocks, product]))
    .digest('hex');
}
