import { holdersOf } from './check-log.ts';
import type { Finding, History, LoggedConversation, TakeOver } from './history.ts';

/** A decision is dated when it is made, a little before it is written, and by the clock of the database. */
const slackMs = 2_000;

/** Who pressed Take over was told the truth, and of two at once one has it and the other knows who. */
export function checkTakeOvers({ conversations, takeOvers, teammates }: History): Finding[] {
  const byId = new Map(conversations.map((one) => [one.id, one]));
  const told = takeOvers.flatMap((one) => checkOne(one, byId.get(one.conversationId), teammates));
  const duels = Map.groupBy(
    takeOvers.filter(({ duel }) => duel !== null),
    ({ duel }) => duel,
  );
  return [
    ...told,
    ...[...duels.values()].flatMap((pair) =>
      checkDuel(pair, byId.get(pair[0]?.conversationId ?? ''), teammates),
    ),
  ];
}

function checkOne(
  { conversationId, teammateId, startedMs, endedMs, outcome }: TakeOver,
  logged: LoggedConversation | undefined,
  names: ReadonlyMap<string, string>,
): Finding[] {
  const who = names.get(teammateId) ?? teammateId;
  const wrong = (detail: string): Finding[] => [{ kind: 'told wrongly', who, conversationId, detail }];
  if (outcome.kind === 'unknown') return [];
  if (outcome.kind === 'won') {
    const taken = takenBy(logged, teammateId).filter(
      ({ seq, atMs }) => seq <= outcome.seq && atMs >= startedMs - slackMs && atMs <= endedMs + slackMs,
    );
    return taken.length > 0 ? [] : wrong(`took over at ${outcome.seq}, and the log has no takeover`);
  }
  if (outcome.code === 'already_yours') return [];
  if (outcome.code !== 'held_by_other') return wrong(`was refused as ${outcome.code}`);
  if (outcome.heldBy === null || outcome.heldBy === who)
    return wrong(`was refused in favour of ${outcome.heldBy}`);
  const holders = holdersBetween(logged, startedMs - slackMs, endedMs + slackMs).map((id) => names.get(id));
  return holders.includes(outcome.heldBy)
    ? []
    : wrong(`was told that ${outcome.heldBy} has the floor, the log says ${holders.join(', ')}`);
}

function checkDuel(
  pair: readonly TakeOver[],
  logged: LoggedConversation | undefined,
  names: ReadonlyMap<string, string>,
): Finding[] {
  const [one, other] = pair;
  if (one === undefined || other === undefined) return [];
  const who = [one, other].map(({ teammateId }) => names.get(teammateId)).join(' and ');
  const { conversationId } = one;
  const isWon = ({ outcome }: TakeOver) => outcome.kind === 'won';
  if (isWon(one) && isWon(other) && !wasReleased(logged, one, other))
    return [{ kind: 'two winners', who, conversationId, detail: 'both were told that they have the floor' }];
  const eachToldOther = [
    [one, other],
    [other, one],
  ].every(([a, b]) => a?.outcome.kind === 'refused' && a.outcome.heldBy === names.get(b?.teammateId ?? ''));
  return eachToldOther
    ? [{ kind: 'no winner', who, conversationId, detail: 'each was told that the other has the floor' }]
    : [];
}

/** Whether the floor was given away between the two takeovers, so that both may have been right. */
function wasReleased(logged: LoggedConversation | undefined, one: TakeOver, other: TakeOver): boolean {
  const seqs = [one, other].map(({ teammateId, outcome }) =>
    Math.max(
      ...takenBy(logged, teammateId).flatMap(({ seq }) =>
        outcome.kind === 'won' && seq <= outcome.seq ? [seq] : [],
      ),
    ),
  );
  const [first, last] = [Math.min(...seqs), Math.max(...seqs)];
  return (logged?.events ?? []).some(
    ({ seq, type }) => seq > first && seq < last && (type === 'HandedBack' || type === 'Resolved'),
  );
}

function takenBy(logged: LoggedConversation | undefined, teammateId: string) {
  return (logged?.events ?? []).flatMap(({ seq, type, event }) =>
    type === 'TakenOver' && event['teammateId'] === teammateId
      ? [{ seq, atMs: Date.parse(String(event['at'])) }]
      : [],
  );
}

function holdersBetween(logged: LoggedConversation | undefined, fromMs: number, toMs: number): string[] {
  if (logged === undefined) return [];
  const all = holdersOf(logged);
  return all
    .filter(({ atMs }, index) => atMs <= toMs && (all[index + 1]?.atMs ?? Number.POSITIVE_INFINITY) >= fromMs)
    .map(({ holder }) => holder);
}
