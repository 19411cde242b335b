import type { SigningSecret } from '@chatref/protocol';
import { inWorkspace } from '../../store/in-workspace.ts';
import type { ActionAt } from '../actions/actions-at.ts';
import type { AppDeps } from '../deps.ts';
import { exchangeSigning, readSigning } from './call-secrets.ts';

export type ChosenSecret = 'current' | 'new';
type Shown =
  | { readonly kind: 'shown'; readonly secret: SigningSecret }
  /** The action has never called anything. */
  | { readonly kind: 'none' }
  | { readonly kind: 'not_found' };

/** What the action's calls are signed with, as it is or exchanged for another one. */
export function signingSecret(
  deps: AppDeps,
  { agentId, ...at }: ActionAt,
  choice: ChosenSecret,
): Promise<Shown> {
  return inWorkspace(deps.db, at.workspaceId, async (tx) => {
    const action = await tx
      .selectFrom('action')
      .select('id')
      .where('id', '=', at.actionId)
      .where('agent_id', '=', agentId)
      .where('deleted_at', 'is', null)
      .forUpdate()
      .executeTakeFirst();
    if (action === undefined) return { kind: 'not_found' };
    if (choice === 'new') await exchangeSigning(deps, tx, at);
    const secret = await readSigning(deps, tx, at);
    return secret === null ? { kind: 'none' } : { kind: 'shown', secret };
  });
}
