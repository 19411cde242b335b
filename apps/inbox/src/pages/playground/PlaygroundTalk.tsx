import type { SessionResponse } from '@chatref/protocol';
import { RotateCcw } from 'lucide-react';
import { useAgent } from '../../agent/AgentContext.tsx';
import { t } from '../../strings/t.ts';
import { Button } from '../../ui/Button.tsx';
import { PlaygroundInput } from './PlaygroundInput.tsx';
import { PlaygroundSources } from './PlaygroundSources.tsx';
import { PlaygroundStart } from './PlaygroundStart.tsx';
import { PlaygroundThread } from './PlaygroundThread.tsx';
import { usePlayground } from './use-playground.ts';

type Props = { session: SessionResponse; onRestart: () => void };

/** The talk on the left, the sources of its last answer on the right. */
export function PlaygroundTalk({ session, onRestart }: Props) {
  const agent = useAgent();
  const { talk, state } = usePlayground(session);
  const isEmpty = state.items.length === 0 && state.own.length === 0;
  return (
    <div className="grid min-h-0 flex-1 lg:grid-cols-[minmax(0,1fr)_20rem]">
      <section aria-label={t.playground.title} className="flex min-h-0 min-w-0 flex-col bg-surface">
        <header className="flex items-center justify-between gap-3 border-b border-line px-4 py-2 sm:px-6">
          <p className="min-w-0 text-sm text-pretty text-ink-2">{t.playground.text}</p>
          <Button
            size="sm"
            icon={<RotateCcw aria-hidden size={14} />}
            isDisabled={isEmpty}
            onClick={onRestart}
          >
            {t.playground.restart}
          </Button>
        </header>
        {isEmpty ? (
          <PlaygroundStart config={session.config} onAsk={(text) => talk.send(text)} />
        ) : (
          <PlaygroundThread agentName={agent.name} talk={talk} state={state} />
        )}
        <PlaygroundInput onSend={(text) => talk.send(text)} />
      </section>
      <PlaygroundSources items={state.items} />
    </div>
  );
}
