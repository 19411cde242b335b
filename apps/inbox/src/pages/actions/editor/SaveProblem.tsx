import { ApiError } from '../../../api/api-error.ts';
import { messageOf } from '../../../api/message-of.ts';
import { t } from '../../../strings/t.ts';
import { Banner } from '../../../ui/Banner.tsx';
import { Button } from '../../../ui/Button.tsx';

type Props = { error: Error; onTakeTheirs: () => void; onSaveMine: () => void };

/** Why nothing was saved. What was typed stays; where somebody was faster, it is the owner's choice whose state counts. */
export function SaveProblem({ error, onTakeTheirs, onSaveMine }: Props) {
  const isClash = error instanceof ApiError && error.code === 'changed_meanwhile';
  return (
    <Banner tone={isClash ? 'warn' : 'danger'}>
      <p>{messageOf(error)}</p>
      {isClash && (
        <p className="mt-2 flex flex-wrap gap-2">
          <Button size="sm" onClick={onTakeTheirs}>
            {t.actionEditor.takeTheirs}
          </Button>
          <Button size="sm" onClick={onSaveMine}>
            {t.actionEditor.saveMine}
          </Button>
        </p>
      )}
    </Banner>
  );
}
