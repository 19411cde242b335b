import type { Action } from '@chatref/protocol';
import { Link, useNavigate } from '@tanstack/react-router';
import { clsx } from 'clsx';
import { ArrowDown, ArrowUp, CircleAlert, Copy, Ellipsis, LifeBuoy, Pencil, Trash2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { useAgent } from '../../../agent/AgentContext.tsx';
import { useSession } from '../../../session/SessionContext.tsx';
import { t } from '../../../strings/t.ts';
import { Badge } from '../../../ui/Badge.tsx';
import { IconButton } from '../../../ui/IconButton.tsx';
import { Menu, MenuItem, MenuSeparator } from '../../../ui/Menu.tsx';
import { Switch } from '../../../ui/Switch.tsx';
import { asSaveRequest } from '../editor/action-values.ts';
import { useActionCommands } from '../use-action-commands.ts';
import { logicIcons } from './logic-icons.ts';
import { startBadges } from './start-badges.ts';

const texts = t.actions;

type Props = {
  action: Action;
  handle: ReactNode;
  /** Absent where there is no place further up or down. */
  onMoveUp?: (() => void) | undefined;
  onMoveDown?: (() => void) | undefined;
};

export function ActionRow({ action, handle, ...moves }: Props) {
  const agent = useAgent();
  const { canManage } = useSession();
  const Icon = action.isBuiltIn ? LifeBuoy : logicIcons[action.logic.kind];
  const { phrases } = action.starts;
  return (
    <div className="flex items-start gap-2.5 px-4 py-3.5 sm:px-5">
      {handle !== null && <span className="-ml-2.5 sm:-ml-3">{handle}</span>}
      <span
        className={clsx(
          'mt-0.5 hidden size-8 shrink-0 sm:inline-flex items-center justify-center rounded-md',
          action.isEnabled && !action.isBuiltIn ? 'bg-accent-soft text-accent-ink' : 'bg-pressed text-ink-2',
        )}
      >
        <Icon aria-hidden size={16} />
      </span>
      <div className="min-w-0 flex-1">
        <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
          <Link
            to="/agents/$agentId/actions/$actionId"
            params={{ agentId: agent.id, actionId: action.id }}
            className="rounded-xs text-sm font-medium wrap-anything text-ink hover:text-accent-ink"
          >
            {action.name}
          </Link>
          {action.isBuiltIn && <Badge>{texts.builtInBadge}</Badge>}
          {action.isBuiltIn && !agent.isHandoffAllowed && <Badge tone="warn">{t.agents.handoffOff}</Badge>}
          {action.brokenTests > 0 && (
            <Badge tone="danger" icon={<CircleAlert aria-hidden />}>
              {texts.broken(action.brokenTests)}
            </Badge>
          )}
        </p>
        <p className="mt-0.5 line-clamp-2 text-sm text-pretty wrap-anything text-ink-2">
          {action.isBuiltIn && phrases.length === 0
            ? texts.builtInHint
            : phrases.map((phrase) => `“${phrase}”`).join(' · ')}
        </p>
        <p className="mt-1.5 flex flex-wrap gap-1">
          <Badge>{texts.logics[action.logic.kind]}</Badge>
          {startBadges(action).map((badge) => (
            <Badge key={badge}>{badge}</Badge>
          ))}
          {action.fields.length > 0 && <Badge>{texts.asksFor(action.fields.length)}</Badge>}
        </p>
      </div>
      <RowActions action={action} canManage={canManage} {...moves} />
    </div>
  );
}

type RowActionsProps = Omit<Props, 'handle'> & { canManage: boolean };

function RowActions({ action, canManage, onMoveUp, onMoveDown }: RowActionsProps) {
  const agent = useAgent();
  const navigate = useNavigate();
  const { save, remove, duplicate } = useActionCommands();
  // What was just switched shows at once; a refusal switches it back.
  const isOn = save.isPending ? save.variables.body.isEnabled : action.isEnabled;
  const edit = () =>
    navigate({
      to: '/agents/$agentId/actions/$actionId',
      params: { agentId: agent.id, actionId: action.id },
    });
  return (
    <div className="flex items-center gap-2">
      {!action.isBuiltIn && (
        <Switch
          label={texts.toggle(action.name)}
          isLabelHidden
          isOn={isOn}
          isDisabled={!canManage}
          onChange={(isEnabled) =>
            save.mutate({
              actionId: action.id,
              seenAt: action.updatedAt,
              body: { ...asSaveRequest(action), isEnabled },
            })
          }
        />
      )}
      <Menu
        trigger={<IconButton label={texts.more(action.name)} icon={<Ellipsis aria-hidden size={16} />} />}
      >
        <MenuItem icon={<Pencil aria-hidden />} onSelect={() => void edit()}>
          {canManage ? t.common.edit : texts.open}
        </MenuItem>
        {canManage && onMoveUp !== undefined && (
          <MenuItem icon={<ArrowUp aria-hidden />} onSelect={onMoveUp}>
            {texts.moveUp}
          </MenuItem>
        )}
        {canManage && onMoveDown !== undefined && (
          <MenuItem icon={<ArrowDown aria-hidden />} onSelect={onMoveDown}>
            {texts.moveDown}
          </MenuItem>
        )}
        {canManage && (
          <MenuItem icon={<Copy aria-hidden />} onSelect={() => duplicate.mutate(action)}>
            {texts.duplicate}
          </MenuItem>
        )}
        {canManage && !action.isBuiltIn && (
          <>
            <MenuSeparator />
            <MenuItem icon={<Trash2 aria-hidden />} tone="danger" onSelect={() => remove.mutate(action)}>
              {texts.remove}
            </MenuItem>
          </>
        )}
      </Menu>
    </div>
  );
}
