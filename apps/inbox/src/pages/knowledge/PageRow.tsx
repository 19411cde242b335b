import type { PageState, SourcePage } from '@chatref/protocol';
import { RotateCcw } from 'lucide-react';
import { safeHref } from '../../components/safe-href.ts';
import { t } from '../../strings/t.ts';
import { Badge, type Tone } from '../../ui/Badge.tsx';
import { Button } from '../../ui/Button.tsx';

const texts = t.knowledge.pageList;

const tones: Record<PageState, Tone> = {
  waiting: 'neutral',
  read: 'ok',
  unchanged: 'ok',
  duplicate: 'neutral',
  skipped: 'neutral',
  failed: 'danger',
  vanished: 'warn',
};

type Props = { page: SourcePage; onRetry: (url: string) => void; isRetrying: boolean };

/** One address of a site: what it is, what became of it, and what can be done. */
export function PageRow({ page, onRetry, isRetrying }: Props) {
  const { url, state, title, reason, remedy, isKnown } = page;
  const mayRetry = state === 'failed' || state === 'vanished';
  return (
    <li className="flex items-start gap-3 py-2.5">
      <div className="min-w-0 flex-1">
        {title !== null && <p className="truncate text-sm text-ink">{title}</p>}
        <a
          href={safeHref(url) ?? undefined}
          target="_blank"
          rel="noopener noreferrer"
          className="block truncate font-mono text-xs text-ink-3 hover:text-ink hover:underline"
          title={url}
        >
          {pathOf(url)}
        </a>
        {reason !== null && (
          <p className="mt-1 text-xs wrap-anything text-ink-2">
            {reason} {remedy} {state === 'failed' && isKnown && texts.kept}
          </p>
        )}
      </div>
      <Badge tone={tones[state]}>{texts.states[state]}</Badge>
      {mayRetry && (
        <Button
          size="sm"
          variant="ghost"
          icon={<RotateCcw aria-hidden size={14} />}
          aria-label={texts.retryOf(url)}
          isBusy={isRetrying}
          onClick={() => onRetry(url)}
        >
          {texts.retry}
        </Button>
      )}
    </li>
  );
}

function pathOf(url: string): string {
  if (!URL.canParse(url)) return url;
  const { pathname, search } = new URL(url);
  return pathname + search;
}
