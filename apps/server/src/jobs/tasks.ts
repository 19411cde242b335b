import { type IdKind, type IdOf, parseId } from '@chatref/core';
import type { CallDeps } from '../app/calls/call-deps.ts';
import { giveUpRun } from '../app/calls/give-up-run.ts';
import { retryRun } from '../app/calls/retry-run.ts';
import { runCall } from '../app/calls/run-call.ts';
import { closeForm } from '../app/conversations/close-form.ts';
import { failSource } from '../app/sources/fail-source.ts';
import { refetchSource } from '../app/sources/refetch.ts';
import { type TrainingDeps, trainSource } from '../app/sources/train-source.ts';
import { tellTeam } from '../app/team/tell-team.ts';
import { type TellDeps, tellTeammate } from '../app/team/tell-teammate.ts';
import { giveUpTurn } from '../app/turns/give-up-turn.ts';
import { runTurn } from '../app/turns/run-turn.ts';
import type { TurnDeps } from '../app/turns/turn-deps.ts';
import type { TaskName } from '../store/enqueue.ts';
import { loadConversation } from '../store/load-conversation.ts';
import type { JobTask } from './job-task.ts';
import type { RunningTurns } from './running-turns.ts';

export type JobDeps = TurnDeps & TrainingDeps & TellDeps & CallDeps & { readonly turns: RunningTurns };
export type JobTasks = Readonly<Record<TaskName, JobTask>>;

/**
 * What jobs do. Each may run twice, late or half: what it brings back are commands, which the decider takes or refuses
 * as things stand then.
 */
export function createTasks(deps: JobDeps): JobTasks {
  return {
    run_turn: {
      lane: 'conversations',
      async run(payload, { signal }) {
        const at = conversationIn(payload);
        await deps.turns.during(at.conversationId, signal, (run) => runTurn(deps, at, run));
      },
      giveUp: (payload) => giveUpTurn(deps, conversationIn(payload)),
    },
    close_collection: {
      lane: 'conversations',
      async run(payload) {
        const { workspaceId, conversationId } = conversationIn(payload);
        await closeForm(deps, {
          workspaceId,
          find: (tx) => loadConversation(tx, conversationId),
          collectionId: readId(payload, 'collection'),
          because: 'deadline',
        });
      },
    },
    run_action: {
      lane: 'calls',
      run: (payload, { signal }) => runCall(deps, runIn(payload), signal),
      giveUp: (payload) => giveUpRun(deps, runIn(payload)),
    },
    retry_action: {
      lane: 'retries',
      run: (payload, { signal }) => retryRun(deps, retryIn(payload), signal),
    },
    tell_team: {
      lane: 'notices',
      run: (payload) => tellTeam(deps, requestIn(payload)),
    },
    tell_teammate: {
      lane: 'notices',
      run: (payload) =>
        tellTeammate(deps, { ...requestIn(payload), teammateId: readId(payload, 'teammate') }),
    },
    train_source: { lane: 'training', ...training(deps) },
    crawl_source: { lane: 'crawling', ...training(deps) },
    refetch_source: {
      lane: 'training',
      run: (payload) => refetchSource(deps, sourceIn(payload)),
    },
  };
}

function training(deps: JobDeps): Pick<JobTask, 'run' | 'giveUp'> {
  return {
    run: (payload, { signal }) => trainSource(deps, sourceIn(payload), signal),
    giveUp: (payload) => failSource(deps, sourceIn(payload)),
  };
}

function conversationIn(payload: unknown) {
  return { workspaceId: readId(payload, 'workspace'), conversationId: readId(payload, 'conversation') };
}

function runIn(payload: unknown) {
  return { ...conversationIn(payload), runId: readId(payload, 'run') };
}

function retryIn(payload: unknown) {
  const tried: unknown = payload instanceof Object ? Reflect.get(payload, 'tried') : undefined;
  if (typeof tried !== 'number') throw new Error('The job does not say how often it was tried');
  return { workspaceId: readId(payload, 'workspace'), runId: readId(payload, 'run'), tried };
}

function requestIn(payload: unknown) {
  return { ...conversationIn(payload), requestId: readId(payload, 'request') };
}

function sourceIn(payload: unknown) {
  const workspaceId = readId(payload, 'workspace');
  return { workspaceId, agentId: readId(payload, 'agent'), sourceId: readId(payload, 'source') };
}

/** Payloads are written by `store/enqueue.ts` alone, so one that does not fit is a bug, and fails loudly. */
function readId<Kind extends IdKind>(payload: unknown, kind: Kind): IdOf<Kind> {
  const value: unknown = payload instanceof Object ? Reflect.get(payload, `${kind}Id`) : undefined;
  const id = typeof value === 'string' ? parseId(kind, value) : null;
  if (id === null) throw new Error(`The job names no ${kind}`);
  return id;
}
