import type { Cancel, Clock } from './clock.ts';
import { clientLimits } from './limits.ts';

/**
 * Tells when the machine has slept: a tick that comes much later than it was due. No event of the browser is sure to
 * say so, and timers go on after a sleep as if there had been none.
 */
export function noticeSleep(clock: Clock, onWake: () => void): Cancel {
  const { sleepTickMs, sleptAfterMs } = clientLimits;
  let dueMs = 0;
  let cancel: Cancel = () => {};
  const plan = () => {
    dueMs = clock.nowMs() + sleepTickMs;
    cancel = clock.after(sleepTickMs, tick);
  };
  const tick = () => {
    const lateMs = clock.nowMs() - dueMs;
    plan();
    if (lateMs >= sleptAfterMs) onWake();
  };
  plan();
  return () => cancel();
}
