import { WifiOff } from 'lucide-react';
import { useLive } from '../../live/LiveContext.tsx';
import { useConnectionState } from '../../live/use-connection-state.ts';
import { useIsOnline } from '../../live/use-is-online.ts';
import { t } from '../../strings/t.ts';
import { useNow } from '../../time/use-now.ts';
import { Button } from '../../ui/Button.tsx';
import { Spinner } from '../../ui/Spinner.tsx';

const texts = t.shell.connection;

/** Says when nothing new can arrive, since when, and that it heals by itself. */
export function ConnectionBar() {
  const state = useConnectionState();
  return (
    <div role="status">
      {state.kind === 'lost' && <Lost sinceMs={state.sinceMs} nextTryMs={state.nextTryMs} />}
    </div>
  );
}

/** A hiccup shorter than this is nobody's business: a bar that flashes teaches people to overlook it. */
const shownAfterMs = 1_500;

function Lost({ sinceMs, nextTryMs }: { sinceMs: number; nextTryMs: number }) {
  const live = useLive();
  const isOnline = useIsOnline();
  const now = useNow(1_000);
  if (now - sinceMs < shownAfterMs) return null;
  const seconds = Math.ceil((nextTryMs - now) / 1_000);
  return (
    <div className="flex min-h-10 items-center gap-2.5 border-b border-warn-line bg-warn-soft px-4 py-1.5 text-sm text-warn-ink">
      {isOnline ? (
        <Spinner size={14} className="shrink-0" />
      ) : (
        <WifiOff aria-hidden size={14} className="shrink-0" />
      )}
      <p className="min-w-0 flex-1">
        {isOnline ? texts.lost : texts.offline}{' '}
        {isOnline && seconds > 0 && (
          <span aria-hidden className="tabular opacity-80">
            {texts.retryIn(seconds)}
          </span>
        )}
      </p>
      <Button size="sm" onClick={() => live.wake()}>
        {texts.tryNow}
      </Button>
    </div>
  );
}
