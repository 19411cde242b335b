import { type ConversationId, newId, type TurnId, type WorkspaceId } from '@chatref/core';
import type { Answer } from '../../apps/server/src/app/turns/compose-answer.ts';
import type { TurnRun } from '../../apps/server/src/app/turns/run-turn.ts';
import type { NodeLife } from '../machines/node-life.ts';
import { nowOf } from './facts.ts';
import { type Outcome, runCommand } from './run-command.ts';

export type TurnPlace = { readonly workspaceId: WorkspaceId; readonly conversationId: ConversationId };

/**
 * What `app/turns/run-turn.ts` does, with a model that takes its time and streams its words. Two in five do not hear that they
 * were overtaken and answer all the same: the fence has to hold.
 */
export async function runTurn(life: NodeLife, at: TurnPlace, { signal, onBegun }: TurnRun): Promise<void> {
  const { workspaceId, conversationId } = at;
  const turnId = newId('turn', life.ids);
  const begun = await runCommand(life, {
    workspaceId,
    find: (database) => database.load(workspaceId, conversationId),
    plan: () => ({ command: { kind: 'BeginTurn', at: nowOf(life), turnId } }),
  });
  if (begun.kind !== 'done') return;
  onBegun?.({ turnId, seq: begun.stretch.row.seq });
  const isDeaf = life.chance.perMille(400);
  const parts = life.chance.between(1, 5);
  for (let said = 1; said <= parts; said++) {
    await life.wait(life.chance.between(50, 900));
    if (signal.aborted && !isDeaf) {
      life.ports.coverage.hit('turn stopped');
      throw signal.reason;
    }
    const progress = { kind: 'progress', turnId, text: `Words ${said} of ${turnId}` } as const;
    life.bus.publish({ kind: 'signal', workspaceId, conversationId, from: 'agent', signal: progress });
  }
  const answer = {
    text: `The answer of ${turnId}`,
    outcome: 'answered',
    citations: [],
    offersPerson: false,
  } as const;
  await finishTurn(life, { ...at, turnId }, life.chance.perMille(150) ? null : answer);
}

/** As `app/turns/fenced-turn.ts`: let in only while this turn is the current one; null ends it without a word. */
export function finishTurn(
  life: NodeLife,
  { workspaceId, conversationId, turnId }: TurnPlace & { readonly turnId: TurnId },
  answer: Answer | null,
): Promise<Outcome> {
  return runCommand(life, {
    workspaceId,
    find: (database) => database.load(workspaceId, conversationId),
    plan: () => {
      const at = nowOf(life);
      if (answer === null) return { command: { kind: 'EndTurn', at, turnId } };
      const { outcome, offersPerson, offersAction = null, text, citations } = answer;
      const messageId = newId('message', life.ids);
      return {
        command: {
          kind: 'RecordAnswer',
          at,
          turnId,
          messageId,
          outcome,
          offersPerson,
          offersAction,
          policy: null,
        },
        contents: { bodyOf: () => text, citations },
      };
    },
  });
}
