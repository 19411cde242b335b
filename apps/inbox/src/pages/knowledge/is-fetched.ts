import type { Source } from '@chatref/protocol';

/** Whether it comes from the internet, where it may change; what was uploaded or typed stays as it is. */
export function isFetched({ kind, name }: Pick<Source, 'kind' | 'name'>): boolean {
  return kind === 'website' || (kind === 'products' && /^https?:\/\//iu.test(name));
}
