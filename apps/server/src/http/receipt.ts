import type { Rejection, TeammateId } from '@chatref/core';
import type { TeammateReceipt, VisitorReceipt } from '@chatref/protocol';
import type { Outcome } from '../app/conversations/run-command.ts';
import { presentTeammateBatch, presentVisitorBatch } from '../present/batch.ts';
import { notFound, ProblemError } from '../present/problem.ts';
import type { Stretch } from '../store/committed.ts';
import { sessionExpired } from './access.ts';

export function visitorReceipt(outcome: Outcome): VisitorReceipt {
  const stretch = stretchOrThrow(outcome);
  return { seq: stretch.row.seq, batch: presentVisitorBatch(stretch) };
}

export function teammateReceipt(outcome: Outcome, teammateId: TeammateId): TeammateReceipt {
  const stretch = stretchOrThrow(outcome);
  return { seq: stretch.row.seq, batch: presentTeammateBatch(stretch, teammateId) };
}

function stretchOrThrow(outcome: Outcome): Stretch {
  switch (outcome.kind) {
    case 'done':
      return outcome.stretch;
    case 'not_found':
      throw notFound('conversation');
    case 'visitor_gone':
      throw sessionExpired();
    case 'another_open':
      throw new ProblemError(
        'another_open',
        'This visitor has a newer open conversation. Go on there, or resolve it first.',
      );
    case 'rejected': {
      const { code } = outcome.rejection;
      const who = outcome.heldBy ?? 'A teammate';
      throw new ProblemError(code, explain(code, who), outcome.heldBy ? { heldBy: outcome.heldBy } : {});
    }
  }
}

function explain(code: Rejection['code'], who: string): string {
  return rejectionDetails[code].replace('{who}', who);
}

/** What a person reads when the domain refuses. */
const rejectionDetails: Readonly<Record<Rejection['code'], string>> = {
  held_by_other: '{who} has taken over this conversation. Take it over from them first, or leave a note.',
  already_yours: 'You have taken over already. Write your reply.',
  not_yours: 'You have not taken over this conversation. Take it over first.',
  stale_turn: 'The conversation has moved on since this answer was begun.',
  stale_run: 'The conversation has moved on since this call was begun.',
  action_running:
    'The shop is being asked about something already. Wait for its answer, or ask for a person.',
  nothing_to_answer: 'No message of the visitor waits for the agent.',
  collection_closed: 'This form is closed. Write a message instead.',
  already_requested: 'A person has been asked for already. They will write here.',
  not_waiting: 'Nobody has been asked for, so there is nothing to take back.',
  already_resolved: 'This conversation is resolved already. Reopen it first.',
  not_resolved: 'This conversation is not resolved, so it need not be reopened.',
};
