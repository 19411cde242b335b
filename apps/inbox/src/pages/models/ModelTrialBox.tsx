import type { SaveModelRequest } from '@chatref/protocol';
import { useMutation } from '@tanstack/react-query';
import { FlaskConical } from 'lucide-react';
import { messageOf } from '../../api/message-of.ts';
import { tryModel } from '../../api/models.ts';
import { useSession } from '../../session/SessionContext.tsx';
import { t } from '../../strings/t.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';

const texts = t.models.trial;

type Props = {
  request: () => { modelId: string | null; model: SaveModelRequest };
  /** Whether there is enough to ask it. */
  isReady: boolean;
};

/** Asks the model as it stands in the form, before it is saved. */
export function ModelTrialBox({ request, isReady }: Props) {
  const { workspace } = useSession();
  const trial = useMutation({
    meta: { isSaidInPlace: true },
    mutationFn: () => {
      const { modelId, model } = request();
      // Its name is no matter here, and may not be thought of yet.
      return tryModel(workspace.id, modelId, { ...model, label: model.label || model.name });
    },
  });
  return (
    <div className="flex flex-col gap-3 rounded-md border border-line bg-sunken p-3">
      <div className="flex flex-wrap items-center gap-3">
        <Button
          size="sm"
          icon={<FlaskConical aria-hidden size={14} />}
          isBusy={trial.isPending}
          disabledReason={isReady ? undefined : t.models.form.nameMissing}
          onClick={() => trial.mutate()}
        >
          {texts.button}
        </Button>
        {trial.isPending && <span className="text-sm text-ink-2">{texts.running}</span>}
      </div>
      <div role="status" className="contents">
        {trial.isError && <Banner tone="danger">{messageOf(trial.error)}</Banner>}
        {!trial.isPending && trial.data?.kind === 'failed' && (
          <Banner tone="danger">
            {trial.data.problem} {trial.data.remedy}
          </Banner>
        )}
        {!trial.isPending && trial.data?.kind === 'works' && (
          <div className="flex flex-col gap-1.5">
            <p className="text-sm font-medium text-ok-ink">
              {texts.works(secondsOf(trial.data.firstWordMs), secondsOf(trial.data.tookMs))}
            </p>
            <blockquote className="max-h-32 overflow-y-auto border-l-2 border-line pl-3 text-sm wrap-anything text-ink-2">
              {trial.data.text}
            </blockquote>
          </div>
        )}
      </div>
    </div>
  );
}

function secondsOf(ms: number): string {
  return texts.seconds(
    (ms / 1000).toLocaleString('en', { maximumFractionDigits: 1, minimumFractionDigits: 1 }),
  );
}
