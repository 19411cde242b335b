import type { ActionId, ConversationEvent, ConversationId, RunId } from '@chatref/core';
import { type ActionRun, type ApiCall, type Field, newAction } from '@chatref/protocol';
import { sampleCall } from '../../calls/testing/sample-call.ts';
import { json, type Scene, type ShopSystem, shopSystem } from '../../calls/testing/shop-system.ts';
import { saveAction } from '../actions/actions.ts';
import type { CallDeps } from '../calls/call-deps.ts';
import { runsOfAction } from '../calls/call-runs.ts';
import type { RunAt } from '../calls/record-run.ts';
import type { VisitorAccess } from '../conversations/find-thread.ts';
import { triggerAction } from '../conversations/trigger-action.ts';
import type { Shop, ShopFixture } from './shop-fixture.ts';

export const order = { id: 'MS-12345', status: 'on its way', customer: { email: 'ada@x.example' } };
export const orderFields: Field[] = [
  {
    key: 'order_number',
    label: 'Order number',
    type: 'order_number',
    isRequired: true,
    example: 'MS-12345',
  },
  { key: 'email', label: 'Email', type: 'email', isRequired: true },
];
export const given = { order_number: 'MS-12345', email: 'Ada@X.example' };

/** A shop whose agent asks a system of its own where orders are. */
export async function openCallShop(fixture: ShopFixture, change: Partial<ApiCall>, ...scenes: Scene[]) {
  const shop = await fixture.openShop();
  const system = await shopSystem(...(scenes.length > 0 ? scenes : [json(order)]));
  const pauses: number[] = [];
  const pause = async (ms: number) => void pauses.push(ms);
  const deps: CallDeps = { ...fixture.deps, fetchCall: system.fetchCall, pause };
  const actionId = await addCall(deps, shop, system, change);
  const at = { workspaceId: shop.workspaceId, agentId: shop.agentId, actionId };
  return {
    shop,
    system,
    pauses,
    deps,
    at,
    actionId,
    /** A visitor presses the button with everything that is asked for at hand. */
    press: async (fields: Readonly<Record<string, string>> = given, by?: VisitorAccess) =>
      press(deps, by ?? (await fixture.visit(shop)), { actionId, fields }),
    runs: async (): Promise<ActionRun[]> => (await runsOfAction(deps, { ...at, before: null }))?.runs ?? [],
    /** What the visitor has read of the agent, oldest first. */
    said: async (id: ConversationId) =>
      (
        await fixture.rows<{ body: string }>(
          `select body from message where conversation_id = $1 and author_kind = 'agent' order by seq`,
          [id],
        )
      ).map(({ body }) => body),
    events: async (id: ConversationId) => (await fixture.log(id)).map(({ event }) => event),
  };
}

export type CallShop = Awaited<ReturnType<typeof openCallShop>>;

async function addCall(
  deps: CallDeps,
  shop: Shop,
  system: ShopSystem,
  change: Partial<ApiCall>,
): Promise<ActionId> {
  const url = `${system.origin}/orders/{{fields.order_number}}`;
  const request = newAction({
    name: 'Where is my order',
    fields: orderFields,
    logic: { kind: 'call_api', call: sampleCall({ url, ...change }) },
  });
  const saved = await saveAction(deps, { ...shop, actionId: null }, request);
  if (saved.kind !== 'saved') throw new Error(JSON.stringify(saved));
  return saved.action.id as ActionId;
}

type Press = { readonly actionId: ActionId; readonly fields: Readonly<Record<string, string>> };

async function press(deps: CallDeps, visitor: VisitorAccess, { actionId, fields }: Press): Promise<RunAt> {
  const call = { conversationId: null, action: actionId, by: 'button' as const, fields, visit: null };
  const pressed = await triggerAction(deps, visitor, call);
  if (pressed.kind !== 'done') throw new Error(JSON.stringify(pressed));
  const { row, entries } = pressed.stretch;
  const runId = entries.map(({ event }) => runOf(event)).find((id) => id !== null);
  if (!runId)
    throw new Error(`No call was started: ${JSON.stringify(entries.map(({ event }) => event.type))}`);
  return { workspaceId: visitor.workspaceId, conversationId: row.id, runId };
}

function runOf(event: ConversationEvent): RunId | null {
  return event.type === 'ActionStarted' ? event.run.runId : null;
}
