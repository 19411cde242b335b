import { ada, happened, numberedId, sampleFields, stateAfter } from '@chatref/testing';
import { expect, test } from 'vitest';
import type { ConversationEvent } from './events.ts';
import { react } from './react.ts';

const { visitorPosted, personRequested, systemSaid, takenOver, handedBack } = happened;
const asked = [visitorPosted(1), personRequested(), systemSaid()] as const;
const stopTurn = { kind: 'stopTurn' } as const;
const runTurn = { kind: 'runTurn' } as const;

function followUps(past: readonly ConversationEvent[], ...events: readonly ConversationEvent[]) {
  return react(events, stateAfter(...past, ...events));
}

test('CNV-12: a visitor message asks for a turn while the agent has the floor', () => {
  expect(followUps([], visitorPosted(1))).toEqual([runTurn]);
  expect(followUps([...asked], visitorPosted(2))).toEqual([]);
  expect(followUps([...asked, takenOver(ada)], visitorPosted(2))).toEqual([]);
});

test('CNV-12: a message that reopens asks for a turn', () => {
  expect(followUps([happened.resolved(ada)], happened.reopened('visitor'), visitorPosted(2))).toEqual([
    runTurn,
  ]);
});

test('CNV-12: a handback asks for a turn only if a message waits', () => {
  expect(followUps([...asked, takenOver(ada), visitorPosted(2)], handedBack(ada))).toEqual([runTurn]);
  expect(followUps([...asked, takenOver(ada)], handedBack(ada))).toEqual([]);
});

test('CNV-12: a takeover and a resolve stop the turn, a note and a reply follow nothing', () => {
  expect(followUps([visitorPosted(1)], takenOver(ada))).toEqual([stopTurn]);
  expect(followUps([visitorPosted(1)], happened.resolved(ada))).toEqual([stopTurn]);
  expect(followUps([takenOver(ada)], happened.noteAdded(ada, 2))).toEqual([]);
  expect(followUps([takenOver(ada)], happened.teammatePosted(ada, 2))).toEqual([]);
});

test('CNV-18: no turn is asked for when the message asked for a person', () => {
  expect(followUps([], ...asked)).not.toContainEqual(runTurn);
  expect(followUps([], visitorPosted(1), systemSaid('no_handoff'))).toEqual([]);
});

test('CNV-31: a form closes at its deadline, and stops the turn', () => {
  expect(followUps([], happened.formOpened([sampleFields.email]))).toEqual([
    { kind: 'closeCollection', collectionId: numberedId('collection', 1), at: '2026-01-05T12:03:00.000Z' },
    stopTurn,
  ]);
});

test('CNV-40: the team is told of a request once', () => {
  expect(followUps([], ...asked)).toEqual([
    { kind: 'tellTeam', requestId: numberedId('request', 1) },
    stopTurn,
  ]);
});
