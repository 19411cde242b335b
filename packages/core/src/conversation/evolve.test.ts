import { ada, happened, noon, stateAfter } from '@chatref/testing';
import { expect, test } from 'vitest';

const { visitorPosted, turnBegun, personRequested, takenOver } = happened;
const later = '2026-01-05T12:30:00.000Z';

test('CNV-47: the visitor waits since the first message that is not dealt with', () => {
  expect(stateAfter().waitingSince).toBeNull();
  expect(stateAfter(visitorPosted(1), { ...visitorPosted(2), at: later }).waitingSince).toBe(noon);
});

test('CNV-47: a request by button counts as waiting, and a takeover does not end it', () => {
  expect(stateAfter(personRequested()).waitingSince).toBe(noon);
  expect(stateAfter(personRequested(), takenOver(ada)).waitingSince).toBe(noon);
});

test.each([
  ['an answer', [turnBegun(1, 1), happened.agentAnswered(1, 2)]],
  ['the end of a turn', [turnBegun(1, 1), happened.turnEnded(1)]],
  ['a reply', [takenOver(ada), happened.teammatePosted(ada, 2)]],
  ['a cancel', [personRequested(), happened.requestCancelled()]],
  ['a resolve', [happened.resolved(ada)]],
  ['the refusal of a person', [happened.systemSaid('no_handoff')]],
])('CNV-47: %s ends the waiting', (_name, events) => {
  expect(stateAfter(visitorPosted(1), ...events).waitingSince).toBeNull();
});

test('CNV-43: a handback ends the waiting only if nothing is left to answer', () => {
  const handedBack = happened.handedBack(ada);
  expect(stateAfter(personRequested(), handedBack).waitingSince).toBeNull();
  expect(stateAfter(personRequested(), visitorPosted(1), handedBack).waitingSince).toBe(noon);
});

test('CNV-48: an event that fits no state moves the number and nothing else', () => {
  const before = stateAfter(visitorPosted(1));
  for (const event of [happened.fieldRefused('email', 'empty'), happened.formMissed(), happened.turnEnded(1)])
    expect(stateAfter(visitorPosted(1), event)).toEqual({ ...before, seq: 2 });
});
