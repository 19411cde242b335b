import { parseId, type RunId } from '@chatref/core';
import {
  actionRunListSchema,
  actionRunSchema,
  signingSecretSchema,
  tryActionRequestSchema,
} from '@chatref/protocol';
import { z } from 'zod';
import { runAgain } from '../app/calls/again-run.ts';
import { readOneRun, runsOfAction, runsOfConversation } from '../app/calls/call-runs.ts';
import { type ChosenSecret, signingSecret } from '../app/calls/signing-secret.ts';
import { tryCall } from '../app/calls/try-call.ts';
import { notFound, ProblemError } from '../present/problem.ts';
import { accessTeammate, idParam } from './access.ts';
import type { Api, Call } from './api.ts';
import type { HttpDeps } from './http-deps.ts';
import { httpLimits } from './limits.ts';
import { createRateLimit } from './rate-limit.ts';

const agent = '/api/workspaces/:workspaceId/agents/:agentId';
const one = `${agent}/actions/:actionId`;
/** The last run of the page before. */
const page = z.object({ before: z.string().optional() });

/** Calls to the shop's systems: what became of them, and trying them. */
export function actionRunRoutes(api: Api, deps: HttpDeps): void {
  listRoutes(api, deps);
  callRoutes(api, deps);
  secretRoutes(api, deps);
}

function listRoutes({ route }: Api, deps: HttpDeps): void {
  const listed = { method: 'get', query: page, answer: actionRunListSchema } as const;
  route({ ...listed, path: `${one}/runs`, summary: 'Runs of an action, newest first' }, async (call) => {
    const { workspaceId } = await accessTeammate(deps, call, 'see_settings');
    const at = { workspaceId, agentId: idParam('agent', call), actionId: idParam('action', call) };
    const runs = await runsOfAction(deps, { ...at, before: readBefore(call.query) });
    if (runs === null) throw notFound('action');
    return runs;
  });
  const ofConversation = '/api/workspaces/:workspaceId/conversations/:conversationId/runs';
  route(
    { ...listed, path: ofConversation, summary: 'Runs of a conversation, newest first' },
    async (call) => {
      const { workspaceId } = await accessTeammate(deps, call, 'answer_conversations');
      const at = { workspaceId, conversationId: idParam('conversation', call) };
      const runs = await runsOfConversation(deps, { ...at, before: readBefore(call.query) });
      if (runs === null) throw notFound('conversation');
      return runs;
    },
  );
}

function readBefore({ before }: z.infer<typeof page>): RunId | null {
  if (before === undefined) return null;
  const id = parseId('run', before);
  if (id === null) {
    throw new ProblemError('invalid_request', 'before: Send the `next` of the page before, or leave it out.');
  }
  return id;
}

function callRoutes({ route }: Api, deps: HttpDeps): void {
  const { ids, countShared } = deps;
  const perMinute = httpLimits.callsPerTeammate;
  const limit = createRateLimit({ name: 'calls', perMinute, nowMs: ids.nowMs, countShared });
  const body = tryActionRequestSchema;
  const called = { method: 'post', answer: actionRunSchema } as const;
  route(
    { ...called, path: `${agent}/actions/try`, summary: 'Try a call with sample values', body },
    async (call) => {
      const { workspaceId, teammateId } = await accessTeammate(deps, call, 'manage_actions');
      const { actionId: wanted, ...trial } = call.body;
      const actionId = wanted === null ? null : parseId('action', wanted);
      if (wanted !== null && actionId === null) throw notFound('action');
      const at = { workspaceId, agentId: idParam('agent', call), actionId };
      await limit(teammateId);
      const tried = await tryCall(deps, at, trial, untilItsEnd());
      if (tried.kind === 'not_found') throw notFound(actionId === null ? 'agent' : 'action');
      if (tried.kind === 'tried') return tried.run;
      throw new ProblemError('invalid_request', tried.problems[0]?.message ?? 'Check the call.', {
        errors: [...tried.problems],
      });
    },
  );
  route({ ...called, path: `${one}/runs/:runId/again`, summary: 'Run a call again' }, async (call) => {
    const { workspaceId, teammateId } = await accessTeammate(deps, call, 'answer_conversations');
    const action = { agentId: idParam('agent', call), actionId: idParam('action', call) };
    const at = { workspaceId, ...action, runId: idParam('run', call) };
    await limit(teammateId);
    const again = await runAgain(deps, at, untilItsEnd());
    if (again.kind === 'still_running') {
      throw new ProblemError('action_running', 'It is still running. Wait for its end, then run it again.');
    }
    if (again.kind === 'action_gone') {
      throw new ProblemError(
        'not_found',
        'Its action was deleted, or calls no system any more. Restore it, then run it again.',
      );
    }
    if (again.kind === 'no_action') throw notFound('action');
    const run = again.kind === 'ran' ? await readOneRun(deps, { ...at, runId: again.runId }) : null;
    if (run === null) throw notFound('run');
    return run;
  });
}

/** What went out is kept with what came back, also where the page that asked for it is closed meanwhile. */
function untilItsEnd(): AbortSignal {
  return new AbortController().signal;
}

function secretRoutes({ route }: Api, deps: HttpDeps): void {
  const secret = { path: `${one}/signing-secret`, answer: signingSecretSchema } as const;
  const show = async (call: Call<unknown, unknown>, choice: ChosenSecret) => {
    const { workspaceId } = await accessTeammate(deps, call, 'manage_actions');
    const at = { workspaceId, agentId: idParam('agent', call), actionId: idParam('action', call) };
    const shown = await signingSecret(deps, at, choice);
    if (shown.kind === 'not_found') throw notFound('action');
    if (shown.kind === 'shown') return shown.secret;
    throw new ProblemError('not_found', 'There is no secret yet. It is made when a call is saved.');
  };
  route({ ...secret, method: 'get', summary: 'The secret that calls are signed with' }, (call) =>
    show(call, 'current'),
  );
  route({ ...secret, method: 'post', summary: 'Sign calls with another secret' }, (call) =>
    show(call, 'new'),
  );
}
