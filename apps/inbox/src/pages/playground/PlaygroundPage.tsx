import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { BookOpen } from 'lucide-react';
import { useState } from 'react';
import { useAgent } from '../../agent/AgentContext.tsx';
import { useAgentRef } from '../../agent/use-agent-ref.ts';
import { startPlayground } from '../../api/playground.ts';
import { LoadFailed } from '../../components/LoadFailed.tsx';
import { t } from '../../strings/t.ts';
import { Banner } from '../../ui/Banner.tsx';
import { buttonClass } from '../../ui/Button.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { useTitle } from '../../ui/use-title.ts';
import { PlaygroundTalk } from './PlaygroundTalk.tsx';

const texts = t.playground;

export function PlaygroundPage() {
  const agent = useAgent();
  useTitle(`${texts.title} · ${agent.name}`);
  const ref = useAgentRef();
  const [round, setRound] = useState(1);
  const session = useQuery({
    queryKey: ['playground', ref.agentId, round],
    queryFn: () => startPlayground(ref),
    // A session belongs to one look at this page: a new one starts with a clean slate.
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
  return (
    <div className="flex min-h-0 flex-1 flex-col">
      {agent.trainedDocuments === 0 && <Untrained agentId={agent.id} />}
      {session.isError ? (
        <LoadFailed title={texts.startFailed} error={session.error} onRetry={() => void session.refetch()} />
      ) : session.data === undefined ? (
        <div role="status" aria-label={t.common.loading} className="m-6 flex-1">
          <Skeleton className="h-full rounded-lg" />
        </div>
      ) : (
        <PlaygroundTalk
          key={session.data.visitorId}
          session={session.data}
          onRestart={() => setRound(round + 1)}
        />
      )}
    </div>
  );
}

function Untrained({ agentId }: { agentId: string }) {
  return (
    <div className="px-4 py-4 sm:px-6">
      <Banner
        tone="warn"
        title={texts.untrainedTitle}
        action={
          <Link
            to="/agents/$agentId/knowledge"
            params={{ agentId }}
            className={buttonClass({ variant: 'secondary', size: 'sm' })}
          >
            <BookOpen aria-hidden size={14} />
            {texts.untrainedAction}
          </Link>
        }
      >
        {texts.untrainedText}
      </Banner>
    </div>
  );
}
