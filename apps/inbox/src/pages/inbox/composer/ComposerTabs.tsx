import { clsx } from 'clsx';
import { CornerUpLeft, StickyNote } from 'lucide-react';
import type { OwnKind } from '../../../live/pending-storage.ts';
import { t } from '../../../strings/t.ts';

const kinds = [
  { kind: 'reply', label: t.conversation.composer.replyTab, icon: CornerUpLeft },
  { kind: 'note', label: t.conversation.composer.noteTab, icon: StickyNote },
] as const;

type Props = { kind: OwnKind; onChange: (kind: OwnKind) => void };

/** What the composer writes. A group of two buttons that are pressed or not: both share the one text field below. */
export function ComposerTabs({ kind, onChange }: Props) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would bring a frame and a legend that two buttons do not need
    <div role="group" aria-label={t.conversation.composer.mode} className="flex gap-1 px-2 pt-1.5">
      {kinds.map(({ kind: own, label, icon: Icon }) => (
        <button
          key={own}
          type="button"
          aria-pressed={own === kind}
          onClick={() => onChange(own)}
          className={clsx(
            'inline-flex h-7 items-center gap-1.5 rounded-sm px-2 text-sm pointer-coarse:h-9',
            own !== kind && 'text-ink-3 hover:text-ink',
            own === kind && (own === 'note' ? 'font-medium text-note-ink' : 'font-medium text-ink'),
          )}
        >
          <Icon aria-hidden size={14} />
          {label}
        </button>
      ))}
    </div>
  );
}
