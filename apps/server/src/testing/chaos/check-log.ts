import type { Finding, LoggedConversation, LoggedEvent } from './history.ts';

/** `form` is on the way to a person; `nobody` is what was resolved; else the id of a teammate. */
type Holder = 'agent' | 'form' | 'queue' | 'nobody' | (string & {});
type Moment = {
  readonly holder: Holder;
  /** The turn that may speak. */
  readonly turnId: string | null;
  /** The visitor has said something that nobody has dealt with. */
  readonly isOwed: boolean;
};
type Step = Moment | { readonly wrong: string; readonly then: Moment };

/** One conversation's log by itself: no number missing or twice, nobody spoke out of turn, and the row beside it agrees. */
export function checkLog(conversation: LoggedConversation): Finding[] {
  const { id: conversationId, events } = conversation;
  const found: Finding[] = [];
  const find = (kind: Finding['kind'], detail: string) =>
    found.push({ kind, who: 'the log', conversationId, detail });
  let moment: Moment = { holder: 'agent', turnId: null, isOwed: false };
  events.forEach((logged, index) => {
    if (logged.seq !== index + 1) find('gap', `number ${index + 1} is ${logged.seq}`);
    const next = step(moment, logged);
    if ('wrong' in next) find('out of turn', `${logged.seq} ${logged.type}: ${next.wrong}`);
    moment = 'wrong' in next ? next.then : next;
  });
  if (conversation.seq !== events.length)
    find('gap', `the row says ${conversation.seq}, the log has ${events.length}`);
  const floor = floorOf(moment.holder);
  if (floor !== conversation.floor || (floor === 'teammate' && moment.holder !== conversation.teammateId))
    find('stale', `the row says ${conversation.floor} ${conversation.teammateId}, the log ${moment.holder}`);
  if (moment.holder === 'agent' && moment.isOwed)
    find('unanswered', 'the visitor waits for the agent, and no turn comes');
  return found;
}

/** Who held the floor after each event. */
export function holdersOf({
  events,
}: LoggedConversation): { readonly atMs: number; readonly holder: string }[] {
  let moment: Moment = { holder: 'agent', turnId: null, isOwed: false };
  return events.map((logged) => {
    const next = step(moment, logged);
    moment = 'wrong' in next ? next.then : next;
    return { atMs: Date.parse(String(logged.event['at'])), holder: moment.holder };
  });
}

function step(now: Moment, { type, event }: LoggedEvent): Step {
  const speaker = String(event['teammateId']);
  const turnId = String(event['turnId']);
  const unless = (isRight: boolean, wrong: string, then: Moment): Step => (isRight ? then : { wrong, then });
  const isHeldBy = (...holders: readonly Holder[]) => holders.includes(now.holder);
  const agent: Moment = { holder: 'agent', turnId: null, isOwed: now.isOwed };
  const settled: Moment = { ...agent, isOwed: false };
  switch (type) {
    case 'VisitorMessagePosted':
      return unless(!isHeldBy('nobody'), 'nobody had opened it again', {
        ...now,
        turnId: null,
        isOwed: true,
      });
    case 'TeammateMessagePosted':
      return unless(isHeldBy(speaker), `${now.holder} had the floor`, { ...now, isOwed: false });
    case 'TurnBegun':
      return unless(isHeldBy('agent') && now.isOwed, `${now.holder} had the floor, or nothing waited`, {
        ...now,
        turnId,
      });
    case 'AgentAnswered':
    case 'TurnEnded':
      return unless(
        isHeldBy('agent') && now.turnId === turnId,
        `${now.holder} had the floor, the turn was ${now.turnId}`,
        settled,
      );
    case 'CollectionStarted':
      return unless(isHeldBy('agent'), `${now.holder} had the floor`, { ...settled, holder: 'form' });
    case 'HandoffRequested':
      return unless(isHeldBy('agent', 'form') || isReleased(event), `${now.holder} had the floor`, {
        ...settled,
        holder: 'queue',
      });
    case 'SystemMessagePosted':
      return event['purpose'] === 'handoff'
        ? unless(isHeldBy('queue'), `nobody had been asked for, ${now.holder} had the floor`, now)
        : unless(isHeldBy('agent'), `${now.holder} had the floor`, settled);
    case 'RequestCancelled':
      return unless(isHeldBy('form', 'queue'), 'nobody had been asked for', settled);
    case 'TakenOver': {
      const from = ['agent', 'form', 'queue', 'nobody'].includes(now.holder) ? null : now.holder;
      return unless(
        event['from'] === from && from !== speaker,
        `it names ${event['from']}, and ${now.holder} had the floor`,
        { ...now, turnId: null, holder: speaker },
      );
    }
    case 'HandedBack':
      return unless(isHeldBy(speaker, 'form', 'queue'), `${now.holder} had the floor`, agent);
    case 'Resolved':
      return unless(isHeldBy(speaker, 'agent', 'form', 'queue'), `${now.holder} had the floor`, {
        ...settled,
        holder: 'nobody',
      });
    case 'Reopened':
      return unless(isHeldBy('nobody'), 'it was open', {
        ...now,
        turnId: null,
        holder: event['by'] === 'visitor' ? 'agent' : String(event['by']),
      });
    default:
      return now;
  }
}

/** Of a teammate who has left: what they held waits for another. */
function isReleased({ request }: LoggedEvent['event']): boolean {
  return (
    typeof request === 'object' && request !== null && 'reason' in request && request.reason === 'teammate'
  );
}

function floorOf(holder: Holder): string {
  const floors: Readonly<Record<string, string>> = {
    agent: 'agent',
    form: 'collecting',
    queue: 'queue',
    nobody: 'resolved',
  };
  return floors[holder] ?? 'teammate';
}
