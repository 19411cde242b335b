import type { CollectionId, ConversationId } from '@chatref/core';
import { newRequestIds } from './build-trigger.ts';
import { type AppDeps, nowOf } from './deps.ts';
import { findOwn, type VisitorAccess } from './find-thread.ts';
import { systemText } from './load-agent.ts';
import { readValues } from './read-values.ts';
import { type Outcome, runCommand } from './run-command.ts';

export type FormAnswer = {
  readonly conversationId: ConversationId;
  readonly collectionId: CollectionId;
  readonly values: Readonly<Record<string, string>>;
  readonly skipped: readonly string[];
};

/** The visitor sends the form, whole or in part. */
export function giveFields(deps: AppDeps, visitor: VisitorAccess, answer: FormAnswer): Promise<Outcome> {
  const { conversationId, collectionId, skipped } = answer;
  return runCommand(deps, {
    workspaceId: visitor.workspaceId,
    find: (tx) => findOwn(tx, visitor, conversationId),
    plan: async (read, row) => {
      const loaded = await read.agent(row.agent_id);
      const { floor } = row.state;
      const specs = floor.kind === 'collecting' ? floor.fields.map(({ spec }) => spec) : [];
      const values = readValues(deps, specs, answer.values);
      const requestIds = newRequestIds(deps);
      return {
        command: {
          kind: 'GiveFields',
          at: nowOf(deps),
          collectionId,
          values: values.given,
          skipped,
          requestIds,
        },
        contents: { bodyOf: (event) => systemText(loaded, event), values: values.stored },
      };
    },
  });
}
