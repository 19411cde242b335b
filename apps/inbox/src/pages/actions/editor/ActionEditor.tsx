import type { Action } from '@chatref/protocol';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useAgent } from '../../../agent/AgentContext.tsx';
import { useAgentRef } from '../../../agent/use-agent-ref.ts';
import { ApiError } from '../../../api/api-error.ts';
import { actionsQuery } from '../../../queries/action-queries.ts';
import { useSession } from '../../../session/SessionContext.tsx';
import { t } from '../../../strings/t.ts';
import { Banner } from '../../../ui/Banner.tsx';
import { sayDone } from '../../../ui/toasts.ts';
import { TriggerLab } from '../lab/TriggerLab.tsx';
import { useActionCommands } from '../use-action-commands.ts';
import { ActsStep } from './ActsStep.tsx';
import { type ActionValues, asSaveRequest, requestOf, valuesOf } from './action-values.ts';
import { EditorBar } from './EditorBar.tsx';
import { EditorProvider } from './EditorContext.tsx';
import { FieldsStep } from './FieldsStep.tsx';
import { LeaveGuard } from './LeaveGuard.tsx';
import { NameStep } from './NameStep.tsx';
import { PagesStep } from './PagesStep.tsx';
import { SaidStep } from './SaidStep.tsx';
import { SaveProblem } from './SaveProblem.tsx';
import { ShopperPreview } from './ShopperPreview.tsx';
import { StartsStep } from './StartsStep.tsx';
import { useActionForm } from './use-action-form.ts';

const texts = t.actionEditor;

type Props = { action: Action | null; start: ActionValues };

/** The steps of one action, beside them what the shopper will see, below them what starts it. */
export function ActionEditor({ action, start }: Props) {
  const { canManage } = useSession();
  const form = useActionForm(start, !canManage);
  const rootRef = useRef<HTMLDivElement>(null);
  const { save, seenAt, send, takeTheirs } = useSaving(action, form);
  const submit = (isForced = false) => {
    if (save.isPending || !canManage) return;
    if (form.check()) send(isForced ? null : seenAt);
    else focusFirstInvalid(rootRef.current);
  };
  const saveByKey = (event: KeyboardEvent) => {
    if (event.key !== 's' || !(event.metaKey || event.ctrlKey)) return;
    event.preventDefault();
    submit();
  };
  return (
    <EditorProvider editor={{ form, action }}>
      <LeaveGuard isGuarded={form.isChanged && !save.isPending} />
      {/* biome-ignore lint/a11y/noStaticElementInteractions: keys pressed anywhere in it save, as everywhere */}
      <div ref={rootRef} onKeyDown={saveByKey} className="grid gap-5 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="flex min-w-0 flex-col gap-4">
          {!canManage && <Banner tone="info">{texts.readOnly}</Banner>}
          {action !== null && action.brokenTests > 0 && (
            <Banner tone="danger">{texts.brokenTests(action.brokenTests)}</Banner>
          )}
          <NameStep />
          <StartsStep />
          <FieldsStep />
          <ActsStep />
          <SaidStep />
          <PagesStep />
          <TriggerLab />
          {canManage && (
            <div className="sticky bottom-3 z-10 flex flex-col gap-2">
              {save.isError && (
                <SaveProblem
                  error={save.error}
                  onTakeTheirs={() => void takeTheirs()}
                  onSaveMine={() => submit(true)}
                />
              )}
              <EditorBar
                isNew={action === null}
                isBusy={save.isPending}
                onSave={() => submit()}
                onDiscard={() => {
                  save.reset();
                  form.restart(action === null ? start : valuesOf(asSaveRequest(action)));
                }}
              />
            </div>
          )}
        </div>
        <div className="hidden lg:block">
          <div className="sticky top-5">
            <ShopperPreview values={form.values} />
          </div>
        </div>
      </div>
    </EditorProvider>
  );
}

/** Saving what is typed over the state that it was typed on, and what comes of it. */
function useSaving(action: Action | null, form: ReturnType<typeof useActionForm>) {
  const agent = useAgent();
  const agentRef = useAgentRef();
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const { save } = useActionCommands({ isSaidInPlace: true });
  const [seenAt, setSeenAt] = useState(action?.updatedAt ?? null);
  const show = (saved: Action) => {
    form.restart(valuesOf(asSaveRequest(saved)));
    setSeenAt(saved.updatedAt);
  };
  const takeTheirs = async () => {
    const { actions } = await queryClient.fetchQuery({ ...actionsQuery(agentRef), staleTime: 0 });
    const theirs = actions.find(({ id }) => id === action?.id);
    if (theirs === undefined) return;
    save.reset();
    show(theirs);
  };
  // Somebody else saved it while nothing was typed here: theirs is shown.
  useEffect(() => {
    if (action !== null && action.updatedAt !== seenAt && !form.isChanged && !save.isPending) show(action);
  });
  const send = (over: string | null) => {
    const body = requestOf(form.values);
    save.mutate(
      { actionId: action?.id ?? null, seenAt: over, body },
      {
        onSuccess: (saved) => {
          show(saved);
          sayDone(saved.isEnabled ? t.actions.saved(saved.name) : t.actions.savedOff(saved.name));
          if (action !== null) return;
          void navigate({
            to: '/agents/$agentId/actions/$actionId',
            params: { agentId: agent.id, actionId: saved.id },
            replace: true,
            ignoreBlocker: true,
          });
        },
        onError: (error) => {
          if (error instanceof ApiError) form.refuse(error.fields);
        },
      },
    );
  };
  return { save, seenAt, send, takeTheirs };
}

/** After the next paint, when folded steps with a mistake have opened. */
function focusFirstInvalid(root: HTMLElement | null): void {
  requestAnimationFrame(() => root?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
}
