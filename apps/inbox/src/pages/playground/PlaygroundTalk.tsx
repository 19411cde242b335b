import type { SessionResponse } from '@chatref/protocol';
import { CircleHelp, RotateCcw } from 'lucide-react';
import { useState } from 'react';
import { useAgent } from '../../agent/AgentContext.tsx';
import { t } from '../../strings/t.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { PlaygroundInput } from './PlaygroundInput.tsx';
import { PlaygroundStart } from './PlaygroundStart.tsx';
import { PlaygroundThread } from './PlaygroundThread.tsx';
import { PlaygroundWhy } from './PlaygroundWhy.tsx';
import { usePlayground } from './use-playground.ts';

const { why } = t.playground;

type Props = { session: SessionResponse; onRestart: () => void };

/** The talk on the left, and on the right why its last answer is what it is. */
export function PlaygroundTalk({ session, onRestart }: Props) {
  const agent = useAgent();
  const { talk, state } = usePlayground(session);
  const [isWhyOpen, setWhyOpen] = useState(false);
  const isEmpty = state.items.length === 0 && state.own.length === 0;
  return (
    <div className="grid min-h-0 flex-1 lg:grid-cols-[minmax(0,1fr)_22rem]">
      <section aria-label={t.playground.title} className="flex min-h-0 min-w-0 flex-col bg-surface">
        <header className="flex flex-wrap items-center justify-between gap-x-3 gap-y-2 border-b border-line px-4 py-2 sm:px-6">
          <p className="min-w-0 flex-1 basis-64 text-sm text-pretty text-ink-2">{t.playground.text}</p>
          <span className="flex shrink-0 gap-2">
            <span className="lg:hidden">
              <Button
                size="sm"
                icon={<CircleHelp aria-hidden size={14} />}
                isDisabled={isEmpty}
                onClick={() => setWhyOpen(true)}
              >
                {why.open}
              </Button>
            </span>
            <Button
              size="sm"
              icon={<RotateCcw aria-hidden size={14} />}
              isDisabled={isEmpty}
              onClick={onRestart}
            >
              {t.playground.restart}
            </Button>
          </span>
        </header>
        {isEmpty ? (
          <PlaygroundStart config={session.config} onAsk={(text) => talk.send(text)} />
        ) : (
          <PlaygroundThread agentName={agent.name} talk={talk} state={state} />
        )}
        <PlaygroundInput onSend={(text) => talk.send(text)} />
      </section>
      <aside
        aria-label={why.title}
        className="scroll-area hidden border-l border-line bg-canvas px-5 py-4 lg:block"
      >
        <h2 className="mb-3 text-sm font-semibold text-ink">{why.title}</h2>
        <PlaygroundWhy items={state.items} />
      </aside>
      {isWhyOpen && (
        <Dialog isOpen onClose={() => setWhyOpen(false)} title={why.title}>
          <div className="pb-2">
            <PlaygroundWhy items={state.items} />
          </div>
        </Dialog>
      )}
    </div>
  );
}
