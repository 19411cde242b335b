import { expect, test } from 'vitest';
import { play } from './play.ts';
import { stepsFromSeed } from './steps.ts';

const events = [
  'VisitorMessagePosted',
  'TeammateMessagePosted',
  'NoteAdded',
  'TurnBegun',
  'AgentAnswered',
  'TurnEnded',
  'CollectionStarted',
  'FieldGiven',
  'FieldRefused',
  'FieldSkipped',
  'CollectionMissed',
  'FieldAsked',
  'ConfirmationAsked',
  'CollectionClosed',
  'ActionStarted',
  'ActionEnded',
  'ActionMessagePosted',
  'AnswerRated',
  'HandoffRequested',
  'SystemMessagePosted',
  'RequestCancelled',
  'TakenOver',
  'HandedBack',
  'Resolved',
  'Reopened',
];
const refusals = [
  'held_by_other',
  'already_yours',
  'not_yours',
  'stale_turn',
  'stale_run',
  'action_running',
  'nothing_to_answer',
  'collection_closed',
  'already_requested',
  'not_waiting',
  'already_resolved',
  'not_resolved',
];

test('random steps reach every event and every refusal, so that properties over them say something', () => {
  const played = Array.from({ length: 40 }, (_, seed) => play(stepsFromSeed(seed, 50)));
  const reached = new Set(played.flatMap(({ log }) => log.map(({ type }) => type)));
  const refused = played.flatMap(({ moves }) =>
    moves.flatMap(({ decision }) => (decision.kind === 'rejected' ? [decision.rejection.code] : [])),
  );
  expect([...reached].sort()).toEqual([...events].sort());
  expect([...new Set(refused)].sort()).toEqual([...refusals].sort());
});

test('the same seed gives the same log', () => {
  expect(play(stepsFromSeed(7, 50))).toEqual(play(stepsFromSeed(7, 50)));
  expect(play(stepsFromSeed(7, 50)).log).not.toEqual(play(stepsFromSeed(8, 50)).log);
});
