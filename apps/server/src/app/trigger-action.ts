import type { ConversationId } from '@chatref/core';
import type { Visit } from '@chatref/protocol';
import type { ActionRow } from '../store/rows.ts';
import { buildTrigger } from './build-trigger.ts';
import { type AppDeps, nowOf } from './deps.ts';
import { findOrOpen, type VisitorAccess } from './find-thread.ts';
import { builtInOf, systemText } from './load-agent.ts';
import { readValues } from './read-values.ts';
import { type Outcome, runCommand } from './run-command.ts';

export type ActionCall = {
  readonly conversationId: ConversationId | null;
  /** Id, name or the name in address form ("talk-to-an-expert"); null, or one that is unknown: the built-in way. */
  readonly action: string | null;
  /** Values known already, by field key. */
  readonly fields: Readonly<Record<string, string>>;
  readonly visit: Visit | null;
};

/** A button, a page rule or a script asks for a person. */
export function triggerAction(deps: AppDeps, visitor: VisitorAccess, call: ActionCall): Promise<Outcome> {
  return runCommand(deps, {
    workspaceId: visitor.workspaceId,
    find: findOrOpen(deps, visitor, call),
    plan: async (read, row) => {
      const loaded = await read.agent(row.agent_id);
      const action = findAction(loaded.actions, call.action) ?? builtInOf(loaded);
      const trigger = buildTrigger(deps, loaded, { action, reason: 'button' });
      const values = readValues(deps, trigger.fields, call.fields);
      return {
        command: { kind: 'TriggerAction', at: nowOf(deps), trigger, values: values.given },
        contents: { bodyOf: (event) => systemText(loaded, event), values: values.stored },
      };
    },
  });
}

function findAction(actions: readonly ActionRow[], wanted: string | null): ActionRow | null {
  const enabled = actions.filter((action) => action.is_enabled);
  const named = enabled.find(({ id, name }) => id === wanted || slugOf(name) === slugOf(wanted ?? ''));
  return named ?? enabled[0] ?? null;
}

function slugOf(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^\p{L}\d]+/gu, '-')
    .replace(/^-|-$/gu, '');
}
