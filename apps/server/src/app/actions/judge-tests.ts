import { type ActionId, recogniseTrigger, type TriggerAction } from '@chatref/core';
import type { ActionRow } from '../../store/rows.ts';
import { listensFor } from '../load-agent.ts';

export type Sentence = { readonly text: string; readonly shouldFire: boolean };
export type Judge = (actionId: ActionId, sentence: Sentence) => boolean;

/**
 * Judges kept sentences among all enabled actions. One that is switched off is judged as if it were on: its tests say
 * what it will do, and switching it off breaks none.
 */
export function judgeOf(rows: readonly ActionRow[]): Judge {
  const enabled = rows.filter((row) => row.is_enabled).map(listensFor);
  const off = rows.filter((row) => !row.is_enabled);
  const withOff = new Map(
    off.map(({ id }) => [id, rows.filter((row) => row.is_enabled || row.id === id).map(listensFor)]),
  );
  return (actionId, sentence) => isHolding(actionId, sentence, withOff.get(actionId) ?? enabled);
}

/** A sentence that must start the action does, or one that must not does not. */
function isHolding(
  actionId: string,
  { text, shouldFire }: Sentence,
  actions: readonly TriggerAction[],
): boolean {
  const verdict = recogniseTrigger(text, actions);
  if (verdict.kind === 'none' || verdict.actionId !== actionId) return !shouldFire;
  // What the agent may choose is only offered as long as no model decides: for a wanted sentence that is enough.
  return verdict.kind === 'fire' ? shouldFire : !shouldFire || verdict.because === 'choice';
}
