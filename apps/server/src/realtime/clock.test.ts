import { expect, test, vi } from 'vitest';
import { systemClock } from './clock.ts';

test('DLV-29: a machine whose date is set neither ends sockets nor lets dead ones live', () => {
  const before = systemClock.nowMs();
  vi.spyOn(Date, 'now').mockReturnValue(Date.now() + 3_600_000);
  try {
    expect(systemClock.nowMs() - before).toBeLessThan(60_000);
  } finally {
    vi.restoreAllMocks();
  }
});
