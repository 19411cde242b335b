import type { MarkerItem } from '@chatref/protocol';
import { clsx } from 'clsx';
import {
  Ban,
  CircleCheck,
  Hand,
  ListChecks,
  ListX,
  type LucideIcon,
  Plug,
  RotateCcw,
  SkipForward,
  Sparkles,
  TextCursorInput,
  ThumbsDown,
  ThumbsUp,
  Unplug,
  UserRound,
} from 'lucide-react';
import { t } from '../../../strings/t.ts';
import { formatClockTime, formatInstant } from '../../../time/format-clock-time.ts';
import { formatDuration } from '../../../time/format-duration.ts';
import { headlineOf } from './headline-of.ts';

type Props = { item: MarkerItem; waitedMs: number | null };

/** Something that happened between the messages. The great turns stand out; the small steps of a form stay quiet. */
export function MarkerLine({ item, waitedMs }: Props) {
  const { icon: Icon, look } = looks[item.marker];
  const why = item.reason === null ? null : t.conversation.reasons[item.reason];
  const isHandoff = item.marker === 'handoff_requested';
  return (
    <div
      className={clsx('flex flex-col items-center gap-1 text-center', look === 'quiet' ? '-my-1.5' : 'py-1')}
    >
      <p
        className={clsx(
          'inline-flex max-w-full items-center gap-1.5 rounded-full px-3 py-1 text-xs',
          pills[look],
        )}
      >
        <Icon aria-hidden size={13} className="shrink-0" />
        <span className="min-w-0 wrap-anything">
          <span className={clsx(look !== 'quiet' && 'font-medium')}>{headlineOf(item)}</span>
          {item.marker === 'field_given' && item.detail !== null && (
            <span className="ml-1 font-medium">{item.detail}</span>
          )}
          {waitedMs !== null && (
            <span className="ml-1">{t.conversation.markers.afterWaiting(formatDuration(waitedMs))}</span>
          )}
        </span>
        <time dateTime={item.at} title={formatInstant(item.at)} className="tabular shrink-0">
          {formatClockTime(item.at)}
        </time>
      </p>
      {isHandoff && why !== null && (
        <p className="max-w-100 text-xs text-ink-3">
          {why} {item.subject !== null && t.conversation.markers.action(item.subject)}
        </p>
      )}
      {item.marker === 'handed_back' && item.detail !== null && (
        <p className="max-w-110 rounded-md border border-note-line bg-note-soft px-3 py-2 text-left text-sm wrap-anything text-note-ink">
          <span className="font-medium">{t.conversation.markers.settled}</span> {item.detail}
        </p>
      )}
    </div>
  );
}

type Look = 'warn' | 'accent' | 'agent' | 'ok' | 'quiet';

const pills: Record<Look, string> = {
  warn: 'bg-warn-soft text-warn-ink ring-1 ring-inset ring-warn-line',
  accent: 'bg-accent-soft text-accent-ink',
  agent: 'bg-agent-soft text-agent-ink',
  ok: 'bg-ok-soft text-ok-ink',
  quiet: 'text-ink-3',
};

const looks: Record<MarkerItem['marker'], { icon: LucideIcon; look: Look }> = {
  handoff_requested: { icon: Hand, look: 'warn' },
  request_cancelled: { icon: Ban, look: 'quiet' },
  taken_over: { icon: UserRound, look: 'accent' },
  handed_back: { icon: Sparkles, look: 'agent' },
  resolved: { icon: CircleCheck, look: 'ok' },
  reopened: { icon: RotateCcw, look: 'quiet' },
  form_opened: { icon: ListChecks, look: 'quiet' },
  field_given: { icon: TextCursorInput, look: 'quiet' },
  field_skipped: { icon: SkipForward, look: 'quiet' },
  field_unfit: { icon: SkipForward, look: 'quiet' },
  field_missed: { icon: SkipForward, look: 'quiet' },
  form_closed: { icon: ListX, look: 'quiet' },
  action_started: { icon: Plug, look: 'quiet' },
  action_done: { icon: Plug, look: 'agent' },
  action_failed: { icon: Unplug, look: 'warn' },
  rated_up: { icon: ThumbsUp, look: 'quiet' },
  rated_down: { icon: ThumbsDown, look: 'quiet' },
};
