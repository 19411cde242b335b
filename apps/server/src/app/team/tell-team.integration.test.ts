import { type ConversationId, parseId, type RequestId } from '@chatref/core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildMail } from '../../mail/build-mail.ts';
import type { Mailer } from '../../mail/create-mailer.ts';
import { postVisitorMessage } from '../conversations/post-visitor-message.ts';
import { takeOver } from '../conversations/take-over.ts';
import { at, openShopFixture, type Shop, type ShopFixture } from '../testing/shop-fixture.ts';
import { tellTeam } from './tell-team.ts';
import { tellTeammate } from './tell-teammate.ts';

let fixture: ShopFixture;
let shop: Shop;

beforeAll(async () => {
  fixture = await openShopFixture();
  shop = await fixture.openShop();
});
afterAll(() => fixture.close());

test('each teammate has a job of their own, once, however often the team is told', async () => {
  const request = await requestPerson();
  await tellTeam(fixture.deps, request);
  await tellTeam(fixture.deps, request);
  const jobs = await fixture.jobs(request.conversationId);
  expect(jobs.filter((name) => name === 'tell_teammate')).toHaveLength(2);
});

test('a mail that is refused fails for its teammate alone', async () => {
  const request = await requestPerson();
  const sent: string[] = [];
  const mailer = mailerThat((to) => sent.push(to) === 1);
  const deps = { ...fixture.deps, mailer, publicUrl: 'http://localhost' };
  await expect(tellTeammate(deps, { ...request, teammateId: shop.ada })).rejects.toThrow('refused');
  await tellTeammate(deps, { ...request, teammateId: shop.ben });
  expect(new Set(sent).size).toBe(2);
});

test('JOB-11: a mail that is sent twice bears one id, and each teammate’s is their own', async () => {
  const request = await requestPerson();
  const about: (string | undefined)[] = [];
  const mailer: Mailer = {
    send: async (mail) => {
      about.push(mail.about);
      return { kind: 'kept', messageId: buildMail(mail, 'agent@shop.example').messageId };
    },
    close: () => undefined,
  };
  const deps = { ...fixture.deps, mailer, publicUrl: 'http://localhost' };
  for (const teammateId of [shop.ada, shop.ada, shop.ben])
    await tellTeammate(deps, { ...request, teammateId });
  expect(about[0]).toBe(about[1]);
  expect(new Set(about).size).toBe(2);
  const mail = { to: 'ada@shop.example', subject: 'Handoff requested', paragraphs: [] };
  const messageIds = about.map(
    (each) => buildMail({ ...mail, ...(each && { about: each }) }, 'agent@shop.example').messageId,
  );
  expect(messageIds[0]).toBe(messageIds[1]);
  expect(messageIds[0]).toMatch(/^<[\w.]+@shop\.example>$/u);
});

test('nobody is told of a request that was taken meanwhile', async () => {
  const request = await requestPerson();
  await takeOver(fixture.deps, at(shop, shop.ada, request.conversationId), null);
  await tellTeam(fixture.deps, request);
  expect(await fixture.jobs(request.conversationId)).not.toContain('tell_teammate');
  const mailer = mailerThat(() => expect.fail('Told all the same'));
  await tellTeammate({ ...fixture.deps, mailer, publicUrl: '' }, { ...request, teammateId: shop.ben });
});

async function requestPerson(): Promise<{
  workspaceId: Shop['workspaceId'];
  conversationId: ConversationId;
  requestId: RequestId;
}> {
  const visitor = await fixture.visit(shop);
  const message = {
    conversationId: null,
    clientId: 'client-id-1',
    text: 'I want to talk to a human',
    visit: null,
  };
  const outcome = await postVisitorMessage(fixture.deps, visitor, message);
  if (outcome.kind !== 'done') throw new Error(outcome.kind);
  const { row } = outcome.stretch;
  const requestId = row.state.floor.kind === 'queue' ? parseId('request', row.state.floor.requestId) : null;
  if (requestId === null) throw new Error(row.floor);
  return { workspaceId: shop.workspaceId, conversationId: row.id, requestId };
}

function mailerThat(fails: (to: string) => boolean): Mailer {
  return {
    send: async ({ to }) =>
      fails(to)
        ? { kind: 'failed', messageId: '<1@shop>', reason: '550 no such mailbox' }
        : { kind: 'accepted', messageId: '<1@shop>', response: '250 ok' },
    close: () => undefined,
  };
}
