import { newAction, type PageRule, type WidgetConfig, type WidgetRules } from '@chatref/protocol';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestServer, type TestServer } from '../testing/start-test-server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(async () => {
  expect(server.errors).toEqual([]);
  await server.stop();
});

const rule = (id: string, more: Partial<PageRule> = {}): PageRule => ({
  id,
  isEnabled: true,
  show: 'button',
  label: 'Talk to an expert',
  text: '',
  pages: ['/checkout*'],
  exceptPages: [],
  when: { kind: 'after', seconds: 0 },
  isOncePerVisit: false,
  hours: 'always',
  device: 'any',
  ...more,
});

const config = () => server.anonymous.ok<WidgetConfig>('GET', `/w/agents/${server.shop.agentId}`);
const rules = () => server.anonymous.ok<WidgetRules>('GET', `/w/agents/${server.shop.agentId}/page-rules`);

test('API-32 a page is told the enabled rules of enabled actions, in order, and whether there are any', async () => {
  const { shop } = server;
  const { caller } = shop.owner;
  const actions = `${shop.base}/agents/${shop.agentId}/actions`;
  expect([(await config()).hasPageRules, await rules()]).toEqual([false, { rules: [], openWindows: null }]);

  const details = { logic: { kind: 'collect_details' } } as const;
  const second = newAction({
    name: 'Second',
    pageRules: [rule('rule_on1'), rule('rule_off', { isEnabled: false })],
  });
  const off = newAction({ name: 'Off', isEnabled: false, pageRules: [rule('rule_dark')] });
  const third = newAction({ name: 'Third', ...details, pageRules: [rule('rule_on2', { hours: 'open' })] });
  await caller.ok('POST', actions, off);
  expect((await config()).hasPageRules).toBe(false);
  await caller.ok('POST', actions, second);
  const { id } = await caller.ok<{ id: string }>('POST', actions, third);

  const told = await rules();
  expect(told.rules.map((one) => one.id)).toEqual(['rule_on1', 'rule_on2']);
  expect(told.rules[1]).toEqual({ ...third.pageRules[0], isEnabled: undefined, actionId: id });
  expect([(await config()).hasPageRules, told.openWindows]).toEqual([true, null]);

  await caller.ok('PATCH', `${shop.base}/agents/${shop.agentId}`, { isHandoffAllowed: false });
  expect((await rules()).rules.map((one) => one.id)).toEqual(['rule_on2']);
});

test('API-32 the rules may be kept for a minute, an unknown agent’s are not', async () => {
  const ask = (id: string) => fetch(`${server.origin}/w/agents/${id}/page-rules`);
  expect((await ask(server.shop.agentId)).headers.get('cache-control')).toBe('public, max-age=60');
  const unknown = await ask('agt_gone');
  expect([unknown.status, unknown.headers.get('cache-control')]).toEqual([404, 'no-store']);
});
