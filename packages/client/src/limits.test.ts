import { liveTiming, wireLimits } from '@chatref/protocol';
import { expect, test } from 'vitest';
import { heartbeatTiming } from './heartbeat.ts';
import { clientLimits } from './limits.ts';

test('CLI-39 what is written down twice, to keep the schemas out of the widget, is the same', () => {
  expect(clientLimits.maxWaitSeconds).toBe(wireLimits.maxBatchWaitSeconds);
  expect(heartbeatTiming).toMatchObject(liveTiming);
});
