import { recogniseTrigger, type TriggerVerdict } from '@chatref/core';
import type { ActionChooser, Choosable } from '../../ai/action-chooser.ts';
import type { ActionRow } from '../../store/rows.ts';
import { actionRefOf, builtInOf, type LoadedAgent, triggersOf } from '../load-agent.ts';
import type { Answer } from '../turns/compose-answer.ts';

/** What a message that starts nothing by itself may be for. */
export type Offer = {
  /** What is offered under the answer, or null. */
  readonly offered: ActionRow | null;
  /** What a model may choose from. */
  readonly choosable: readonly Choosable[];
};

export function offerFor(loaded: LoadedAgent, question: string): Offer {
  const verdict = recogniseTrigger(question, triggersOf(loaded));
  // What was asked for outright was dealt with when it was written, such as before a handback.
  if (verdict.kind === 'fire') return { offered: null, choosable: [] };
  const offered = verdict.kind === 'offer' ? offeredBy(verdict, loaded) : null;
  const described = loaded.actions.flatMap(({ id, name, is_enabled, starts }) =>
    is_enabled && starts.choice !== null ? [{ id, name, ...starts.choice }] : [],
  );
  const isListed = offered === null || described.some(({ id }) => id === offered.id);
  return { offered, choosable: isListed ? described : [...described, describe(offered)] };
}

/** The answer with the button under it. */
export function withOffer(answer: Answer, { offered }: Offer, canHandOff: boolean): Answer {
  if (offered === null) return answer;
  if (offered.does.kind === 'request_handoff') return { ...answer, offersPerson: canHandOff };
  return { ...answer, offersAction: actionRefOf(offered) };
}

/** The action that a model chose, or null. Without a model, or in time, there is the button. */
export async function chooseAmong(
  chooser: ActionChooser,
  { choosable }: Offer,
  task: Omit<Parameters<ActionChooser['choose']>[0], 'actions'>,
): Promise<string | null> {
  return choosable.length === 0 ? null : chooser.choose({ ...task, actions: choosable });
}

function offeredBy({ actionId }: Extract<TriggerVerdict, { kind: 'offer' }>, loaded: LoadedAgent): ActionRow {
  return loaded.actions.find(({ id }) => id === actionId) ?? builtInOf(loaded);
}

/** An action that the owner has not described, for messages that sound as if it were meant. */
function describe({ id, name, starts }: ActionRow): Choosable {
  const said = starts.phrases.slice(0, maxPhrases).map((phrase) => `“${phrase}”`);
  const like = said.length === 0 ? '' : `, as in ${said.join(', ')}`;
  return { id, name, description: `The visitor asks for this now: ${name}${like}`, whenNot: notWhen };
}

const maxPhrases = 8;
const notWhen = 'they ask when or how people can be reached, or tell of people they talked to before';
