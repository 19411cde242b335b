import { expect, test } from 'vitest';
import { choiceOf, offsetName, placeOf, zoneChoices } from './zone-names.ts';

test('a zone is called by its place, and by the name that people search', () => {
  expect(placeOf('America/Argentina/Salta')).toBe('Salta');
  expect(placeOf('America/New_York')).toBe('New York');
  expect(placeOf('Asia/Calcutta')).toBe('Kolkata');
  expect(choiceOf('Europe/Berlin')).toMatchObject({ label: 'Berlin', region: 'Europe' });
  expect(choiceOf('Europe/Berlin').words).toContain('central european');
});

test('its offset is that of the instant', () => {
  const [winter, summer] = [Date.UTC(2026, 0, 1), Date.UTC(2026, 6, 1)];
  expect([winter, summer].map((ms) => offsetName('Europe/Berlin', ms))).toEqual(['GMT+1', 'GMT+2']);
  expect(offsetName('Asia/Calcutta', winter)).toBe('GMT+5:30');
  expect(offsetName('America/St_Johns', winter)).toBe('GMT−3:30');
  expect(offsetName('UTC', winter)).toBe('GMT');
});

test('a zone that this browser does not know is shown by its name alone', () => {
  expect(choiceOf('Mars/Olympus_Mons')).toMatchObject({ label: 'Olympus Mons', region: 'Mars' });
});

test('every zone is offered once', () => {
  const values = zoneChoices().map(({ value }) => value);
  expect(values.length).toBeGreaterThan(400);
  expect(new Set(values).size).toBe(values.length);
});
