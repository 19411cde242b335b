import { expect, test } from 'vitest';
import { Recorder } from './recorder.ts';

test('latency counts from when a message was meant to go, not from when it went', () => {
  const recorder = new Recorder();
  const intendedMs = performance.now() - 500;
  recorder.expect('mark-1', intendedMs);
  recorder.shown('mark-1', intendedMs + 700);
  expect(recorder.shownMs).toEqual([700]);
  expect(recorder.lateMs[0]).toBeGreaterThanOrEqual(500);
});

test('a message that is seen again, or that nobody sent, is not counted', () => {
  const recorder = new Recorder();
  recorder.expect('mark-1', 0);
  recorder.shown('mark-1', 5);
  recorder.shown('mark-1', 50);
  recorder.shown('mark-2', 50);
  recorder.shown(null, 50);
  expect(recorder.shownMs).toEqual([5]);
});

test('a refused message fails the measurement, whatever else came', async () => {
  const recorder = new Recorder();
  recorder.expect('mark-1', performance.now());
  recorder.shown('mark-1', performance.now());
  recorder.fail(new Error('429'));
  await expect(recorder.settled()).rejects.toThrow('429');
});
