export type { Batch, BatchWait, FetchBatch, HeadBase, Receipt } from './batch.ts';
export type { Cancel, Clock } from './clock.ts';
export {
  Connection,
  type ConnectionSettings,
  type ConnectionState,
  type Follower,
  type OpenSocket,
  type Socket,
  type SocketEvents,
} from './connection.ts';
export { type InboxList, type InboxView, newsSince, shownRows, upsertRows } from './inbox-list.ts';
export { clientLimits } from './limits.ts';
export { type LiveSignals, noSignals, type Presence } from './live-signals.ts';
export { LiveThread, type LiveThreadSettings } from './live-thread.ts';
export { matchesPage } from './matches-page.ts';
export { explainRule, type RulePlace, type RuleVerdict } from './page-rules.ts';
export { isBatch, isHistoryPage, isObject, isProblem, isReceipt } from './parse-answer.ts';
export type { LiveNews } from './parse-frame.ts';
export { parsePending } from './parse-pending.ts';
export { type PendingMessage, stillPending } from './pending.ts';
export { type Fetch, type Request, request } from './request.ts';
export { type Answer, type PendingStore, SendQueue, type SendQueueSettings } from './send-queue.ts';
export { type Applied, applyBatch, emptyThread, oldestSeq, prependHistory, type Thread } from './thread.ts';
