import { clsx } from 'clsx';

/** Whose words these are; a teammate's note is a voice of its own. */
export type Voice = 'visitor' | 'agent' | 'teammate' | 'system' | 'note';

export function bubbleClass(voice: Voice): string {
  return clsx(
    'w-fit max-w-full rounded-lg px-3.5 py-2 text-base leading-5.5 whitespace-pre-wrap wrap-anything',
    looks[voice],
  );
}

const looks: Record<Voice, string> = {
  visitor: 'rounded-tl-xs bg-pressed text-ink',
  agent: 'rounded-tr-xs border border-agent-line bg-agent-soft text-ink',
  teammate: 'rounded-tr-xs bg-accent text-on-accent',
  system: 'rounded-tr-xs border border-dashed border-line-strong bg-surface text-ink-2',
  note: 'rounded-tr-xs border border-note-line bg-note-soft text-note-ink',
};
