import type { ConversationEvent, Trigger } from '@chatref/core';
import { type Scene, say } from '../../apps/server/src/app/conversations/texts/say.ts';
import type { LoadedAgent } from '../../apps/server/src/app/load-agent.ts';
import type { ConversationRow } from '../../apps/server/src/store/load-conversation.ts';
import type { NodeLife } from '../machines/node-life.ts';

/** The agent of a conversation with its actions. Settings do not change in the simulator. */
export function agentOf(
  { ports }: NodeLife,
  { workspace_id }: Pick<ConversationRow, 'workspace_id'>,
): LoadedAgent {
  const shop = ports.database.shops.get(workspace_id);
  if (shop === undefined) throw new Error('There is no such workspace');
  return { agent: shop.agent, actions: shop.actions, hours: alwaysOpen };
}

const alwaysOpen: LoadedAgent['hours'] = { own: null, teams: new Map() };

/** The instant at which this node takes a command, by its own clock. */
export function nowOf({ ids }: NodeLife): string {
  return new Date(ids.nowMs()).toISOString();
}

/** As `app/conversations/texts/prepare-scene.ts`: everybody speaks English, and nothing is known from before. */
export function sceneOf(life: NodeLife, row: ConversationRow, trigger: Trigger | null = null): Scene {
  const { floor } = row.state;
  const open = floor.kind === 'collecting' ? [{ ...floor, specs: floor.fields.map(({ spec }) => spec) }] : [];
  const started = trigger === null ? [] : [{ ...trigger, specs: trigger.fields }];
  return {
    loaded: agentOf(life, row),
    language: 'en',
    locale: 'en-GB',
    timeZone: null,
    nowMs: life.ids.nowMs(),
    values: {
      fields: {},
      visitor: { email: null, name: null },
      page: { url: null },
      conversation: { id: row.id },
    },
    forms: [...open, ...started],
  };
}

export function saying(life: NodeLife, row: ConversationRow): (event: ConversationEvent) => string {
  const scene = sceneOf(life, row);
  return (event) => say(event, scene);
}
