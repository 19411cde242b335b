import type { ActionStarts } from '@chatref/protocol';
import { t } from '../../../strings/t.ts';

const texts = t.actionEditor.starts;

/** What starts it besides a button, each way in a few words. */
export function waysOf(starts: ActionStarts): string[] {
  return [
    starts.phrases.length > 0 ? texts.ways.phrases(starts.phrases.length) : '',
    starts.keywords.length > 0 ? texts.ways.keywords(starts.keywords.length) : '',
    starts.choice === null ? '' : texts.ways.choice,
    starts.unansweredInRow === null ? '' : texts.ways.unanswered(starts.unansweredInRow),
    starts.frustration === null ? '' : texts.ways.frustration[starts.frustration],
    starts.lowRating ? texts.ways.lowRating : '',
  ].filter((way) => way !== '');
}
