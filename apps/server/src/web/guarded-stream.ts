import { fetch as send } from 'undici';
import { MAX_RESPONSE_HEADER_BYTES, MAX_STREAM_BYTES } from './limits.ts';
import { pinnedAgent } from './pinned-agent.ts';
import { resolveTarget } from './resolve-target.ts';

export type GuardedStreamOptions = {
  /** Exact `host:port` pairs that may be private. */
  readonly allowPrivate: readonly string[];
  /** Between two pieces of the answer, and for the first one. */
  readonly idleTimeoutMs: number;
};

/**
 * The way out for answers that are read while they are written: a `fetch` for the clients of model servers. Guarded like
 * `guardedFetch`: resolved once, judged, connected to just that. A redirect is not followed, for it would carry the key
 * along. Throws as `fetch` does, with words for whoever set the address.
 */
export function guardedStream({ allowPrivate, idleTimeoutMs }: GuardedStreamOptions): typeof fetch {
  return async (input, init) => {
    const address = input instanceof Request ? input.url : String(input);
    const target = await resolveTarget(address, { allowPrivate });
    if (target.kind === 'failed') throw new TypeError(target.detail);
    const agent = pinnedAgent(target.addresses, {
      maxHeaderBytes: MAX_RESPONSE_HEADER_BYTES,
      timeoutMs: idleTimeoutMs,
    });
    try {
      const given: object = init ?? {};
      const answer = await send(target.url, { ...given, redirect: 'manual', dispatcher: agent });
      return asResponse(answer);
    } finally {
      // Lets what is under way end, and then the connections.
      void agent.close().catch(() => {});
    }
  };
}

/** Node's own `Response` around the same stream, up to its cap: whoever answers may be hostile, and is unpacked already. */
function asResponse({ body, status, statusText, headers }: Awaited<ReturnType<typeof send>>): Response {
  const isEmpty = status === 204 || status === 304;
  return new Response(isEmpty ? null : readable(body), { status, statusText, headers: [...headers] });
}

function readable(body: Awaited<ReturnType<typeof send>>['body']): ReadableStream<Uint8Array> | null {
  if (body === null) return null;
  const reader = body.getReader();
  let bytes = 0;
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { done, value } = await reader.read();
      if (done) return controller.close();
      bytes += value.byteLength;
      if (bytes <= MAX_STREAM_BYTES) return controller.enqueue(value);
      controller.error(new TypeError(tooLarge));
      await reader.cancel(tooLarge);
    },
    cancel: (reason) => reader.cancel(reason),
  });
}

const tooLarge = `The answer is larger than ${MAX_STREAM_BYTES / 1024} KB. Let the server send less.`;
