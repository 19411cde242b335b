import { clsx } from 'clsx';
import { t } from '../../../strings/t.ts';

/** Whether the visitor has the conversation open just now. The words carry it, the dot helps. */
export function VisitorPresence({ isHere }: { isHere: boolean }) {
  return (
    <span
      className={clsx(
        'inline-flex shrink-0 items-center gap-1.5 text-xs whitespace-nowrap',
        isHere ? 'text-ok-ink' : 'text-ink-3',
      )}
    >
      <span
        aria-hidden
        className={clsx('size-2 rounded-full', isHere ? 'bg-ok' : 'ring-[1.5px] ring-current ring-inset')}
      />
      {isHere ? t.conversation.presence.here : t.conversation.presence.away}
    </span>
  );
}
