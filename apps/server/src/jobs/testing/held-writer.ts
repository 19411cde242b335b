import { type ConversationId, parseId, type RunId, type WorkspaceId } from '@chatref/core';
import type { AppDeps } from '../../app/deps.ts';
import type { TurnDeps } from '../../app/turns/turn-deps.ts';
import { buildIndex } from '../../search/build-index.ts';
import { calibrate } from '../../search/calibrate.ts';

const passage = {
  id: 'banjos',
  title: 'Banjos',
  headings: [],
  text: 'We sell banjos with four and five strings.',
  ordinal: 0,
};

/** What a turn needs, with a model that writes when it is let; it fails when it is cut off. */
export function turnDepsOf(app: AppDeps, write: (signal: AbortSignal) => Promise<string>): TurnDeps {
  const index = buildIndex([passage]);
  return {
    ...app,
    knowledge: { get: async () => ({ index, calibration: calibrate(index) }) },
    chooser: { choose: async () => null },
    writer: {
      async write({ signal }) {
        const text = await write(signal);
        signal.throwIfAborted();
        return { kind: 'written', text, cited: [1] };
      },
    },
  };
}

export function conversationIn(payload: unknown): {
  workspaceId: WorkspaceId;
  conversationId: ConversationId;
} {
  const idOf = (key: string) => String(Reflect.get(Object(payload), key));
  const workspaceId = parseId('workspace', idOf('workspaceId'));
  const conversationId = parseId('conversation', idOf('conversationId'));
  if (workspaceId === null || conversationId === null) throw new Error('The job names no conversation');
  return { workspaceId, conversationId };
}

export function runIn(payload: unknown): ReturnType<typeof conversationIn> & { runId: RunId } {
  const runId = parseId('run', String(Reflect.get(Object(payload), 'runId')));
  if (runId === null) throw new Error('The job names no run');
  return { ...conversationIn(payload), runId };
}
