import { ArrowUp, Lock } from 'lucide-react';
import type { OwnKind } from '../../../live/pending-storage.ts';
import { t } from '../../../strings/t.ts';
import { Button } from '../../../ui/Button.tsx';

type Props = {
  kind: OwnKind;
  willTakeOver: boolean;
  /** Why no reply can be sent at all. */
  refusal: string | undefined;
  /** Characters beyond the limit; below it, less than zero. */
  over: number;
  canSend: boolean;
  onSend: () => void;
};

const texts = t.conversation.composer;

/** From here on the limit is near enough to be counted down. */
const countedFrom = 300;

export function ComposerFooter({ kind, willTakeOver, refusal, over, canSend, onSend }: Props) {
  return (
    <div className="flex items-center gap-3 px-2 pt-0.5 pb-2">
      <p id="composer-hint" className="min-w-0 flex-1 pl-1.5 text-xs">
        {refusal !== undefined ? (
          <span className="flex items-center gap-1.5 text-warn-ink">
            <Lock aria-hidden size={12} className="shrink-0" />
            {refusal}
          </span>
        ) : over > 0 ? (
          <span role="alert" className="text-danger-ink">
            {texts.tooLong(over)}
          </span>
        ) : over > -countedFrom ? (
          <span className="tabular text-ink-2">{texts.left(-over)}</span>
        ) : (
          <span className={kind === 'note' ? 'text-note-ink' : 'text-ink-3'}>
            {hintOf(kind, willTakeOver)}
          </span>
        )}
      </p>
      <Button
        variant="primary"
        icon={<ArrowUp aria-hidden size={14} />}
        isDisabled={!canSend}
        onClick={onSend}
      >
        {kind === 'note' ? texts.addNote : texts.send}
      </Button>
    </div>
  );
}

function hintOf(kind: OwnKind, willTakeOver: boolean): string {
  if (kind === 'note') return t.conversation.note;
  return willTakeOver ? texts.hintTakesOver : texts.hint;
}
