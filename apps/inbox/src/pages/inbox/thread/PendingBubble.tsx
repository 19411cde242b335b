import { clsx } from 'clsx';
import { CircleAlert, Clock } from 'lucide-react';
import type { OwnMessage } from '../../../live/own-message.ts';
import { useConnectionState } from '../../../live/use-connection-state.ts';
import { t } from '../../../strings/t.ts';
import { useNow } from '../../../time/use-now.ts';
import { Button } from '../../../ui/Button.tsx';
import { Spinner } from '../../../ui/Spinner.tsx';
import { bubbleClass } from './bubble-class.ts';

type Props = { message: OwnMessage; onRetry: () => void; onDiscard: () => void };

/** One's own words while they are on their way, or when they did not arrive: then nothing is lost and both ways out are offered. */
export function PendingBubble({ message, onRetry, onDiscard }: Props) {
  const isFailed = message.state === 'failed';
  return (
    <article
      aria-label={t.conversation.from(t.conversation.you)}
      className="flex animate-rise flex-col items-end gap-1 pr-10.5"
    >
      <div
        className={clsx(
          bubbleClass(message.kind === 'note' ? 'note' : 'teammate', 'right'),
          !isFailed && message.kind === 'reply' && 'animate-unsent',
          'max-w-[min(34rem,84%)]',
        )}
      >
        {message.text}
      </div>
      {isFailed ? (
        <div
          role="alert"
          className="flex max-w-[min(34rem,84%)] flex-wrap items-center justify-end gap-x-2 gap-y-1"
        >
          <p className="flex items-center gap-1.5 text-xs text-danger-ink">
            <CircleAlert aria-hidden size={14} className="shrink-0" />
            <span>
              {t.conversation.failed} {message.problem}
            </span>
          </p>
          <Button size="sm" onClick={onRetry}>
            {t.conversation.retry}
          </Button>
          <Button size="sm" variant="ghost" onClick={onDiscard}>
            {t.conversation.discard}
          </Button>
        </div>
      ) : (
        <OnItsWay heldUntilMs={message.heldUntilMs} />
      )}
    </article>
  );
}

/** Why it is not there yet, where that takes longer than a moment. */
function OnItsWay({ heldUntilMs }: { heldUntilMs: number | undefined }) {
  const isLost = useConnectionState().kind === 'lost';
  const now = useNow(1_000);
  const heldSeconds = heldUntilMs === undefined ? 0 : Math.ceil((heldUntilMs - now) / 1_000);
  const isHeld = heldSeconds > 0;
  return (
    <p className="flex items-center gap-1.5 text-xs text-ink-3">
      {isLost || isHeld ? <Clock aria-hidden size={12} /> : <Spinner size={12} />}
      {isLost ? t.conversation.kept : isHeld ? t.conversation.tooFast(heldSeconds) : t.conversation.sending}
    </p>
  );
}
