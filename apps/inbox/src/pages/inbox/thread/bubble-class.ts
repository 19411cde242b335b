import { clsx } from 'clsx';

/** Whose words these are; a teammate's note is a voice of its own. */
export type Voice = 'visitor' | 'agent' | 'teammate' | 'system' | 'note';

/** The corner towards the speaker is the tight one, so the side must be the one the bubble stands on. */
export function bubbleClass(voice: Voice, side: 'left' | 'right'): string {
  return clsx(
    'w-fit max-w-full rounded-lg px-3.5 py-2 text-base leading-5.5 whitespace-pre-wrap wrap-anything',
    side === 'left' ? 'rounded-tl-xs' : 'rounded-tr-xs',
    looks[voice],
  );
}

const looks: Record<Voice, string> = {
  visitor: 'bg-pressed text-ink',
  agent: 'border border-agent-line bg-agent-soft text-ink',
  teammate: 'bg-accent text-on-accent',
  system: 'border border-dashed border-line-strong bg-surface text-ink-2',
  note: 'border border-note-line bg-note-soft text-note-ink',
};
