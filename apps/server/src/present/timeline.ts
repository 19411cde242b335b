import { type ActionRef, type HandoffReason, parseId, type TeammateId, unreachable } from '@chatref/core';
import type { MarkerItem, MessageItem, NoteItem, TimelineItem } from '@chatref/protocol';
import type { Entry, StoredMessage, Stretch } from '../store/committed.ts';
import { type Audience, shownTypes } from '../store/read-stretch.ts';

/** A teammate who reads "skipped" need not ask again; where it was tried in vain, or time ran out, they should. */
const withoutField = {
  skipped: 'field_skipped',
  insisted: 'field_skipped',
  tries: 'field_unfit',
  deadline: 'field_missed',
  closed: 'field_missed',
} as const;

/** Of a stretch only what a thread is made of. */
type Shown = Pick<Stretch, 'entries' | 'people'>;

/** What of these entries this audience sees, in order. The only mapping from the log to a thread. */
export function presentTimeline(stretch: Shown, audience: Audience): TimelineItem[] {
  const items = new Map<string, TimelineItem>();
  for (const entry of stretch.entries) {
    const item = shownTypes[audience].includes(entry.event.type)
      ? presentEntry(entry, stretch, audience)
      : null;
    if (item === null) continue;
    // The later version takes the place of the one before, as it does with whoever has that already.
    items.delete(item.id);
    items.set(item.id, item);
  }
  return [...items.values()];
}

function presentEntry(entry: Entry, stretch: Shown, audience: Audience): TimelineItem | null {
  const { event, message, value } = entry;
  const isTeammate = audience === 'teammate';
  const nameOf = (id: TeammateId) => stretch.people.teammates.get(id) ?? 'A former teammate';
  switch (event.type) {
    case 'VisitorMessagePosted':
    case 'TeammateMessagePosted':
    case 'AgentAnswered':
    case 'SystemMessagePosted':
    case 'FieldAsked':
    case 'ConfirmationAsked':
    case 'ActionMessagePosted':
      return message && presentMessage(entry, message, stretch);
    case 'NoteAdded':
      return message && presentNote(entry, message, stretch);
    case 'CollectionStarted': {
      const { action, reason } = event.collection;
      return marker(entry, 'form_opened', { subject: action.name, reason });
    }
    case 'CollectionClosed':
      // Where its action follows, that is what is shown.
      return event.because === 'done' ? null : marker(entry, 'form_closed', { subject: event.action.name });
    case 'ActionStarted':
      return marker(entry, 'action_started', { subject: event.run.action.name, reason: event.run.reason });
    case 'ActionEnded': {
      const kind = event.outcome === 'done' ? 'action_done' : 'action_failed';
      return marker(entry, kind, { subject: event.action.name });
    }
    case 'AnswerRated': {
      const kind = event.rating === 'up' ? 'rated_up' : 'rated_down';
      // Under the message's id: a rating that is changed takes the place of the one before.
      return { ...marker(entry, kind, {}), id: `rating-${event.messageId}` };
    }
    case 'FieldGiven':
      return marker(entry, 'field_given', {
        subject: value?.label ?? event.key,
        detail: value?.value ?? null,
      });
    case 'FieldSkipped':
      return marker(entry, withoutField[event.because], { subject: event.label });
    case 'HandoffRequested':
      return marker(entry, 'handoff_requested', {
        subject: event.request.action.name,
        reason: event.request.reason,
      });
    case 'RequestCancelled':
      return marker(entry, 'request_cancelled', {});
    case 'TakenOver':
      return marker(entry, 'taken_over', { by: nameOf(event.teammateId) });
    case 'HandedBack':
      return marker(entry, 'handed_back', {
        by: nameOf(event.teammateId),
        detail: isTeammate ? (message?.body ?? null) : null,
      });
    case 'Resolved':
      return marker(entry, 'resolved', { by: nameOf(event.teammateId) });
    case 'Reopened':
      return marker(entry, 'reopened', { by: event.by === 'visitor' ? null : nameOf(event.by) });
    case 'TurnBegun':
    case 'TurnEnded':
    case 'FieldRefused':
    case 'CollectionMissed':
      return null;
    default:
      return unreachable(event);
  }
}

type MarkerParts = {
  readonly by?: string | null;
  readonly reason?: HandoffReason;
  readonly subject?: string;
  readonly detail?: string | null;
};

function marker(entry: Entry, kind: MarkerItem['marker'], parts: MarkerParts): MarkerItem {
  return {
    kind: 'marker',
    id: `event-${entry.seq}`,
    seq: entry.seq,
    at: entry.event.at,
    marker: kind,
    by: parts.by ?? null,
    reason: parts.reason ?? null,
    subject: parts.subject ?? null,
    detail: parts.detail ?? null,
  };
}

function presentMessage(entry: Entry, message: StoredMessage, stretch: Shown): MessageItem {
  const { event } = entry;
  const answer = event.type === 'AgentAnswered' ? event : null;
  return {
    kind: 'message',
    id: message.id,
    seq: entry.seq,
    at: event.at,
    author: presentAuthor(message, stretch),
    text: message.body,
    clientId: message.client_id,
    citations: [...message.citations],
    outcome: answer?.outcome ?? null,
    offersPerson: 'offersPerson' in event && event.offersPerson,
    offersAction: presentOffer(answer?.offersAction ?? null),
  };
}

function presentOffer(action: ActionRef | null): MessageItem['offersAction'] {
  return action === null || action.actionId === null
    ? null
    : { actionId: action.actionId, name: action.name };
}

function presentNote(entry: Entry, message: StoredMessage, stretch: Shown): NoteItem {
  return {
    kind: 'note',
    id: message.id,
    seq: entry.seq,
    at: entry.event.at,
    author: presentAuthor(message, stretch),
    text: message.body,
  };
}

function presentAuthor(message: StoredMessage, stretch: Shown): MessageItem['author'] {
  switch (message.author_kind) {
    case 'visitor':
      return { kind: 'visitor' };
    case 'agent':
      return { kind: 'agent', name: stretch.people.agent };
    case 'teammate': {
      const id = parseId('teammate', message.author_id ?? '');
      const name = id === null ? undefined : stretch.people.teammates.get(id);
      return { kind: 'teammate', id: id ?? '', name: name ?? 'A former teammate' };
    }
    case 'system':
      return { kind: 'system' };
    default:
      return unreachable(message.author_kind);
  }
}
