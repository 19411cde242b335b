import { plural } from '../plural.ts';

export const inbox = {
  title: 'Inbox',
  filters: {
    handoff_requested: 'Handoff requested',
    mine: 'Mine',
    agent: 'Agent is handling',
    all: 'All',
    resolved: 'Resolved',
  },
  filtersLabel: 'Filters',
  listLabel: (filter: string) => `Conversations: ${filter}`,
  count: (count: number) => plural(count, 'conversation'),
  longestWaiting: 'Longest waiting first',
  newest: 'Newest first',
  lastAuthor: { agent: 'AI:', teammate: 'Teammate:', system: 'Automatic:' },
  noMessages: 'No messages yet',
  state: {
    agent: 'Agent is handling',
    collecting: 'Collecting details',
    acting: 'Asking your system',
    queue: 'Handoff requested',
    teammate: (name: string) => `With ${name}`,
    you: 'With you',
    snoozed: 'Snoozed',
    resolved: 'Resolved',
  },
  empty: {
    handoff_requested: {
      title: 'Nobody is waiting',
      text: 'When a visitor asks for a person, the conversation appears here at once, the longest waiting on top.',
    },
    mine: {
      title: 'No conversations with you',
      text: 'Take over a conversation, or simply reply to one, and it stays here until it is resolved or returned to AI.',
    },
    agent: {
      title: 'The agent is not in a conversation',
      text: 'Conversations the agent answers by itself are listed here, so that you can look over its shoulder.',
    },
    all: {
      title: 'No conversations yet',
      text: 'As soon as a visitor writes to your agent, you can follow it here. Is the agent on your site already?',
    },
    resolved: {
      title: 'Nothing resolved yet',
      text: 'Conversations that are done move here. A new message from the visitor opens them again.',
    },
  },
  emptyAction: 'Set up your agent',
  loadMore: 'Loading more conversations',
  loadFailed: 'The conversations could not be loaded.',
  pickTitle: 'Pick a conversation',
  pickText: 'Its messages, the visitor and everything already known will be shown here.',
  waitingCount: (count: number) =>
    count === 1 ? '1 visitor is waiting for a person.' : `${count} visitors are waiting for a person.`,
};
