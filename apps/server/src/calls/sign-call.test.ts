import { expect, test } from 'vitest';
import { newSigningSecret, signatureHeaders } from './sign-call.ts';

/** Of the reference implementation of Standard Webhooks. */
const published = {
  secret: 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw',
  content: { id: 'msg_p5jXN8AQM9LWM0D4loKWxJek', atMs: 1_614_265_330_999, body: '{"test": 2432232314}' },
  signature: 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
};

test('CAL-4: the signature is the published one of Standard Webhooks', () => {
  expect(signatureHeaders([published.secret], published.content)).toEqual({
    'webhook-id': published.content.id,
    'webhook-timestamp': '1614265330',
    'webhook-signature': published.signature,
  });
});

test('CAL-4: while a secret is exchanged both are signed with, the new one first', () => {
  const fresh = newSigningSecret();
  const { 'webhook-signature': both } = signatureHeaders([fresh, published.secret], published.content);
  expect(both?.split(' ')).toHaveLength(2);
  expect(both?.split(' ')[1]).toBe(published.signature);
});

test('CAL-4: a secret is 32 bytes of chance, written as the standard says', () => {
  const secret = newSigningSecret();
  expect(secret).toMatch(/^whsec_[A-Za-z\d+/]{43}=$/u);
  expect(newSigningSecret()).not.toBe(secret);
});
