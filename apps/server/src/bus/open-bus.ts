import { createHmac } from 'node:crypto';
import type { Config } from '../config/config.ts';
import type { ServerLog } from '../log.ts';
import type { NodeBus } from './bus.ts';
import { createInProcessBus } from './in-process-bus.ts';
import { RedisBus } from './redis-bus.ts';
import type { RedisLink } from './redis-link.ts';

export type OpenedBus = {
  readonly bus: NodeBus;
  /** Null where there is no `REDIS_URL`. */
  readonly link: RedisLink | null;
  /** Goes before every channel and key, so that two installations on one Redis do not meet. */
  readonly prefix: string;
  readonly close: () => Promise<void>;
};

type BusOptions = {
  readonly redisUrl: Config['redisUrl'];
  readonly secret: string;
  readonly nodeId: string;
  readonly log: ServerLog;
};

/** The bus that the settings ask for. A Redis that is away is no reason not to start. */
export async function openBus({ redisUrl, secret, nodeId, log }: BusOptions): Promise<OpenedBus> {
  // The secret is what the servers of one installation share, and others do not.
  const prefix = `chatref:${createHmac('sha256', secret).update('redis').digest('hex').slice(0, 16)}:`;
  if (redisUrl === undefined) {
    const bus = createInProcessBus((error) => log.error('bus', { error }));
    return { bus, link: null, prefix, close: () => Promise.resolve() };
  }
  const bus = new RedisBus({ url: redisUrl, channel: `${prefix}hints`, nodeId, log });
  await bus.link.firstTry;
  return { bus, link: bus.link, prefix, close: () => bus.close() };
}
