import { clsx } from 'clsx';
import type { ReactNode } from 'react';

export type Tone = 'neutral' | 'accent' | 'agent' | 'warn' | 'danger' | 'ok' | 'note';

type Props = {
  tone?: Tone;
  icon?: ReactNode;
  children: ReactNode;
  /** `solid` only for what must be seen from across the room. */
  weight?: 'soft' | 'solid';
  className?: string;
};

/** A state or a tag, never a button. The word carries the meaning, the colour only helps. */
export function Badge({ tone = 'neutral', icon, children, weight = 'soft', className }: Props) {
  return (
    <span
      className={clsx(
        'inline-flex h-5 max-w-full shrink-0 items-center gap-1 rounded-xs px-1.5 text-xs font-medium whitespace-nowrap',
        weight === 'soft' ? soft[tone] : solid[tone],
        className,
      )}
    >
      {icon !== undefined && <span className="shrink-0 [&>svg]:size-3">{icon}</span>}
      <span className="truncate">{children}</span>
    </span>
  );
}

const soft: Record<Tone, string> = {
  neutral: 'bg-sunken text-ink-2 ring-1 ring-inset ring-line',
  accent: 'bg-accent-soft text-accent-ink',
  agent: 'bg-agent-soft text-agent-ink',
  warn: 'bg-warn-soft text-warn-ink',
  danger: 'bg-danger-soft text-danger-ink',
  ok: 'bg-ok-soft text-ok-ink',
  note: 'bg-note-soft text-note-ink ring-1 ring-inset ring-note-line',
};

const solid: Record<Tone, string> = {
  ...soft,
  accent: 'bg-accent text-on-accent',
  neutral: 'bg-inverse text-on-inverse',
};
