import { Connection, type ConnectionState, type LiveNews } from '@chatref/client';
import type { Problem, TeammateHead } from '@chatref/protocol';
import { fetchBatch } from '../api/conversations.ts';
import { browserClock } from './browser-clock.ts';
import { InboxNews } from './inbox-news.ts';
import { isPageShown } from './on-wake.ts';
import { browserSocketTo } from './open-browser-socket.ts';
import { OpenConversation } from './open-conversation.ts';
import { conversationsWithPending, entryOf } from './pending-storage.ts';

type Settings = {
  workspaceId: string;
  teammateId: string;
  onNews: (news: LiveNews) => void;
  /** Lists may have missed something: ask for them again. */
  onResync: () => Promise<unknown>;
  /** The server refused the connection. */
  onRefused: (problem: Problem) => void;
};

/** Everything live of one workspace: the connection, and the conversations that are open on it. */
export class LiveSession {
  readonly inboxNews = new InboxNews();
  readonly #settings: Settings;
  readonly #connection: Connection<TeammateHead>;
  readonly #open = new Map<string, { conversation: OpenConversation; unwatch: () => void }>();
  readonly #listeners = new Set<() => void>();

  constructor(settings: Settings) {
    const { workspaceId, onNews, onResync, onRefused } = settings;
    this.#settings = settings;
    this.#connection = new Connection<TeammateHead>({
      openSocket: browserSocketTo('/api/live'),
      clock: browserClock,
      random: Math.random,
      hello: () => ({ t: 'hello', token: null, workspaceId }),
      fetchBatch: (conversationId, after, wait) => fetchBatch({ workspaceId, conversationId }, after, wait),
      isShown: isPageShown,
      watchesInbox: true,
      onState: ({ kind }) => {
        // Replies that waited for their next try go out now, not when their own pause ends.
        if (kind === 'live') this.#wakeConversations();
        for (const listener of this.#listeners) listener();
      },
      onNews: (news) => {
        if (news.t === 'row') this.inboxNews.take(news.row);
        onNews(news);
      },
      onResync: async () => {
        const known = this.inboxNews.read();
        await onResync();
        this.inboxNews.forget(known);
      },
      onProblem: (problem, conversationId) => {
        if (conversationId === null) onRefused(problem);
      },
    });
  }

  start(): void {
    this.#connection.start();
    for (const conversationId of conversationsWithPending(this.#settings.teammateId))
      this.open(conversationId);
    addEventListener('storage', this.#hearOtherTab);
  }

  /** Conversations let themselves go once nobody looks at them and their words are sent. */
  stop(): void {
    this.#connection.stop();
    removeEventListener('storage', this.#hearOtherTab);
  }

  readonly #hearOtherTab = ({ key, newValue }: StorageEvent): void => {
    const entry = entryOf(key);
    if (entry === null || newValue !== null) return;
    this.#open.get(entry.conversationId)?.conversation.forget(entry.kind, entry.clientId);
  };

  /** Somebody looks again, or the network is back. */
  wake(): void {
    this.#connection.wake();
    this.#wakeConversations();
  }

  #wakeConversations(): void {
    for (const { conversation } of this.#open.values()) conversation.wake();
  }

  /** The conversation, followed from now on until nobody looks at it any more. */
  open(conversationId: string): OpenConversation {
    const known = this.#open.get(conversationId);
    if (known !== undefined) return known.conversation;
    const { workspaceId, teammateId } = this.#settings;
    const conversation = new OpenConversation({ workspaceId, conversationId, teammateId }, () =>
      this.#closeLater(conversationId),
    );
    const unwatch = this.#connection.watch(conversationId, conversation.live.follower);
    this.#open.set(conversationId, { conversation, unwatch });
    return conversation;
  }

  sayTyping(conversationId: string): void {
    this.#connection.sendTyping(conversationId);
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly readState = (): ConnectionState => this.#connection.state;

  /** Not at once: a component that is shown anew lets go and takes hold again in one breath. */
  #closeLater(conversationId: string): void {
    const before = this.#open.get(conversationId)?.conversation;
    browserClock.after(restMs, () => {
      const now = this.#open.get(conversationId)?.conversation;
      if (now !== undefined && now === before && now.isIdle) this.#close(conversationId);
    });
  }

  #close(conversationId: string): void {
    const entry = this.#open.get(conversationId);
    this.#open.delete(conversationId);
    entry?.unwatch();
    entry?.conversation.stop();
  }
}

const restMs = 2_000;
