import type { ActionId } from '@chatref/core';
import { expect, test } from 'vitest';
import { findAction } from './find-action.ts';

const action = (name: string, kind: 'request_handoff' | 'collect_details', isEnabled = true) => ({
  id: `act_${name}` as ActionId,
  name,
  is_enabled: isEnabled,
  does: kind === 'request_handoff' ? { kind, teamId: null } : { kind },
});
const offers = action('Leave your email', 'collect_details');
const off = action('Book a repair', 'request_handoff', false);
const repairs = action('Ask the workshop', 'request_handoff');
const builtIn = action('Talk to a person', 'request_handoff');
const all = [offers, off, repairs, builtIn];

test.each([
  ['its name as an address has it', 'leave-your-email', offers],
  ['its name', 'Leave  your EMAIL', offers],
  ['its id', offers.id, offers],
  ['the name of the built-in one', 'talk-to-a-person', builtIn],
])('WID-20 a page names an action by %s', (_, wanted, found) => {
  expect(findAction(all, wanted)).toBe(found);
});

test.each([null, '', '  ', 'talk-to-an-expert', 'Talk to an expert'])(
  'WID-20 %j is the first way to a person',
  (wanted) => {
    expect(findAction(all, wanted)).toBe(repairs);
    expect(findAction([offers], wanted)).toBeNull();
  },
);

test.each(['order-status', off.name, off.id])(
  'WID-20 %s is no enabled action, and nothing else stands for it',
  (wanted) => {
    expect(findAction(all, wanted)).toBeNull();
  },
);
