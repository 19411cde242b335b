import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { chaosLimits } from './limits.ts';
import type { Chance } from './seeded-random.ts';

/** A model server that thinks for a while and then fails, so that turns take their time and the content is quoted. */
export async function startSlowModel(
  chance: Chance,
): Promise<{ readonly baseUrl: string; readonly stop: () => void }> {
  const server = createServer((request, response) => {
    request.resume();
    const thinking = setTimeout(
      () => {
        response.writeHead(400).end('{"error":{"message":"scripted to fail"}}');
      },
      chance.between(...chaosLimits.modelThinksMs),
    );
    response.on('close', () => clearTimeout(thinking));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    baseUrl: `http://127.0.0.1:${port}/v1`,
    stop: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
