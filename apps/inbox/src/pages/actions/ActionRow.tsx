import type { Action } from '@chatref/protocol';
import { Ellipsis, Pencil, Trash2, Zap } from 'lucide-react';
import { useState } from 'react';
import { useSession } from '../../session/SessionContext.tsx';
import { t } from '../../strings/t.ts';
import { Badge } from '../../ui/Badge.tsx';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { Menu, MenuItem } from '../../ui/Menu.tsx';
import { Switch } from '../../ui/Switch.tsx';
import { asSaveRequest } from './action-values.ts';
import { useActionCommands } from './use-action-commands.ts';

const texts = t.actions;

export function ActionRow({ action, onEdit }: { action: Action; onEdit: () => void }) {
  const { canManage } = useSession();
  const { save, remove } = useActionCommands(action.id);
  const [isAsking, setAsking] = useState(false);
  // What was just switched shows at once; a refusal switches it back.
  const isOn = save.isPending ? save.variables.isEnabled : action.isEnabled;
  return (
    <li className="flex items-start gap-3 px-4 py-3.5 sm:px-5">
      <span className="mt-0.5 inline-flex size-8 shrink-0 items-center justify-center rounded-md bg-accent-soft text-accent-ink">
        <Zap aria-hidden size={16} />
      </span>
      <div className="min-w-0 flex-1">
        <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
          <button
            type="button"
            onClick={onEdit}
            disabled={!canManage}
            className="rounded-xs text-left text-sm font-medium wrap-anything text-ink enabled:hover:text-accent-ink"
          >
            {action.name}
          </button>
          <Badge>{texts.form.logicHandoff}</Badge>
        </p>
        <p className="mt-1 line-clamp-2 text-sm text-ink-2">
          {action.starts.phrases.length === 0
            ? texts.noPhrases
            : action.starts.phrases.map((phrase) => `“${phrase}”`).join(' · ')}
        </p>
        {action.fields.length > 0 && (
          <p className="mt-0.5 truncate text-xs text-ink-3">
            {texts.asksFor(action.fields.map((field) => field.label).join(', '))}
          </p>
        )}
      </div>
      <div className="flex items-center gap-2">
        {!action.isBuiltIn && (
          <Switch
            label={texts.toggle(action.name)}
            isLabelHidden
            isOn={isOn}
            isDisabled={!canManage}
            onChange={(isEnabled) => save.mutate({ ...asSaveRequest(action), isEnabled })}
          />
        )}
        {canManage && (
          <Menu
            trigger={<IconButton label={texts.more(action.name)} icon={<Ellipsis aria-hidden size={16} />} />}
          >
            <MenuItem icon={<Pencil aria-hidden />} onSelect={onEdit}>
              {t.common.edit}
            </MenuItem>
            {!action.isBuiltIn && (
              <MenuItem icon={<Trash2 aria-hidden />} tone="danger" onSelect={() => setAsking(true)}>
                {texts.remove}
              </MenuItem>
            )}
          </Menu>
        )}
      </div>
      <ConfirmDialog
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        onConfirm={() => remove.mutate(undefined, { onSettled: () => setAsking(false) })}
        title={texts.removeTitle(action.name)}
        description={texts.removeText}
        confirmLabel={texts.remove}
        isBusy={remove.isPending}
      />
    </li>
  );
}
