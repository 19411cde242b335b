import type { TimelineItem } from '@chatref/protocol';
import type { CheckedPage, Shown } from '../people/page.ts';
import { type ConversationModel, holderOf, type ModelItem } from './log-model.ts';

/**
 * What is wrong with a conversation as a page shows it: it must be an unbroken window of what the log holds for this
 * side, in its order, that ends where the page says that it has read to.
 */
export function checkShown(
  page: CheckedPage,
  { thread, signals }: Shown,
  model: ConversationModel,
): string[] {
  const { cursor, items, head } = thread;
  if (cursor === 0 && head === null)
    return items.length === 0 ? [] : ['it shows items before it has read any'];
  if (cursor > model.seq) return [`it has read to ${cursor}, the log ends at ${model.seq}`];
  const faults = whose(page, model);
  const oldest = thread.hasEarlier ? (items[0]?.seq ?? 0) : 0;
  const written = model.items.filter(
    (item) => item.seq <= cursor && (page.audience === 'teammate' || item.isForVisitor),
  );
  // Written again, an item stands where it was written last.
  const due = [...new Map(written.map((item) => [item.id, item]))]
    .map(([, item]) => item)
    .filter(({ seq }) => seq >= oldest)
    .toSorted((a, b) => a.seq - b.seq);
  faults.push(...compare(items, due));
  if (head === null || head.seq !== cursor)
    faults.push(`its head is at ${head?.seq}, its cursor at ${cursor}`);
  else faults.push(...checkFloor(head.floor, model.at(cursor).floor));
  if (signals.progress !== null) faults.push(...checkProgress(signals.progress.turnId, { cursor, model }));
  return faults;
}

function whose(page: CheckedPage, model: ConversationModel): string[] {
  if (model.workspaceId !== page.workspaceId) return ['it shows a conversation of another workspace'];
  const isOthers = page.audience === 'visitor' && model.visitorId !== page.personId;
  return isOthers ? ["it shows another visitor's conversation"] : [];
}

function compare(items: readonly TimelineItem[], due: readonly ModelItem[]): string[] {
  const length = Math.max(items.length, due.length);
  for (let i = 0; i < length; i++) {
    const item = items[i];
    const expected = due[i];
    if (item === undefined) return [`it lacks ${tell(expected)}`];
    if (expected === undefined) return [`it shows ${item.id} at ${item.seq}, which is not there for it`];
    if (item.id !== expected.id || item.seq !== expected.seq)
      return [`it shows ${item.id} at ${item.seq} where ${tell(expected)} belongs`];
    if (expected.text !== null && (item.kind === 'marker' || item.text !== expected.text))
      return [`it shows other words than ${tell(expected)} has`];
  }
  return [];
}

function tell(item: ModelItem | undefined): string {
  return item === undefined ? 'nothing' : `${item.id} at ${item.seq}`;
}

function checkFloor(floor: { readonly kind: string; readonly teammateId?: string }, due: string): string[] {
  const holder = holderOf(due);
  const kind = due.split(' ')[0] ?? '';
  const isRight = floor.kind === kind && (holder === null || floor.teammateId === holder);
  return isRight ? [] : [`it says that the floor is ${floor.kind}, at its cursor it was ${due}`];
}

/** Words of a turn vanish with it, and never stand beside somebody who has taken over. */
function checkProgress(
  turnId: string,
  { cursor, model }: { cursor: number; model: ConversationModel },
): string[] {
  const { floor, turn } = model.at(cursor);
  if (floor !== 'agent') return [`it shows words of a turn while ${floor}`];
  const endSeq = model.turnEnds.get(turnId);
  const isOver = endSeq !== undefined && endSeq <= cursor;
  return isOver ? [`it shows words of ${turnId}, which was over at ${endSeq}; now the turn is ${turn}`] : [];
}
