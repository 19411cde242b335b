import type { Agent } from '@chatref/protocol';
import { Link } from '@tanstack/react-router';
import { clsx } from 'clsx';
import { BookOpen, Globe, Hand } from 'lucide-react';
import type { ReactNode } from 'react';
import { t } from '../../strings/t.ts';
import { Avatar } from '../../ui/Avatar.tsx';

export function AgentCard({ agent }: { agent: Agent }) {
  return (
    <li>
      <Link
        to="/agents/$agentId/knowledge"
        params={{ agentId: agent.id }}
        className="flex h-full flex-col rounded-lg border border-line bg-surface p-4 shadow-card transition-colors hover:border-line-strong"
      >
        <span className="flex items-center gap-3">
          <Avatar kind="agent" name={agent.name} size="lg" />
          <span className="min-w-0">
            <span className="block truncate text-base font-semibold text-ink">{agent.name}</span>
            <span className="mt-0.5 flex items-center gap-1.5 text-xs text-ink-3">
              <span
                aria-hidden
                className={clsx(
                  'size-2 shrink-0 rounded-full',
                  agent.lastSeenOrigin === null ? 'bg-line-strong' : 'bg-ok',
                )}
              />
              {agent.lastSeenOrigin === null ? t.agents.notInstalled : t.agents.installed}
            </span>
          </span>
        </span>
        <span className="mt-4 flex flex-col gap-1.5 border-t border-line pt-3 text-sm text-ink-2">
          <Fact icon={<BookOpen aria-hidden size={14} />}>
            {agent.trainedDocuments === 0
              ? t.agents.notTrained
              : t.agents.learned(agent.trainedDocuments, agent.passages)}
          </Fact>
          <Fact icon={<Hand aria-hidden size={14} />}>
            {agent.isHandoffAllowed ? t.agents.handoffOn : t.agents.handoffOff}
          </Fact>
          {agent.lastSeenOrigin !== null && (
            <Fact icon={<Globe aria-hidden size={14} />}>{agent.lastSeenOrigin}</Fact>
          )}
        </span>
      </Link>
    </li>
  );
}

function Fact({ icon, children }: { icon: ReactNode; children: ReactNode }) {
  return (
    <span className="flex min-w-0 items-center gap-2">
      <span className="shrink-0 text-ink-3">{icon}</span>
      <span className="truncate">{children}</span>
    </span>
  );
}
