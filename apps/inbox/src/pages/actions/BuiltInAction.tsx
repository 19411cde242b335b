import { LifeBuoy, Pencil } from 'lucide-react';
import { useState } from 'react';
import { useAgent } from '../../agent/AgentContext.tsx';
import { useSession } from '../../session/SessionContext.tsx';
import { t } from '../../strings/t.ts';
import { Badge } from '../../ui/Badge.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { BuiltInEditor } from './BuiltInEditor.tsx';

const texts = t.actions;

/** The way to a person that is always there while handoff is allowed. */
export function BuiltInAction() {
  const agent = useAgent();
  const { canManage } = useSession();
  const [isEditing, setEditing] = useState(false);
  return (
    <li className="flex items-start gap-3 bg-canvas px-4 py-3.5 sm:px-5">
      <span className="mt-0.5 inline-flex size-8 shrink-0 items-center justify-center rounded-md bg-pressed text-ink-2">
        <LifeBuoy aria-hidden size={16} />
      </span>
      <div className="min-w-0 flex-1">
        <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
          <span className="text-sm font-medium wrap-anything text-ink">{agent.builtInActionName}</span>
          <Badge>{texts.builtInBadge}</Badge>
          {!agent.isHandoffAllowed && <Badge tone="warn">{t.agents.handoffOff}</Badge>}
        </p>
        <p className="mt-1 text-sm text-pretty text-ink-2">{texts.builtInHint}</p>
      </div>
      {canManage && (
        <IconButton
          label={texts.edit(agent.builtInActionName)}
          icon={<Pencil aria-hidden size={16} />}
          onClick={() => setEditing(true)}
        />
      )}
      {isEditing && <BuiltInEditor onClose={() => setEditing(false)} />}
    </li>
  );
}
