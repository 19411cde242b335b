import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { accessWorkspace } from './access.ts';
import { openAuthFixture, signedIn, signUp, teammateOf } from './testing/auth-fixture.ts';

let fixture: Awaited<ReturnType<typeof openAuthFixture>>;
beforeAll(async () => {
  fixture = await openAuthFixture();
});
beforeEach(() => fixture.clear());
afterAll(() => fixture.close());

test('AUT-11 another workspace and an unknown one are refused alike, and someone signed out is told so', async () => {
  const auth = fixture.open({ isSignupOpen: true });
  const ada = await signedIn(auth, await signUp(auth, 'ada@shop.example'));
  const bob = await signedIn(auth, await signUp(auth, 'bob@shop.example'));
  const { workspaceId } = await teammateOf(auth, ada);
  const refused = { kind: 'refused', reason: 'not_a_member' };
  expect(await accessWorkspace(auth, ada.headers, workspaceId)).toMatchObject({
    kind: 'ok',
    teammate: { name: 'Ada', email: 'ada@shop.example', role: 'owner', userId: ada.userId },
  });
  expect(await accessWorkspace(auth, bob.headers, workspaceId)).toEqual(refused);
  expect(await accessWorkspace(auth, bob.headers, 'wsp_none')).toEqual(refused);
  expect(await accessWorkspace(auth, new Headers(), workspaceId)).toEqual({
    kind: 'refused',
    reason: 'signed_out',
  });
});

test('AUT-13 the app role sees the teammates of its workspace only, and no table of signing in', async () => {
  const auth = fixture.open({ isSignupOpen: true });
  const ada = await teammateOf(auth, await signedIn(auth, await signUp(auth, 'ada@shop.example')));
  await signUp(auth, 'bob@shop.example');
  expect((await fixture.appPool.query('select * from teammate')).rows).toEqual([]);
  const client = await fixture.appPool.connect();
  try {
    await client.query(`select set_config('app.workspace_id', $1, false)`, [ada.workspaceId]);
    const { workspaceId, userId, ...row } = ada;
    expect((await client.query('select * from teammate')).rows).toEqual([
      { ...row, workspace_id: workspaceId, user_id: userId },
    ]);
    const { rows } = await client.query(`select has_table_privilege('teammate', 'insert') as may_write`);
    expect(rows).toEqual([{ may_write: false }]);
    await expect(client.query('select * from auth.account')).rejects.toThrow('permission denied');
    await expect(client.query('select * from mail.dev_mail')).rejects.toThrow('permission denied');
  } finally {
    client.release(true);
  }
});
