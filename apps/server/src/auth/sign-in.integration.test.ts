import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { isTrustedRequest } from './is-trusted-request.ts';
import { openAuthFixture, post, signIn, signUp } from './testing/auth-fixture.ts';

let fixture: Awaited<ReturnType<typeof openAuthFixture>>;
beforeAll(async () => {
  fixture = await openAuthFixture();
});
beforeEach(() => fixture.clear());
afterAll(() => fixture.close());

test('AUT-6 a wrong password and an unknown address get one neutral sentence', async () => {
  const auth = fixture.open();
  await signUp(auth, 'ada@shop.example');
  const wrong = await signIn(auth, 'ada@shop.example', 'not the password');
  const unknown = await signIn(auth, 'nobody@shop.example', 'not the password');
  expect(wrong).toMatchObject({
    status: 401,
    code: 'sign_in_failed',
    message: 'Email or password is wrong. Check both and try again.',
  });
  expect(await unknown.response.text()).toBe(await wrong.response.text());
  expect(wrong.response.headers.get('content-type')).toBe('application/problem+json');
});

test('AUT-7 too many sign-ins from one address are refused, whatever address a header claims', async () => {
  const auth = fixture.open();
  const attempt = (claimed: string, address = '192.0.2.1') =>
    post(auth, '/sign-in/email', {
      // Refused before any hashing, so that the test stays quick.
      body: { email: 'not an address', password: 'x' },
      headers: { 'x-chatref-client-address': claimed, 'x-forwarded-for': claimed },
      address,
    });
  for (let count = 1; count <= 10; count++) {
    expect(await attempt(`198.51.100.${count}`)).toMatchObject({ status: 400 });
  }
  const refused = await attempt('198.51.100.99');
  expect(refused).toMatchObject({ status: 429, code: 'too_many_attempts' });
  expect(Number(refused.response.headers.get('retry-after'))).toBeGreaterThan(0);
  expect(await attempt('198.51.100.99', '192.0.2.2')).toMatchObject({ status: 400 });
});

test('AUT-8 the session cookie is HttpOnly and SameSite=Lax, and Secure under https', async () => {
  const overHttp = fixture.open();
  await signUp(overHttp, 'ada@shop.example');
  const [plain = ''] = (await signIn(overHttp, 'ada@shop.example')).response.headers.getSetCookie();
  expect(plain).toMatch(/; HttpOnly; SameSite=Lax$/);

  const overHttps = fixture.open({ publicUrl: 'https://shop.example' });
  const [secure = ''] = (await signIn(overHttps, 'ada@shop.example')).response.headers.getSetCookie();
  expect(secure).toMatch(/^__Secure-chatref\.session_token=.*; HttpOnly; Secure; SameSite=Lax$/);
});

test('AUT-9 a request with a cookie from an origin not trusted is refused', async () => {
  const auth = fixture.open({ trustedOrigins: ['https://inbox.shop.example'] });
  await signUp(auth, 'ada@shop.example');
  const [cookie = ''] = (await signIn(auth, 'ada@shop.example')).response.headers.getSetCookie();
  const signOut = (origin: string) => post(auth, '/sign-out', { body: {}, headers: { origin, cookie } });
  expect(await signOut('https://evil.example')).toMatchObject({ status: 403, code: 'origin_not_trusted' });
  expect(await signOut('https://inbox.shop.example')).toMatchObject({ status: 200 });
});

test('AUT-9 our own routes can ask the same of a request', async () => {
  const auth = fixture.open({ trustedOrigins: ['https://inbox.shop.example'] });
  const ask = (headers: Record<string, string>, method = 'POST') =>
    isTrustedRequest(auth, new Request(`${auth.publicUrl}/api/workspaces`, { method, headers }));
  const cookie = 'chatref.session_token=x';
  expect(await ask({ cookie, origin: auth.publicUrl })).toBe(true);
  expect(await ask({ cookie, origin: 'https://inbox.shop.example' })).toBe(true);
  expect(await ask({ cookie, origin: 'https://evil.example' })).toBe(false);
  expect(await ask({ cookie, origin: 'null' })).toBe(false);
  expect(await ask({ cookie })).toBe(false);
  expect(await ask({ cookie }, 'GET')).toBe(true);
  expect(await ask({ origin: 'https://evil.example' })).toBe(true);
});

test('AUT-10 the routes for workspaces and their people are closed', async () => {
  const auth = fixture.open();
  for (const path of [
    '/organization/create',
    '/organization/accept-invitation',
    '/delete-user',
    '//sign-up/email',
  ]) {
    expect(await post(auth, path, { body: {} })).toMatchObject({ status: 404, code: 'not_found' });
  }
});

test('AUT-19 a request that cannot be read is refused as that', async () => {
  const auth = fixture.open();
  const request = new Request(`${auth.publicUrl}/api/auth/sign-in/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{"email":',
  });
  const response = await auth.handler(request, '192.0.2.9');
  expect(await response.json()).toMatchObject({ status: 400, code: 'request_malformed' });
  expect(await post(auth, '/sign-in/email', { body: { email: 'ada@shop.example' } })).toMatchObject({
    status: 400,
    code: 'fields_missing',
  });
});
