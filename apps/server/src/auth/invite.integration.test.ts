import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { listDevMail } from '../store/dev-mail.ts';
import { acceptInvite } from './accept-invite.ts';
import { inviteTeammate } from './invite-teammate.ts';
import { listInvites } from './list-invites.ts';
import { listTeammates } from './list-teammates.ts';
import { listWorkspaces } from './list-workspaces.ts';
import { readInvite } from './read-invite.ts';
import { revokeInvite } from './revoke-invite.ts';
import { openAuthFixture, ownerWithInvite, signedIn, signUp, teammateOf } from './testing/auth-fixture.ts';

let fixture: Awaited<ReturnType<typeof openAuthFixture>>;
beforeAll(async () => {
  fixture = await openAuthFixture();
});
beforeEach(() => fixture.clear());
afterAll(() => fixture.close());

const dayMs = 24 * 60 * 60 * 1000;

test('AUT-15 an invite has a link to copy, is good for 7 days and lands in the development mailbox', async () => {
  const auth = fixture.open();
  const { owner, invited } = await ownerWithInvite(auth, ' Bob@Shop.example ', 'admin');
  expect(invited).toMatchObject({ email: 'bob@shop.example', role: 'admin', mail: 'kept' });
  expect(invited.link).toBe(`http://shop.example:3000/invite/${invited.inviteId}`);
  expect((invited.expiresAt.getTime() - Date.now()) / dayMs).toBeCloseTo(7, 2);
  const [mail] = await listDevMail(fixture.pool);
  expect(mail).toMatchObject({ to: 'bob@shop.example', subject: "Ada invites you to Ada's shop" });
  expect(mail?.text).toContain(invited.link);
  expect(await listInvites(auth, owner, owner.workspaceId)).toMatchObject({
    kind: 'ok',
    invites: [{ id: invited.inviteId, link: invited.link, isExpired: false }],
  });
});

test('AUT-15 inviting again renews the open invite, also an expired one', async () => {
  const auth = fixture.open();
  const { owner, invited } = await ownerWithInvite(auth, 'bob@shop.example');
  await expire(invited.inviteId);
  const again = await inviteTeammate(auth, owner, {
    workspaceId: owner.workspaceId,
    email: 'bob@shop.example',
    role: 'admin',
  });
  expect(again).toMatchObject({ kind: 'ok', inviteId: invited.inviteId, role: 'admin' });
  expect(await readInvite(auth, invited.inviteId)).toMatchObject({ kind: 'ok', invite: { role: 'admin' } });
});

test('AUT-15 a member, a bad address, a made-up role and a teammate already there are refused', async () => {
  const auth = fixture.open();
  const { owner } = await ownerWithInvite(auth, 'bob@shop.example');
  const ask = (email: string, role = 'member', by = owner) =>
    inviteTeammate(auth, by, { workspaceId: owner.workspaceId, email, role });
  expect(await ask('eve@shop.example', 'member', { ...owner, role: 'member' })).toMatchObject({
    code: 'not_permitted',
  });
  expect(await ask('eve at shop')).toMatchObject({ code: 'email_invalid' });
  expect(await ask('eve@shop.example', 'king')).toMatchObject({ code: 'role_invalid' });
  expect(await ask('OWNER@shop.example')).toMatchObject({ code: 'already_a_teammate' });
});

test('AUT-16 a new person signs up with the invited address, joins, and counts as verified', async () => {
  const auth = fixture.open();
  const { owner, invited } = await ownerWithInvite(auth, 'bob@shop.example', 'admin');
  const { inviteId } = invited;
  const bob = await signedIn(auth, await signUp(auth, 'Bob@shop.example', { name: 'Bob', inviteId }));
  expect(await teammateOf(auth, bob)).toMatchObject({ workspaceId: owner.workspaceId, role: 'admin' });
  expect(await listTeammates(auth, owner.workspaceId)).toMatchObject([{ name: 'Ada' }, { name: 'Bob' }]);
  const { rows } = await fixture.pool.query('select email_verified from auth."user" order by created_at');
  expect(rows).toEqual([{ email_verified: false }, { email_verified: true }]);
});

test('AUT-17 a signed-in person accepts and then belongs to both workspaces', async () => {
  const auth = fixture.open({ isSignupOpen: true });
  const { owner, invited } = await ownerWithInvite(auth, 'bob@shop.example');
  const bob = await signedIn(auth, await signUp(auth, 'bob@shop.example', { workspaceName: 'Drums' }));
  expect(await acceptInvite(auth, bob.headers, invited.inviteId)).toEqual({
    kind: 'ok',
    workspaceId: owner.workspaceId,
    workspaceName: "Ada's shop",
  });
  expect(await listWorkspaces(auth, bob.userId)).toMatchObject([
    { name: 'Drums', role: 'owner' },
    { name: "Ada's shop", role: 'member' },
  ]);
  expect(await acceptInvite(auth, new Headers(), invited.inviteId)).toMatchObject({ code: 'signed_out' });
});

test('AUT-18 an invite for another address is refused to a new and to a signed-in person', async () => {
  const auth = fixture.open({ isSignupOpen: true });
  const { owner, invited } = await ownerWithInvite(auth, 'bob@shop.example');
  const { inviteId } = invited;
  expect(await signUp(auth, 'eve@shop.example', { inviteId })).toMatchObject({
    status: 403,
    code: 'invite_wrong_address',
  });
  const eve = await signedIn(auth, await signUp(auth, 'eve@shop.example'));
  expect(await acceptInvite(auth, eve.headers, inviteId)).toMatchObject({ code: 'invite_wrong_address' });
  expect(await listTeammates(auth, owner.workspaceId)).toHaveLength(1);
});

test.each([
  ['expired', 'invite_expired', (id: string) => expire(id)],
  ['taken back', 'invite_revoked', (id: string) => setStatus(id, 'canceled')],
  ['used', 'invite_used', (id: string) => setStatus(id, 'accepted')],
  ['unknown', 'invite_unknown', () => fixture.pool.query('delete from auth.invitation')],
])('AUT-18 an invite that is %s is refused as that, everywhere', async (_state, code, spoil) => {
  const auth = fixture.open({ isSignupOpen: true });
  const { owner, invited } = await ownerWithInvite(auth, 'bob@shop.example');
  const { inviteId } = invited;
  await spoil(inviteId);
  expect(await readInvite(auth, inviteId)).toMatchObject({ kind: 'refused', code });
  expect(await signUp(auth, 'bob@shop.example', { inviteId })).toMatchObject({ code });
  const bob = await signedIn(auth, await signUp(auth, 'bob@shop.example'));
  expect(await acceptInvite(auth, bob.headers, inviteId)).toMatchObject({ kind: 'refused', code });
  expect(await listTeammates(auth, owner.workspaceId)).toHaveLength(1);
});

test('AUT-18 an invite is used once, and cannot be taken back after that', async () => {
  const auth = fixture.open();
  const { owner, invited } = await ownerWithInvite(auth, 'bob@shop.example');
  const { inviteId } = invited;
  const bob = await signedIn(auth, await signUp(auth, 'bob@shop.example', { inviteId }));
  expect(await acceptInvite(auth, bob.headers, inviteId)).toMatchObject({ code: 'invite_used' });
  const { workspaceId } = owner;
  expect(await revokeInvite(auth, owner, { workspaceId, inviteId })).toMatchObject({ code: 'invite_used' });
});

test('AUT-18 taking an invite back needs the role and the invite’s own workspace', async () => {
  const auth = fixture.open();
  const { owner, invited } = await ownerWithInvite(auth, 'bob@shop.example');
  const { inviteId } = invited;
  const { workspaceId } = owner;
  const member = { ...owner, role: 'member' as const };
  expect(await revokeInvite(auth, member, { workspaceId, inviteId })).toMatchObject({
    code: 'not_permitted',
  });
  expect(await revokeInvite(auth, owner, { workspaceId: 'wsp_other', inviteId })).toMatchObject({
    code: 'invite_unknown',
  });
  expect(await revokeInvite(auth, owner, { workspaceId, inviteId })).toEqual({ kind: 'ok' });
  expect(await readInvite(auth, inviteId)).toMatchObject({ code: 'invite_revoked' });
});

function expire(inviteId: string) {
  return fixture.pool.query(
    `update auth.invitation set expires_at = now() - interval '1 second' where id = $1`,
    [inviteId],
  );
}

function setStatus(inviteId: string, status: string) {
  return fixture.pool.query('update auth.invitation set status = $2 where id = $1', [inviteId, status]);
}
