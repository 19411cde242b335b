import { ada, ben, happened, stateAfter } from '@chatref/testing';
import { expect, test } from 'vitest';
import { permittedToTeammate, permittedToVisitor } from './permitted.ts';

const asked = [happened.visitorPosted(1), happened.personRequested(), happened.systemSaid()] as const;
const held = [...asked, happened.takenOver(ada)] as const;

test('CNV-57: the teammate who has the floor sees what is theirs to do', () => {
  expect(permittedToTeammate(stateAfter(...held), ada)).toEqual({
    takeOver: { code: 'already_yours' },
    reply: null,
    handBack: null,
    resolve: null,
    reopen: { code: 'not_resolved' },
  });
});

test('CNV-57: another teammate sees who has it, and that it may be taken from them', () => {
  const heldByAda = { code: 'held_by_other', teammateId: ada };
  expect(permittedToTeammate(stateAfter(...held), ben)).toEqual({
    takeOver: null,
    reply: heldByAda,
    handBack: { code: 'not_yours' },
    resolve: heldByAda,
    reopen: { code: 'not_resolved' },
  });
});

test('CNV-57: the visitor sees whether a person can be asked for, and a request cancelled', () => {
  expect(permittedToVisitor(stateAfter())).toEqual({
    requestPerson: null,
    cancelRequest: { code: 'not_waiting' },
  });
  expect(permittedToVisitor(stateAfter(...asked))).toEqual({
    requestPerson: { code: 'already_requested' },
    cancelRequest: null,
  });
});
