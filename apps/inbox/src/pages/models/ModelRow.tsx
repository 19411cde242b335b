import type { Model } from '@chatref/protocol';
import { ArrowDown, ArrowUp, BrainCircuit, CircleAlert, Ellipsis, Pencil, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { t } from '../../strings/t.ts';
import { agoOf } from '../../time/ago-of.ts';
import { useNow } from '../../time/use-now.ts';
import { Badge } from '../../ui/Badge.tsx';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { Menu, MenuItem } from '../../ui/Menu.tsx';
import { Switch } from '../../ui/Switch.tsx';
import { sayDone } from '../../ui/toasts.ts';
import { modelRequestOf, modelValuesOf } from './model-values.ts';
import { moved } from './moved.ts';
import { useModelCommands } from './use-model-commands.ts';

const texts = t.models;

type Props = { model: Model; all: readonly Model[]; onEdit: () => void };

export function ModelRow({ model, all, onEdit }: Props) {
  const { id } = model;
  return (
    <li className="flex items-start gap-3 px-4 py-3.5 sm:px-5">
      <span className="mt-0.5 inline-flex size-8 shrink-0 items-center justify-center rounded-md bg-accent-soft text-accent-ink">
        <BrainCircuit aria-hidden size={16} />
      </span>
      <div className="min-w-0 flex-1">
        <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
          {id === null ? (
            <span className="text-sm font-medium wrap-anything text-ink">{model.label}</span>
          ) : (
            <button
              type="button"
              onClick={onEdit}
              className="rounded-xs text-left text-sm font-medium wrap-anything text-ink hover:text-accent-ink"
            >
              {model.label}
            </button>
          )}
          {id === null && <Badge>{texts.serverBadge}</Badge>}
        </p>
        <p className="mt-0.5 text-sm wrap-anything text-ink-2">
          {texts.providers[model.provider]} · {model.name}
        </p>
        <LastUse model={model} />
        {id === null && <p className="mt-0.5 text-xs text-ink-3">{texts.serverHint}</p>}
      </div>
      {id !== null && <RowActions id={id} model={model} all={all} onEdit={onEdit} />}
    </li>
  );
}

function LastUse({ model: { lastUse } }: { model: Model }) {
  const now = useNow(30_000);
  if (lastUse === null) return <p className="mt-0.5 text-xs text-ink-3">{texts.never}</p>;
  const when = t.time.ago(agoOf(lastUse.at, now));
  if (lastUse.outcome !== 'failed') return <p className="mt-0.5 text-xs text-ink-3">{texts.used(when)}</p>;
  return (
    <p className="mt-1 flex gap-1.5 text-xs text-danger-ink">
      <CircleAlert aria-hidden size={14} className="mt-px shrink-0" />
      <span>
        {lastUse.problem} <span className="text-ink-3">{when}</span>
      </span>
    </p>
  );
}

function RowActions({ id, model, all, onEdit }: Props & { id: string }) {
  const { save, remove, order } = useModelCommands();
  const [isAsking, setAsking] = useState(false);
  const own = all.flatMap((other) => other.id ?? []);
  const at = own.indexOf(id);
  // What was just switched shows at once; a refusal switches it back.
  const isOn = save.isPending ? save.variables.body.isEnabled : model.isEnabled;
  return (
    <div className="flex items-center gap-2">
      <Switch
        label={texts.toggle(model.label)}
        isLabelHidden
        isOn={isOn}
        onChange={(isEnabled) =>
          save.mutate({ id, body: { ...modelRequestOf(modelValuesOf(model), model), isEnabled } })
        }
      />
      <Menu
        trigger={<IconButton label={texts.more(model.label)} icon={<Ellipsis aria-hidden size={16} />} />}
      >
        <MenuItem icon={<Pencil aria-hidden />} onSelect={onEdit}>
          {texts.edit}
        </MenuItem>
        {at > 0 && (
          <MenuItem icon={<ArrowUp aria-hidden />} onSelect={() => order.mutate(moved(own, at, -1))}>
            {texts.moveUp}
          </MenuItem>
        )}
        {at < own.length - 1 && (
          <MenuItem icon={<ArrowDown aria-hidden />} onSelect={() => order.mutate(moved(own, at, 1))}>
            {texts.moveDown}
          </MenuItem>
        )}
        <MenuItem icon={<Trash2 aria-hidden />} tone="danger" onSelect={() => setAsking(true)}>
          {texts.remove}
        </MenuItem>
      </Menu>
      <ConfirmDialog
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        onConfirm={() =>
          remove.mutate(id, {
            onSuccess: () => sayDone(texts.removed(model.label)),
            onSettled: () => setAsking(false),
          })
        }
        title={texts.removeTitle(model.label)}
        description={texts.removeText}
        confirmLabel={texts.remove}
        isBusy={remove.isPending}
      />
    </div>
  );
}
