import { setImmediate, setTimeout } from 'node:timers/promises';
import { randomFrom } from '../eval/random.ts';

export type Pace = { readonly perSecond: number; readonly durationMs: number };

/** Timers are late by up to a millisecond or two; the last stretch is waited out turn by turn. */
const finishMs = 2;
/** Gaps vary by this share, so that no beat of the machine falls in step with the messages. */
const jitter = 0.3;

/**
 * Open loop: calls `send` at each intended instant, whether or not earlier ones have been answered, and tells it that
 * instant. Latency counted from it includes the time that a message waited because something was slow before it.
 */
export async function keepPace(pace: Pace, send: (intendedMs: number) => void): Promise<void> {
  const random = randomFrom(7);
  const gapMs = 1000 / pace.perSecond;
  const startMs = performance.now() + 10;
  for (let nth = 0; nth * gapMs < pace.durationMs; nth++) {
    const dueMs = startMs + (nth + (random() - 0.5) * jitter) * gapMs;
    const leftMs = dueMs - performance.now();
    if (leftMs > finishMs) await setTimeout(leftMs - finishMs);
    while (performance.now() < dueMs) await setImmediate();
    send(dueMs);
  }
}
