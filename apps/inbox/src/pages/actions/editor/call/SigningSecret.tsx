import { useMutation } from '@tanstack/react-query';
import { RefreshCw } from 'lucide-react';
import { useAgentRef } from '../../../../agent/use-agent-ref.ts';
import { exchangeSigningSecret, fetchSigningSecret } from '../../../../api/action-runs.ts';
import { useSession } from '../../../../session/SessionContext.tsx';
import { t } from '../../../../strings/t.ts';
import { formatInstant } from '../../../../time/format-clock-time.ts';
import { Button } from '../../../../ui/Button.tsx';
import { CopyField } from '../../../../ui/CopyField.tsx';

const texts = t.actionEditor.call;

/** What the shop's system checks the signature of each call with; shown only when it is asked for. */
export function SigningSecret({ actionId }: { actionId: string }) {
  const agent = useAgentRef();
  const { canManage } = useSession();
  const showing = useMutation({
    mutationFn: (isNew: boolean) =>
      isNew ? exchangeSigningSecret(agent, actionId) : fetchSigningSecret(agent, actionId),
  });
  if (!canManage) return null;
  const { data } = showing;
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2 border-t border-line pt-3">
      <div className="min-w-0 flex-1 basis-60">
        <h4 className="text-sm font-medium text-ink">{texts.signing}</h4>
        <p className="text-xs text-ink-3">
          {data?.formerUntil ? texts.bothSign(formatInstant(data.formerUntil)) : texts.signingText}
        </p>
      </div>
      {data === undefined ? (
        <Button size="sm" isBusy={showing.isPending} onClick={() => showing.mutate(false)}>
          {texts.showSecret}
        </Button>
      ) : (
        <>
          <Button
            size="sm"
            icon={<RefreshCw aria-hidden size={14} />}
            isBusy={showing.isPending}
            onClick={() => showing.mutate(true)}
          >
            {texts.newSecret}
          </Button>
          <span className="w-full">
            <CopyField value={data.secret} name={texts.signing} />
          </span>
        </>
      )}
    </div>
  );
}
