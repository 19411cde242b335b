import { createHmac, randomBytes } from 'node:crypto';

const prefix = 'whsec_';
const secretBytes = 32;

export function newSigningSecret(): string {
  return prefix + randomBytes(secretBytes).toString('base64');
}

export type SignedContent = { readonly id: string; readonly atMs: number; readonly body: string };

/**
 * Headers by which a system knows that a request is ours, unchanged and new, as any library of Standard Webhooks checks
 * them: https://www.standardwebhooks.com. With several secrets it is signed by each, while one takes the other's place.
 */
export function signatureHeaders(
  secrets: readonly string[],
  { id, atMs, body }: SignedContent,
): Readonly<Record<string, string>> {
  const timestamp = String(Math.floor(atMs / 1000));
  const signatures = secrets.map((secret) => `v1,${signatureOf(secret, `${id}.${timestamp}.${body}`)}`);
  return {
    'webhook-id': id,
    'webhook-timestamp': timestamp,
    'webhook-signature': signatures.join(' '),
  };
}

function signatureOf(secret: string, content: string): string {
  const key = Buffer.from(secret.slice(prefix.length), 'base64');
  return createHmac('sha256', key).update(content, 'utf8').digest('base64');
}
