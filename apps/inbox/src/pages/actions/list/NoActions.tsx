import { Link } from '@tanstack/react-router';
import { Zap } from 'lucide-react';
import { useAgent } from '../../../agent/AgentContext.tsx';
import { t } from '../../../strings/t.ts';
import { buttonClass } from '../../../ui/Button.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';

export function NoActions() {
  const { id } = useAgent();
  return (
    <EmptyState
      icon={<Zap aria-hidden />}
      title={t.actions.emptyTitle}
      text={t.actions.emptyText}
      action={
        <Link
          to="/agents/$agentId/actions/new"
          params={{ agentId: id }}
          className={buttonClass({ variant: 'secondary', size: 'md' })}
        >
          {t.actions.emptyAction}
        </Link>
      }
    />
  );
}
