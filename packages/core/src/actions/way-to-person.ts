import { toSentences } from './text/sentences.ts';
import type { TriggerAction } from './trigger-action.ts';
import { compiledLanguages } from './wish/languages.ts';
import { readWishes, weightiest } from './wish/recognise-wish.ts';

const known = new WeakMap<readonly TriggerAction[], string | null>();

/**
 * What a wish for a person starts: the first handoff whose own name or phrases ask for one. An action that hands off for
 * something else, such as booking a repair, is not what was asked for; null then, the built-in way. Worked out once for
 * as long as the same array of actions lives.
 */
export function wayToPerson(actions: readonly TriggerAction[]): string | null {
  const before = known.get(actions);
  if (before !== undefined) return before;
  const way = actions.find(({ requestsHandoff, name, phrases }) => {
    return requestsHandoff && [name, ...phrases].some(asksForPerson);
  });
  const id = way?.id ?? null;
  known.set(actions, id);
  return id;
}

function asksForPerson(text: string): boolean {
  const sentences = toSentences(text);
  const readings = compiledLanguages.flatMap((language) => readWishes(sentences, language));
  return weightiest(readings)?.verdict.kind === 'fire';
}
