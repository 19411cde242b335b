const secondMs = 1_000;
const minuteMs = 60 * secondMs;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;

/** A running clock: 0:45, 12:05, then 1h 12m, 2d 3h. Never negative, whatever the two machines' clocks say. */
export function formatWait(waitedMs: number): string {
  const ms = Math.max(0, waitedMs);
  if (ms < hourMs) {
    const seconds = Math.floor((ms % minuteMs) / secondMs);
    return `${Math.floor(ms / minuteMs)}:${String(seconds).padStart(2, '0')}`;
  }
  if (ms < dayMs) return `${Math.floor(ms / hourMs)}h ${Math.floor((ms % hourMs) / minuteMs)}m`;
  return `${Math.floor(ms / dayMs)}d ${Math.floor((ms % dayMs) / hourMs)}h`;
}
