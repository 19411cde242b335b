import type { Action } from '@chatref/protocol';
import { t } from '../../../strings/t.ts';

const texts = t.actionEditor.starts.ways;

/** What starts it, in the fewest words; its phrases stand above them. */
export function startBadges({ starts, pageRules }: Action): string[] {
  const rules = pageRules.filter(({ isEnabled }) => isEnabled).length;
  return [
    starts.keywords.length > 0 ? texts.keywords(starts.keywords.length) : '',
    starts.choice === null ? '' : texts.choice,
    starts.unansweredInRow === null ? '' : texts.unanswered(starts.unansweredInRow),
    starts.frustration === null ? '' : texts.frustration[starts.frustration],
    starts.lowRating ? texts.lowRating : '',
    rules > 0 ? texts.pages(rules) : '',
  ].filter((badge) => badge !== '');
}
