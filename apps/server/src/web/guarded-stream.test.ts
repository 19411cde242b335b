import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { guardedStream } from './guarded-stream.ts';
import { MAX_STREAM_BYTES } from './limits.ts';
import { type Handler, loopbackSite } from './testing/loopback-site.ts';

async function answerOf(handle: Handler): Promise<Response> {
  const site = await loopbackSite(handle);
  return guardedStream({ allowPrivate: [site.host], idleTimeoutMs: 2_000 })(site.origin);
}

test('WEB-7: an answer that never ends is cut off at the cap', async () => {
  let isGone = false;
  const answer = await answerOf((_request, response) => {
    const piece = Buffer.alloc(64 * 1024, 'a');
    const write = () => {
      while (!isGone && response.write(piece));
    };
    response.on('drain', write).on('close', () => {
      isGone = true;
    });
    write();
  });
  await expect(answer.text()).rejects.toThrow('larger than 1024 KB');
  await expect.poll(() => isGone).toBe(true);
});

test('WEB-7: a small answer that unfolds beyond the cap is cut off too, and one within it is whole', async () => {
  const packed = (bytes: number): Handler => {
    return (_request, response) => {
      response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(Buffer.alloc(bytes, 'a')));
    };
  };
  await expect((await answerOf(packed(MAX_STREAM_BYTES + 1))).text()).rejects.toThrow('larger than');
  expect(await (await answerOf(packed(MAX_STREAM_BYTES))).text()).toHaveLength(MAX_STREAM_BYTES);
});
