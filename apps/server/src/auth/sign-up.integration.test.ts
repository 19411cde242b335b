import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { closeSampleAccounts } from './close-sample-accounts.ts';
import { listWorkspaces } from './list-workspaces.ts';
import { readSession } from './read-session.ts';
import { seedSampleAccounts } from './sample-accounts.ts';
import { openAuthFixture, signedIn, signIn, signUp, teammateOf } from './testing/auth-fixture.ts';

let fixture: Awaited<ReturnType<typeof openAuthFixture>>;
beforeAll(async () => {
  fixture = await openAuthFixture();
});
beforeEach(() => fixture.clear());
afterAll(() => fixture.close());

const sample = {
  workspaceName: 'Sample shop',
  owner: { name: 'Olga', email: 'Olga@sample.example', password: 'sample password' },
  teammate: { name: 'Tom', email: 'tom@sample.example', password: 'sample password' },
};

test('AUT-1 the first person to sign up owns the workspace they name', async () => {
  const auth = fixture.open();
  const person = await signedIn(auth, await signUp(auth, 'Ada@Shop.example', { workspaceName: ' Strings ' }));
  expect(await listWorkspaces(auth, person.userId)).toEqual([
    { id: expect.stringMatching(/^wsp_/), name: 'Strings', role: 'owner', teammateId: expect.any(String) },
  ]);
});

test('AUT-1 a workspace not named takes its owner’s name, and the sample people do not take the first place', async () => {
  const auth = fixture.open();
  await seedSampleAccounts(auth, sample);
  const person = await signedIn(auth, await signUp(auth, 'ada@shop.example'));
  expect(await listWorkspaces(auth, person.userId)).toMatchObject([{ name: "Ada's shop", role: 'owner' }]);
});

test('AUT-2 the second person without an invite is told whom to ask, whether or not the address is known', async () => {
  const auth = fixture.open();
  await signUp(auth, 'ada@shop.example');
  const refused = {
    status: 403,
    code: 'signup_by_invite_only',
    message: 'Ask the owner of this workspace for an invite.',
  };
  expect(await signUp(auth, 'bob@shop.example')).toMatchObject(refused);
  expect(await signUp(auth, 'ada@shop.example')).toMatchObject(refused);
});

test('AUT-2 an open server lets the second person found a workspace of their own', async () => {
  const auth = fixture.open({ isSignupOpen: true });
  await signUp(auth, 'ada@shop.example');
  const bob = await signedIn(auth, await signUp(auth, 'bob@shop.example', { name: 'Bob' }));
  expect(await listWorkspaces(auth, bob.userId)).toMatchObject([{ name: "Bob's shop", role: 'owner' }]);
});

test('AUT-2 more people than the pool has connections sign up at once, and nobody waits for another', async () => {
  const auth = fixture.open({ isSignupOpen: true });
  await signUp(auth, 'ada@shop.example');
  const emails = Array.from({ length: 12 }, (_, index) => `person${index}@shop.example`);
  const answers = await Promise.all(emails.map((email) => signUp(auth, email)));
  expect(answers.map(({ status }) => status)).toEqual(emails.map(() => 200));
}, 8_000);

test('AUT-3 of two first sign-ups at once one founds the workspace', async () => {
  const auth = fixture.open();
  const answers = await Promise.all([signUp(auth, 'ada@shop.example'), signUp(auth, 'bob@shop.example')]);
  const refused = answers.filter(({ status }) => status !== 200);
  expect(refused).toHaveLength(1);
  expect(['signup_clash', 'signup_by_invite_only']).toContain(refused[0]?.code);
  const { rows } = await fixture.pool.query('select role from auth.member');
  expect(rows).toEqual([{ role: 'owner' }]);
});

test('AUT-4 a workspace that a crash left unmade is made at the next sign-in, once', async () => {
  const auth = fixture.open();
  await fixture.pool.query(`alter table auth.organization add constraint crash check (name <> 'Strings')`);
  await expect(signUp(auth, 'ada@shop.example', { workspaceName: 'Strings' })).rejects.toThrow();
  await fixture.pool.query('alter table auth.organization drop constraint crash');
  expect(await signUp(auth, 'bob@shop.example')).toMatchObject({ code: 'signup_by_invite_only' });

  const [first] = await Promise.all([signIn(auth, 'ada@shop.example'), signIn(auth, 'ada@shop.example')]);
  expect(await teammateOf(auth, await signedIn(auth, first))).toMatchObject({ role: 'owner' });
  await signIn(auth, 'ada@shop.example');
  expect((await fixture.pool.query('select name from auth.organization')).rows).toEqual([
    { name: 'Strings' },
  ]);
});

test('AUT-5 a short password is refused with the length that is enough', async () => {
  const auth = fixture.open();
  expect(await signUp(auth, 'ada@shop.example', { password: 'ninechars' })).toMatchObject({
    status: 400,
    code: 'password_too_short',
    message: 'The password is too short. Use at least 10 characters.',
  });
  expect(await signUp(auth, 'ada@shop.example', { password: 'tencharact' })).toMatchObject({ status: 200 });
});

test('AUT-14 seeding the sample accounts again finds the same people, who can sign in', async () => {
  const auth = fixture.open();
  const seeded = await seedSampleAccounts(auth, sample);
  expect(await seedSampleAccounts(auth, sample)).toEqual(seeded);
  const olga = await signedIn(auth, await signIn(auth, 'olga@sample.example', 'sample password'));
  expect(await teammateOf(auth, olga)).toMatchObject({
    id: seeded.owner.teammateId,
    workspaceId: seeded.workspaceId,
    role: 'owner',
  });
  const tom = await signedIn(auth, await signIn(auth, 'tom@sample.example', 'sample password'));
  expect(await teammateOf(auth, tom)).toMatchObject({ role: 'member' });
});

test('AUT-20 sample sign-ins end before a server opens to others, unless their password was changed', async () => {
  const auth = fixture.open();
  await seedSampleAccounts(auth, sample);
  const olga = await signedIn(auth, await signIn(auth, 'olga@sample.example', 'sample password'));
  const changed = { ...sample.teammate, password: 'what the sample once had' };
  expect(await closeSampleAccounts(auth, [sample.owner, changed])).toEqual([sample.owner.email]);
  expect((await signIn(auth, 'olga@sample.example', 'sample password')).code).toBe('sign_in_failed');
  expect(await readSession(auth, olga.headers)).toBeNull();
  expect((await signIn(auth, 'tom@sample.example', 'sample password')).status).toBe(200);
});
