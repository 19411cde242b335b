import type { ConversationId, HandoffReason } from '@chatref/core';
import type { Visit } from '@chatref/protocol';
import { findAction } from '../actions/find-action.ts';
import { fitPageValues } from '../actions/fit-page-values.ts';
import { type AppDeps, nowOf } from '../deps.ts';
import { buildTrigger } from './build-trigger.ts';
import { dateOptions } from './date-options.ts';
import { findOrOpen, type VisitorAccess } from './find-thread.ts';
import { type ReadValues, readExtras, readValues } from './read-values.ts';
import { type Outcome, runCommand } from './run-command.ts';
import { prepareScene } from './texts/prepare-scene.ts';
import { say } from './texts/say.ts';

export type ActionCall = {
  readonly conversationId: ConversationId | null;
  /** Id, name or the name in address form ("talk-to-an-expert"); see find-action. */
  readonly action: string | null;
  readonly by: 'button' | 'page_rule' | 'script' | 'offer';
  /** Values known already, by field key or by what they are. */
  readonly fields: Readonly<Record<string, string>>;
  readonly visit: Visit | null;
};

export type Triggered = Outcome | { readonly kind: 'no_such_action' };

class NoSuchAction extends Error {}

/** A button, a page rule or a script starts an action. */
export async function triggerAction(
  deps: AppDeps,
  visitor: VisitorAccess,
  call: ActionCall,
): Promise<Triggered> {
  try {
    return await run(deps, visitor, call);
  } catch (error) {
    // Thrown so that no conversation is begun for it.
    if (error instanceof NoSuchAction) return { kind: 'no_such_action' };
    throw error;
  }
}

function run(deps: AppDeps, visitor: VisitorAccess, call: ActionCall): Promise<Outcome> {
  return runCommand(deps, {
    workspaceId: visitor.workspaceId,
    find: findOrOpen(deps, visitor, call),
    plan: async (read, row) => {
      const loaded = await read.agent(row.agent_id);
      const action = findAction(loaded.actions, call.action);
      if (action === null) throw new NoSuchAction();
      const trigger = buildTrigger(deps, loaded, { action, reason: reasons[call.by] });
      const typed = fitPageValues(trigger.fields, call.fields);
      const dates = dateOptions(deps, await read.visitor(row));
      const asked = readValues(deps, { specs: trigger.fields, typed }, dates);
      const { extras, stored } = readExtras(deps, trigger.fields, typed);
      const values: ReadValues = { given: asked.given, stored: new Map([...asked.stored, ...stored]) };
      const scene = await prepareScene(deps, read, { row, triggers: [trigger], values });
      return {
        command: { kind: 'TriggerAction', at: nowOf(deps), trigger, values: asked.given, extras },
        contents: { bodyOf: (event) => say(event, scene), values: values.stored },
      };
    },
  });
}

const reasons: Readonly<Record<ActionCall['by'], HandoffReason>> = {
  button: 'button',
  script: 'button',
  offer: 'button',
  page_rule: 'page_rule',
};
