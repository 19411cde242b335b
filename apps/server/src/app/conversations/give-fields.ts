import type { CollectionId, ConversationId } from '@chatref/core';
import { knownFor } from '../../store/visitor-facts.ts';
import { type AppDeps, nowOf } from '../deps.ts';
import { newRequestIds } from './build-trigger.ts';
import { dateOptions } from './date-options.ts';
import { findOwn, type VisitorAccess } from './find-thread.ts';
import { readValues } from './read-values.ts';
import { type Outcome, runCommand } from './run-command.ts';
import { prepareScene } from './texts/prepare-scene.ts';
import { say } from './texts/say.ts';

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
      const { floor } = row.state;
      const specs = floor.kind === 'collecting' ? floor.fields.map(({ spec }) => spec) : [];
      const facts = await read.visitor(row);
      const options = { ...dateOptions(deps, facts, row.state.language), known: knownFor(row.state, facts) };
      const values = readValues(deps, { specs, typed: answer.values }, options);
      const scene = await prepareScene(deps, read, { row, values });
      const requestIds = newRequestIds(deps);
      const at = nowOf(deps);
      return {
        command: { kind: 'GiveFields', at, collectionId, values: values.given, skipped, requestIds },
        contents: { bodyOf: (event) => say(event, scene), values: values.stored },
      };
    },
  });
}
