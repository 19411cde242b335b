import { type ConversationPage, type TeammateHead, wireLimits } from '@chatref/protocol';
import { clsx } from 'clsx';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useLive } from '../../../live/LiveContext.tsx';
import type { OpenConversation } from '../../../live/open-conversation.ts';
import type { OwnKind } from '../../../live/pending-storage.ts';
import { t } from '../../../strings/t.ts';
import { refusalText } from '../header/refusal-text.ts';
import { ComposerFooter } from './ComposerFooter.tsx';
import { ComposerTabs } from './ComposerTabs.tsx';
import { useDraft } from './use-draft.ts';

type Props = { page: ConversationPage; head: TeammateHead; open: OpenConversation };

const texts = t.conversation.composer;

/** Replies to the visitor, and yellow notes that only teammates see. Drafts are kept per conversation and kind. */
export function Composer({ page, head, open }: Props) {
  const { conversationId } = page.batch;
  const live = useLive();
  const [kind, setKind] = useState<OwnKind>('reply');
  const [draft, setDraft] = useDraft(conversationId, kind);
  const areaRef = useRef<HTMLTextAreaElement>(null);
  const refusal = kind === 'reply' ? refusalText(head.permitted.reply) : undefined;
  const over =
    draft.trim().length - (kind === 'reply' ? wireLimits.maxMessageChars : wireLimits.maxNoteChars);
  const canSend = refusal === undefined && draft.trim() !== '' && over <= 0;
  const isYours = head.permitted.takeOver?.code === 'already_yours';

  // Whoever pressed Take over wants to write next.
  useEffect(() => {
    if (isYours && matchMedia('(pointer: fine)').matches) areaRef.current?.focus();
  }, [isYours]);

  const send = () => {
    if (!canSend || !open.send(kind, draft.trim())) return;
    setDraft('');
    areaRef.current?.focus();
  };
  const handleKey = (event: KeyboardEvent) => {
    // While an input method composes a word, Enter belongs to it.
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    send();
  };
  return (
    <div className="shrink-0 px-4 pt-1 pb-[max(1rem,env(safe-area-inset-bottom))] sm:px-6">
      <div
        className={clsx(
          'mx-auto max-w-3xl rounded-lg border shadow-card transition-colors focus-within:outline-2',
          kind === 'note'
            ? 'border-note-line bg-note-soft focus-within:outline-note-line'
            : 'border-line-strong bg-surface focus-within:border-accent focus-within:outline-accent-line',
        )}
      >
        <ComposerTabs kind={kind} onChange={setKind} />
        <textarea
          ref={areaRef}
          rows={2}
          value={draft}
          aria-label={kind === 'reply' ? texts.label : texts.noteLabel}
          aria-describedby="composer-hint"
          aria-invalid={over > 0 || undefined}
          placeholder={placeholderOf(kind, head, page.visitor.name)}
          onChange={(event) => {
            setDraft(event.currentTarget.value);
            if (kind === 'reply' && refusal === undefined) live.sayTyping(conversationId);
          }}
          onKeyDown={handleKey}
          className={clsx(
            'scroll-area block field-sizing-content max-h-56 min-h-14 w-full resize-none bg-transparent px-3.5 py-1.5 text-base leading-5.5 outline-hidden placeholder:text-ink-3',
            kind === 'note' ? 'text-note-ink placeholder:text-note-ink/80' : 'text-ink',
          )}
        />
        <ComposerFooter
          kind={kind}
          willTakeOver={kind === 'reply' && !isYours}
          refusal={refusal}
          over={over}
          canSend={canSend}
          onSend={send}
        />
      </div>
    </div>
  );
}

function placeholderOf(kind: OwnKind, { floor, permitted }: TeammateHead, visitorName: string): string {
  if (kind === 'note') return texts.notePlaceholder;
  if (permitted.takeOver?.code === 'already_yours') return texts.placeholder(visitorName);
  if (permitted.reply !== null) return texts.placeholderHeld;
  if (floor.kind === 'resolved') return texts.placeholderResolved;
  return floor.kind === 'agent' || floor.kind === 'collecting'
    ? texts.placeholderTakesOver
    : texts.placeholderQueue;
}
