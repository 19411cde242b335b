import { t } from '../strings/t.ts';
import { Button } from '../ui/Button.tsx';

type Props = { isShown: boolean; isBusy: boolean; onDiscard: () => void };

/** Slides in while something is unsaved, at the end of its form. Its button submits that form. */
export function SaveBar({ isShown, isBusy, onDiscard }: Props) {
  if (!isShown) return null;
  return (
    <div className="sticky bottom-3 z-10 flex animate-rise items-center gap-2 rounded-md bg-raised p-2 pl-4 shadow-pop">
      <p role="status" className="min-w-0 flex-1 truncate text-sm text-ink-2">
        {t.common.unsaved}
      </p>
      <Button variant="ghost" onClick={onDiscard}>
        {t.common.discard}
      </Button>
      <Button type="submit" variant="primary" isBusy={isBusy}>
        {t.common.save}
      </Button>
    </div>
  );
}
