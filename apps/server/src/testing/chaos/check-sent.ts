import type { Acknowledged, Finding, History, LoggedConversation } from './history.ts';

type Place = { readonly conversationId: string; readonly seq: number; readonly body: string };

/** What senders were told about their messages: acknowledged is there once and in order, refused is not there. */
export function checkSent({ conversations, acknowledged, refused }: History): Finding[] {
  const places = new Map<string, Place[]>();
  for (const { id, events } of conversations) {
    for (const { seq, message } of events) {
      if (message === null || message.clientId === null) continue;
      const known = places.get(message.clientId) ?? [];
      places.set(message.clientId, [...known, { conversationId: id, seq, body: message.body }]);
    }
  }
  return [
    ...acknowledged.flatMap((one) => checkOne(one, places.get(one.clientId) ?? [])),
    ...refused
      .filter(({ clientId }) => places.has(clientId))
      .map((one) => found('told wrongly', one, `was refused as ${one.code}, and is in the log`)),
    ...checkOrder(acknowledged, places),
    ...conversations.flatMap(checkWords),
  ];
}

/** Nobody says the same twice here, so the same words twice are one message that was taken for two. */
function checkWords({ id: conversationId, events }: LoggedConversation): Finding[] {
  const said = events.flatMap(({ message }) =>
    message !== null && ['visitor', 'teammate'].includes(message.authorKind) && message.clientId !== null
      ? [`${message.authorKind} "${message.body}"`]
      : [],
  );
  return said
    .filter((words, index) => said.indexOf(words) < index)
    .map((words) => ({ kind: 'doubled', who: 'the log', conversationId, detail: `${words} is there twice` }));
}

function checkOne(one: Acknowledged, places: readonly Place[]): Finding[] {
  const [place] = places;
  if (place === undefined) return [found('lost', one, 'was acknowledged, and is not in the log')];
  if (places.length > 1) {
    const where = places.map(({ conversationId, seq }) => `${conversationId} ${seq}`).join(', ');
    return [found('doubled', one, `was acknowledged, and is in the log ${places.length} times: ${where}`)];
  }
  if (place.conversationId !== one.conversationId)
    return [found('lost', one, `was acknowledged here, and is in ${place.conversationId}`)];
  return place.body === one.text ? [] : [found('altered', one, `is in the log as "${place.body}"`)];
}

/** A sender sends one message after the other in each conversation, so the log has them in that order. */
function checkOrder(
  acknowledged: readonly Acknowledged[],
  places: ReadonlyMap<string, readonly Place[]>,
): Finding[] {
  const last = new Map<string, number>();
  return acknowledged.flatMap((one) => {
    const seq = places.get(one.clientId)?.[0]?.seq;
    if (seq === undefined) return [];
    const sender = `${one.who} ${one.conversationId}`;
    const before = last.get(sender) ?? 0;
    last.set(sender, Math.max(seq, before));
    return seq > before
      ? []
      : [found('reordered', one, `is number ${seq}, and one sent before it is ${before}`)];
  });
}

function found(
  kind: Finding['kind'],
  { who, conversationId, clientId, text }: Acknowledged,
  what: string,
): Finding {
  return { kind, who, conversationId, detail: `"${text}" (${clientId}) ${what}` };
}
