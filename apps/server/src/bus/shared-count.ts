import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import type { ServerLog } from '../log.ts';
import { busLimits } from './limits.ts';
import type { RedisLink } from './redis-link.ts';

/**
 * Counts one call more under a key, in windows that begin with the first call: how many there were in this one, and how
 * long it lasts. Null where the servers share no Redis, or it does not answer at once: the caller counts by itself then.
 * Never rejects.
 */
export type SharedCount = (
  key: string,
  windowMs: number,
) => Promise<{ readonly calls: number; readonly leftMs: number } | null>;

/** One step of Redis, so that two servers at once neither count the same nor leave a key that never ends. */
const script = `
local calls = redis.call('INCR', KEYS[1])
local left = redis.call('PTTL', KEYS[1])
if left < 0 then
  redis.call('PEXPIRE', KEYS[1], ARGV[1])
  left = tonumber(ARGV[1])
end
return {calls, left}`;

const reply = z.tuple([z.number(), z.number()]);

type Counting = { readonly link: RedisLink | null; readonly prefix: string; readonly log: ServerLog };

export function createSharedCount({ link, prefix, log }: Counting): SharedCount {
  let resumeMs = 0;
  let isRefused = false;
  return async (key, windowMs) => {
    const client = link?.client ?? null;
    if (client === null || performance.now() < resumeMs) return null;
    const asked = client
      .eval(script, { keys: [`${prefix}calls:${key}`], arguments: [String(windowMs)] })
      .then((said) => {
        const [calls, leftMs] = reply.parse(said);
        isRefused = false;
        return { calls, leftMs };
      })
      .catch((error: unknown) => {
        // One that is full, or lets nobody write, says so to each call.
        if (!isRefused && link?.client === client) log.error('counting calls in Redis', { error });
        isRefused = true;
        return null;
      });
    const counted = await withDeadline(asked);
    if (counted === null) resumeMs = performance.now() + busLimits.countPauseMs;
    return counted;
  };
}

async function withDeadline<T>(asked: Promise<T | null>): Promise<T | null> {
  const timer = new AbortController();
  const late = pause(busLimits.countDeadlineMs, null, { signal: timer.signal }).catch(() => null);
  const first = await Promise.race([asked, late]);
  timer.abort();
  return first;
}
