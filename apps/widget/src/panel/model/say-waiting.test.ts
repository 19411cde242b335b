import type { Waiting } from '@chatref/protocol';
import { describe, expect, test } from 'vitest';
import { sayWaiting } from './say-waiting.ts';

const timeZone = Intl.DateTimeFormat().resolvedOptions().timeZone;
const nothing: Waiting = { position: null, usualWaitSeconds: null, isOpen: true, opensAt: null, timeZone };
const nowMs = new Date('2026-03-02T20:00:00').getTime();
const closed = (opens: Date | null) => ({ isOpen: false, opensAt: opens?.toISOString() ?? null });

describe('WID-25 what is said of the wait', () => {
  test.each<[string, Partial<Waiting>, string[]]>([
    ['nothing, where nothing is known', {}, []],
    ['the position', { position: 1 }, ['You are next.']],
    ['how many are before', { position: 4 }, ['3 people are ahead of you.']],
    ['how long it takes', { usualWaitSeconds: 20 }, ['It usually takes about a minute.']],
    [
      'both, rounded',
      { position: 2, usualWaitSeconds: 23 * 60 },
      ['One person is ahead of you.', 'It usually takes about 25 minutes.'],
    ],
    ['hours as hours', { usualWaitSeconds: 2.2 * 3600 }, ['It usually takes about 2 hours.']],
    ['no usual wait out of hours', { usualWaitSeconds: 60, ...closed(null) }, ['We are closed just now.']],
    [
      'when the shop opens',
      closed(new Date('2026-03-03T09:00:00')),
      ['We are closed, and back tomorrow at 9:00 AM.'],
    ],
    [
      'whose clock it is, where the shop has another',
      { ...closed(new Date('2026-03-05T09:00:00')), timeZone: 'Pacific/Kiritimati' },
      ['We are closed, and back on Thursday at 9:00 AM your time.'],
    ],
    ['the minutes to it', closed(new Date('2026-03-02T20:25:00')), ['We are closed, and back in 25 min.']],
    ['nothing that has passed', closed(new Date('2026-03-02T19:00:00')), ['We are closed just now.']],
  ])('WID-25 %s', (_, more, said) => {
    const words = sayWaiting({ ...nothing, ...more }, nowMs);
    expect(words.map((sentence) => sentence.replaceAll('\u202f', ' '))).toEqual(said);
  });
});
