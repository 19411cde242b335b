import { type IdKind, type IdOf, parseId } from '@chatref/core';
import type { TaskList } from 'graphile-worker';
import { closeForm } from '../app/close-form.ts';
import { runTurn } from '../app/run-turn.ts';
import { tellTeam } from '../app/tell-team.ts';
import { type TellDeps, tellTeammate } from '../app/tell-teammate.ts';
import { type TrainingDeps, trainSource } from '../app/train-source.ts';
import type { TurnDeps } from '../app/turn-deps.ts';
import type { TaskName } from '../store/enqueue.ts';
import { loadConversation } from '../store/load-conversation.ts';
import type { RunningTurns } from './running-turns.ts';

export type JobDeps = TurnDeps & TrainingDeps & TellDeps & { readonly turns: RunningTurns };

/**
 * What jobs do. Each may run twice, late or half: what it brings back are commands, which the decider takes or refuses
 * as things stand then.
 */
export function createTasks(deps: JobDeps): TaskList {
  const tasks: Record<TaskName, (payload: Payload, signal: AbortSignal) => Promise<void>> = {
    async run_turn(payload, signal) {
      const at = { workspaceId: payload.id('workspace'), conversationId: payload.id('conversation') };
      await deps.turns.during(at.conversationId, signal, (stop) => runTurn(deps, at, stop));
    },
    async close_collection(payload) {
      const conversationId = payload.id('conversation');
      await closeForm(deps, {
        workspaceId: payload.id('workspace'),
        find: (tx) => loadConversation(tx, conversationId),
        collectionId: payload.id('collection'),
        because: 'deadline',
      });
    },
    async tell_team(payload) {
      await tellTeam(deps, {
        workspaceId: payload.id('workspace'),
        conversationId: payload.id('conversation'),
        requestId: payload.id('request'),
      });
    },
    async tell_teammate(payload) {
      await tellTeammate(deps, {
        workspaceId: payload.id('workspace'),
        conversationId: payload.id('conversation'),
        requestId: payload.id('request'),
        teammateId: payload.id('teammate'),
      });
    },
    async train_source(payload, signal) {
      const at = {
        workspaceId: payload.id('workspace'),
        agentId: payload.id('agent'),
        sourceId: payload.id('source'),
      };
      await trainSource(deps, at, signal);
    },
  };
  return Object.fromEntries(
    Object.entries(tasks).map(([name, run]) => [
      name,
      (payload, helpers) => run(readPayload(payload), helpers.abortSignal ?? new AbortController().signal),
    ]),
  );
}

type Payload = { readonly id: <Kind extends IdKind>(kind: Kind) => IdOf<Kind> };

/** Payloads are written by `store/enqueue.ts` alone, so one that does not fit is a bug, and fails loudly. */
function readPayload(payload: unknown): Payload {
  return {
    id(kind) {
      const value: unknown = payload instanceof Object ? Reflect.get(payload, `${kind}Id`) : undefined;
      const id = typeof value === 'string' ? parseId(kind, value) : null;
      if (id === null) throw new Error(`The job names no ${kind}`);
      return id;
    },
  };
}
