import { newId } from '@chatref/core';
import { inWorkspace } from '../../store/in-workspace.ts';
import type { AppDeps } from '../deps.ts';
import { loadAgent } from '../load-agent.ts';
import { couldNotAnswer } from './could-not-answer.ts';
import { beginTurn, finishTurn, type TurnAt } from './fenced-turn.ts';

/**
 * Says honestly that no answer came of a turn, and offers a person. It is a turn of its own behind the same fence: one
 * that is still at work somewhere becomes stale, and where somebody else has the floor by now nothing is said.
 */
export async function giveUpTurn(deps: AppDeps, at: TurnAt): Promise<void> {
  const turn = { at, turnId: newId('turn', deps.ids) };
  const row = await beginTurn(deps, turn);
  if (row === null) return;
  const { agent } = await inWorkspace(deps.db, at.workspaceId, (tx) => loadAgent(tx, row.agent_id));
  const canHandOff = agent.is_handoff_allowed;
  await finishTurn(deps, turn, couldNotAnswer({ canHandOff, fallbackEmail: agent.fallback_email }));
}
