import { distinctZones, intlZone } from '@chatref/testing';
import { expect, test } from 'vitest';
import { zoneOf } from './zone-of.ts';

test('HRS-11: each zone is as far ahead as its local time says, through half a century', () => {
  const from = Date.UTC(1990, 0, 1);
  const to = Date.UTC(2040, 0, 1);
  for (const timeZone of distinctZones(Date.UTC(2015, 0, 1), Date.UTC(2036, 0, 1))) {
    const other = intlZone(timeZone);
    for (let ms = from; ms < to; ms += 61 * 24 * 60 * 60 * 1000) {
      expect([timeZone, ms, zoneOf(timeZone).offsetMsAt(ms)]).toEqual([timeZone, ms, other.offsetMsAt(ms)]);
    }
  }
});

test('HRS-11: offsets of seconds and behind UTC are read', () => {
  expect(zoneOf('Africa/Monrovia').offsetMsAt(Date.UTC(1970, 0, 1))).toBe(-(44 * 60 + 30) * 1000);
  expect(zoneOf('America/St_Johns').offsetMsAt(Date.UTC(2026, 0, 1))).toBe(-3.5 * 3_600_000);
  expect(zoneOf('UTC').offsetMsAt(0)).toBe(0);
});
