import type { Explanation } from '@chatref/protocol';
import { safeHref } from '../../components/safe-href.ts';
import { t } from '../../strings/t.ts';
import { Badge } from '../../ui/Badge.tsx';

const texts = t.playground.why;

type Props = { passage: Explanation['passages'][number]; n: number };

/** One passage that was found, with both of its scores; the whole text is a press away. */
export function WhyPassage({ passage, n }: Props) {
  const href = safeHref(passage.url);
  const place = [passage.heading, passage.page === null ? null : t.conversation.page(passage.page)]
    .filter((part) => part !== null)
    .join(' · ');
  return (
    <li className="rounded-md border border-line bg-surface p-3 shadow-card">
      <p className="flex items-start gap-2 text-sm font-medium text-ink">
        <span className="text-agent-ink tabular-nums">{n}</span>
        <span className="min-w-0 flex-1 wrap-anything">{passage.title}</span>
        {passage.isQuoted && <Badge tone="ok">{texts.quoted}</Badge>}
      </p>
      {place !== '' && <p className="mt-0.5 text-xs wrap-anything text-ink-2">{place}</p>}
      <p className="mt-1.5 flex flex-wrap gap-x-3 text-xs tabular-nums text-ink-3">
        <span>{texts.byWords(texts.score(passage.lexical))}</span>
        {passage.cosine !== null && <span>{texts.byMeaning(texts.score(passage.cosine))}</span>}
        <span className="text-ink-2">{texts.together(texts.score(passage.score))}</span>
      </p>
      <details className="group mt-1.5">
        <summary className="cursor-pointer rounded-xs text-xs text-ink-2 hover:text-ink">
          {texts.showText}
        </summary>
        <p className="mt-1.5 max-h-48 overflow-y-auto text-xs whitespace-pre-line wrap-anything text-ink-2">
          {passage.text}
        </p>
      </details>
      {href !== null && (
        <a
          href={href}
          target="_blank"
          rel="noopener noreferrer"
          className="mt-1 block truncate text-xs text-accent-ink hover:underline"
        >
          {href}
        </a>
      )}
    </li>
  );
}
