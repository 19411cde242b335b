import type { TimelineItem } from '@chatref/protocol';
import type { Finding, History, LoggedConversation, LoggedEvent, ShownRow, ShownThread } from './history.ts';

/** What each side is shown of an event, where need be by its reason: a message, a note, or the name of a marker. */
const visitorSees: Readonly<Record<string, string>> = {
  VisitorMessagePosted: 'message',
  TeammateMessagePosted: 'message',
  AgentAnswered: 'message',
  SystemMessagePosted: 'message',
  FieldGiven: 'field_given',
  RequestCancelled: 'request_cancelled',
  TakenOver: 'taken_over',
  HandedBack: 'handed_back',
  Resolved: 'resolved',
  Reopened: 'reopened',
};
const teammateSees: Readonly<Record<string, string>> = {
  ...visitorSees,
  NoteAdded: 'note',
  CollectionStarted: 'form_opened',
  FieldSkipped: 'field_skipped',
  'FieldSkipped tries': 'field_unfit',
  'FieldSkipped deadline': 'field_missed',
  'FieldSkipped closed': 'field_missed',
  HandoffRequested: 'handoff_requested',
};

/** Every client's last list against the log: nothing lost, doubled, reordered, altered or invented. */
export function checkShown({ conversations, shown, rows }: History): Finding[] {
  const byId = new Map(conversations.map((one) => [one.id, one]));
  return [
    ...shown.flatMap((thread) => checkThread(thread, byId.get(thread.conversationId))),
    ...rows.flatMap((row) => checkRow(row, byId.get(row.conversationId))),
  ];
}

function checkThread(thread: ShownThread, logged: LoggedConversation | undefined): Finding[] {
  const found: Finding[] = [];
  const find = (kind: Finding['kind'], detail: string) =>
    found.push({ kind, who: thread.who, conversationId: thread.conversationId, detail });
  const sees = thread.side === 'visitor' ? visitorSees : teammateSees;
  const expected = (logged?.events ?? []).flatMap((one) => expectedOf(one, sees));
  const wanted = new Map(expected.map((one) => [one.id, one]));
  const seen = new Set<string>();
  let lastSeq = 0;
  for (const item of thread.items) {
    const is = lineOf(item);
    const want = wanted.get(is.id);
    if (seen.has(is.id)) find('doubled', `shows ${is.line} twice`);
    else if (want === undefined) find('invented', `shows ${is.line}, which the log does not have`);
    else if (want.line !== is.line) find('altered', `shows ${is.line}, the log has ${want.line}`);
    if (item.seq < lastSeq) find('reordered', `shows ${is.line} after number ${lastSeq}`);
    seen.add(is.id);
    lastSeq = Math.max(lastSeq, item.seq);
  }
  for (const { id, line } of expected) if (!seen.has(id)) find('lost', `does not show ${line}`);
  if (logged !== undefined && thread.floor !== logged.floor)
    find('stale', `shows the floor as ${thread.floor}, it is ${logged.floor}`);
  return found;
}

type Line = { readonly id: string; readonly line: string };

function expectedOf(
  { seq, type, event, message }: LoggedEvent,
  sees: Readonly<Record<string, string>>,
): Line[] {
  const kind = sees[`${type} ${String(event['because'])}`] ?? sees[type];
  if (kind === undefined) return [];
  if (kind !== 'message' && kind !== 'note') return [{ id: `event-${seq}`, line: `${seq} ${kind}` }];
  const { id = '', authorKind = '', authorId = null, body = '', clientId = null } = message ?? {};
  const author = authorKind === 'teammate' ? `teammate ${authorId}` : authorKind;
  return [{ id, line: `${seq} ${kind} of ${author}: ${body} (${kind === 'note' ? null : clientId})` }];
}

function lineOf(item: TimelineItem): Line {
  if (item.kind === 'marker') return { id: item.id, line: `${item.seq} ${item.marker}` };
  const author = item.author.kind === 'teammate' ? `teammate ${item.author.id}` : item.author.kind;
  const clientId = item.kind === 'message' ? item.clientId : null;
  return { id: item.id, line: `${item.seq} ${item.kind} of ${author}: ${item.text} (${clientId})` };
}

function checkRow(row: ShownRow, logged: LoggedConversation | undefined): Finding[] {
  const { who, conversationId } = row;
  const say = (one: { seq: number; floor: string; teammateId: string | null }) =>
    `${one.seq} ${one.floor} ${one.teammateId ?? ''}`.trim();
  if (logged === undefined)
    return [{ kind: 'invented', who, conversationId, detail: 'a line in the inbox of no conversation' }];
  return say(row) === say(logged)
    ? []
    : [
        {
          kind: 'stale',
          who,
          conversationId,
          detail: `a line in the inbox says ${say(row)}, it is ${say(logged)}`,
        },
      ];
}
