import type { Waiting } from '@chatref/protocol';
import { sayOpening } from '@chatref/protocol/say-opening';
import { waitingStrings } from '../../strings/en.ts';

/** Sentences about the wait: of what the server knows, and nothing more. */
export function sayWaiting(waiting: Waiting, nowMs: number): string[] {
  const { position, usualWaitSeconds, isOpen } = waiting;
  if (!isOpen) return [sayClosed(waiting, nowMs)];
  const said: string[] = [];
  if (position !== null) said.push(waitingStrings.position(position));
  if (usualWaitSeconds !== null) said.push(waitingStrings.usualWait(sayDuration(usualWaitSeconds)));
  return said;
}

function sayClosed({ opensAt, timeZone }: Waiting, nowMs: number): string {
  if (opensAt === null) return waitingStrings.closed;
  const reader = { nowMs, language: navigator.language, shopTimeZone: timeZone };
  const opening = sayOpening(opensAt, reader);
  return opening === null ? waitingStrings.closed : waitingStrings.backAt[opening.kind](opening);
}

/** Rounded as people do: nobody waits for 7 minutes and 12 seconds. */
function sayDuration(seconds: number): string {
  const minutes = Math.max(1, Math.round(seconds / 60));
  if (minutes <= 10) return waitingStrings.minutes(minutes);
  if (minutes < 90) return waitingStrings.minutes(Math.round(minutes / 5) * 5);
  return waitingStrings.hours(Math.round(minutes / 60));
}
