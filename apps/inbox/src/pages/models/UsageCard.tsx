import type { ModelList } from '@chatref/protocol';
import { useState } from 'react';
import { t } from '../../strings/t.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { BudgetDialog } from './BudgetDialog.tsx';

const texts = t.models.usage;

type Props = { usage: ModelList['usage'] };

/** What the month has taken so far, beside its bound. */
export function UsageCard({ usage }: Props) {
  const [isEditing, setEditing] = useState(false);
  const { answers, inputTokens, outputTokens, monthlyTokens } = usage;
  return (
    <Card
      title={texts.title}
      action={
        <Button size="sm" onClick={() => setEditing(true)}>
          {texts.change}
        </Button>
      }
    >
      <p className="text-sm text-ink">{texts.answers(answers)}</p>
      <p className="mt-0.5 text-sm text-ink-2">{texts.tokens(grouped(inputTokens), grouped(outputTokens))}</p>
      {monthlyTokens === null ? (
        <p className="mt-2 text-xs text-ink-3">{texts.unbound}</p>
      ) : (
        <Bound used={inputTokens + outputTokens} bound={monthlyTokens} />
      )}
      {isEditing && <BudgetDialog bound={monthlyTokens} onClose={() => setEditing(false)} />}
    </Card>
  );
}

function Bound({ used, bound }: { used: number; bound: number }) {
  const percent = Math.min(100, Math.round((100 * used) / bound));
  const isUsedUp = used >= bound;
  return (
    <div className="mt-3">
      <div aria-hidden className="h-1.5 overflow-hidden rounded-full bg-pressed">
        <div
          className={isUsedUp ? 'h-full rounded-full bg-danger' : 'h-full rounded-full bg-accent'}
          style={{ width: `${percent}%` }}
        />
      </div>
      <p className={isUsedUp ? 'mt-1.5 text-xs text-danger-ink' : 'mt-1.5 text-xs text-ink-3'}>
        {texts.bound(percent, grouped(bound))}
        {isUsedUp && ` ${texts.usedUp}`}
      </p>
    </div>
  );
}

function grouped(tokens: number): string {
  return tokens.toLocaleString('en');
}
