import { randomFillSync } from 'node:crypto';
import { newUlid } from '@chatref/core';

const prefixOf: Readonly<Record<string, string>> = {
  user: 'usr',
  session: 'ses',
  account: 'acc',
  verification: 'ver',
  rateLimit: 'rat',
  organization: 'wsp',
  member: 'tmt',
  invitation: 'inv',
};

/**
 * An id for a row of Better Auth's model of that name, such as `usr_01k9x…`. Its 80 bits of chance come from
 * the system's generator, because an invite's id is also the secret of its link.
 */
export function authId(model: string): string {
  const prefix = prefixOf[model];
  if (prefix === undefined) throw new Error(`No id prefix for ${model}: add one to auth-id.ts.`);
  return `${prefix}_${newUlid({ nowMs: Date.now, random: (bytes) => randomFillSync(bytes) })}`;
}
