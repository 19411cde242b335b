import { type AgentId, newUlid } from '@chatref/core';
import type { SaveActionRequest } from '@chatref/protocol';
import { inWorkspace, type Tx } from '../../store/in-workspace.ts';
import { keepAgent } from '../../store/keep-agent.ts';
import type { AppDeps } from '../deps.ts';
import type { ChangedBy } from './action-history.ts';
import { addAction, type SavedAction, unlessNameTaken } from './actions.ts';
import type { ActionAt } from './actions-at.ts';
import { freeName } from './free-name.ts';
import { settingsOf } from './settings-of.ts';

/**
 * A copy right behind it, switched off so that the two do not compete before it is changed. Secrets are not copied: they
 * were given for one action, and the copy asks for them again.
 */
export function duplicateAction(
  deps: AppDeps,
  { workspaceId, agentId, actionId, by = null }: ActionAt & { readonly by?: ChangedBy },
): Promise<SavedAction> {
  const duplicate = async (tx: Tx): Promise<SavedAction> => {
    if (!(await keepAgent(tx, agentId))) return { kind: 'not_found' };
    const row = await tx
      .selectFrom('action')
      .selectAll()
      .where('id', '=', actionId)
      .where('agent_id', '=', agentId)
      .where('deleted_at', 'is', null)
      .executeTakeFirst();
    if (row === undefined) return { kind: 'not_found' };
    const name = await freeName(tx, agentId, row.name);
    const pageRules = row.page_rules.map((rule) => ({ ...rule, id: newUlid(deps.ids) }));
    const request = { ...settingsOf(row), name, pageRules, isEnabled: false };
    const position = row.is_built_in ? undefined : row.position + 1;
    if (position !== undefined) await makeRoom(tx, agentId, position);
    const copy = { workspaceId, agentId, by, request: withoutSecrets(request) };
    return addAction(deps, tx, position === undefined ? copy : { ...copy, position });
  };
  return unlessNameTaken(() => inWorkspace(deps.db, workspaceId, duplicate));
}

async function makeRoom(tx: Tx, agentId: AgentId, position: number): Promise<void> {
  await tx
    .updateTable('action')
    .set(({ eb }) => ({ position: eb('position', '+', 1) }))
    .where('agent_id', '=', agentId)
    .where('is_built_in', '=', false)
    .where('position', '>=', position)
    .execute();
}

function withoutSecrets(request: SaveActionRequest): SaveActionRequest {
  if (request.logic.kind !== 'call_api') return request;
  const { call } = request.logic;
  const headers = call.headers.map((header) => (header.isSecret ? { ...header, value: null } : header));
  return { ...request, logic: { kind: 'call_api', call: { ...call, headers } } };
}
