export type Urgency = 'calm' | 'soon' | 'urgent';

/** From here on a waiting visitor is about to give up, and from there most have. */
const soonAfterMs = 3 * 60_000;
const urgentAfterMs = 10 * 60_000;

export function urgencyOf(waitedMs: number): Urgency {
  if (waitedMs >= urgentAfterMs) return 'urgent';
  return waitedMs >= soonAfterMs ? 'soon' : 'calm';
}
