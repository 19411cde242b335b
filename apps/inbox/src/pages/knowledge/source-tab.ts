import type { Source } from '@chatref/protocol';

export type SourceTab = 'file' | 'website' | 'text' | 'products';

/** Where a source is found: questions with answers are typed, like texts. */
export function tabOf({ kind }: Pick<Source, 'kind'>): SourceTab {
  return kind === 'qa' ? 'text' : kind;
}
