import type { ConnectionState } from '@chatref/client';
import { clsx } from 'clsx';
import { Info, WifiOff, X } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useLive } from '../../live/LiveContext.tsx';
import { useConnectionState } from '../../live/use-connection-state.ts';
import { useIsOnline } from '../../live/use-is-online.ts';
import { t } from '../../strings/t.ts';
import { agoOf } from '../../time/ago-of.ts';
import { formatClockTime } from '../../time/format-clock-time.ts';
import { useNow } from '../../time/use-now.ts';
import { Button } from '../../ui/Button.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { Spinner } from '../../ui/Spinner.tsx';

const texts = t.shell.connection;

/** Says when nothing new can arrive, since when, and that it heals by itself. A living connection says nothing. */
export function ConnectionBar() {
  const state = useConnectionState();
  return (
    <div role="status">
      {state.kind === 'connecting' && <Connecting />}
      {state.kind === 'lost' && <Lost state={state} />}
      {state.kind === 'live' && state.via === 'polling' && <Polling />}
    </div>
  );
}

/** A hiccup shorter than this is nobody's business: a bar that flashes teaches people to overlook it. */
const shownAfterMs = 1_500;

function Connecting() {
  const [sinceMs] = useState(() => Date.now());
  if (useNow(500) - sinceMs < shownAfterMs) return null;
  return (
    <Bar look="quiet" icon={<Spinner size={14} />}>
      {texts.connecting}
    </Bar>
  );
}

function Lost({ state }: { state: Extract<ConnectionState, { kind: 'lost' }> }) {
  const { sinceMs, nextTryMs, problem } = state;
  const live = useLive();
  const isOnline = useIsOnline();
  const now = useNow(1_000);
  if (now - sinceMs < shownAfterMs) return null;
  const seconds = Math.ceil((nextTryMs - now) / 1_000);
  const since = new Date(sinceMs).toISOString();
  const what = isOnline ? texts.lost(t.time.ago(agoOf(since, now))) : texts.offline(formatClockTime(since));
  return (
    <Bar
      look="warn"
      icon={isOnline ? <Spinner size={14} /> : <WifiOff aria-hidden size={14} />}
      action={
        <Button size="sm" onClick={() => live.wake()}>
          {texts.tryNow}
        </Button>
      }
    >
      <strong className="font-medium">{problem?.detail ?? what}</strong> {texts.behind}{' '}
      {isOnline && seconds > 0 && (
        <span aria-hidden className="tabular whitespace-nowrap opacity-80">
          {texts.retryIn(seconds)}
        </span>
      )}
    </Bar>
  );
}

const polledKey = 'chatref.polling-seen';

/** Worth knowing once: nothing is wrong, and it is as quick. */
function Polling() {
  const [isSeen, setSeen] = useState(() => sessionStorage.getItem(polledKey) !== null);
  if (isSeen) return null;
  return (
    <Bar
      look="quiet"
      icon={<Info aria-hidden size={14} />}
      action={
        <IconButton
          label={t.common.dismiss}
          icon={<X aria-hidden size={14} />}
          onClick={() => {
            sessionStorage.setItem(polledKey, 'yes');
            setSeen(true);
          }}
        />
      }
    >
      {texts.polling}
    </Bar>
  );
}

type BarProps = { look: 'warn' | 'quiet'; icon: ReactNode; action?: ReactNode; children: ReactNode };

function Bar({ look, icon, action, children }: BarProps) {
  return (
    <div
      className={clsx(
        'flex min-h-10 items-center gap-2.5 border-b px-4 py-1.5 text-sm',
        look === 'warn' ? 'border-warn-line bg-warn-soft text-warn-ink' : 'border-line bg-sunken text-ink-2',
      )}
    >
      <span className="flex shrink-0">{icon}</span>
      <p className="min-w-0 flex-1">{children}</p>
      {action}
    </div>
  );
}
