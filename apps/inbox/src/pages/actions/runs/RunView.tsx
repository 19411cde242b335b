import type { ActionRun } from '@chatref/protocol';
import { CircleAlert } from 'lucide-react';
import { t } from '../../../strings/t.ts';
import { formatInstant } from '../../../time/format-clock-time.ts';
import { RunBadge } from './RunBadge.tsx';

const texts = t.actionEditor.runs;

type Attempt = ActionRun['attempts'][number];

/** One run with everything that went out and came back. Secrets come masked from the server. */
export function RunView({ run, isHeadHidden = false }: { run: ActionRun; isHeadHidden?: boolean }) {
  return (
    <div className="flex flex-col gap-3 text-sm">
      {!isHeadHidden && (
        <p className="flex flex-wrap items-center gap-2">
          <RunBadge status={run.status} />
          <span className="text-ink-3">{formatInstant(run.createdAt)}</span>
        </p>
      )}
      {run.attempts.map((attempt, index) => (
        <AttemptView key={attempt.at} attempt={attempt} n={index + 1} count={run.attempts.length} />
      ))}
      {run.said !== null && run.said !== '' && (
        <div>
          <p className="text-xs font-medium text-ink-3">
            {run.origin === 'visitor' ? texts.said : texts.wouldSay}
          </p>
          <p className="mt-1 w-fit max-w-full rounded-lg rounded-tl-xs bg-sunken px-3 py-2 wrap-anything text-ink">
            {run.said}
          </p>
        </div>
      )}
    </div>
  );
}

function AttemptView({ attempt, n, count }: { attempt: Attempt; n: number; count: number }) {
  const { request, response, problem } = attempt;
  return (
    <section aria-label={texts.attempt(n, count)} className="min-w-0 rounded-md border border-line">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-0.5 border-b border-line px-3 py-1.5 text-xs text-ink-3">
        <span className="font-medium text-ink-2">{texts.attempt(n, count)}</span>
        <span className="tabular">{texts.took(attempt.tookMs)}</span>
        {response !== null && <span className="tabular">{texts.status(response.status)}</span>}
      </p>
      {problem !== null && (
        <p className="flex gap-2 border-b border-line bg-danger-soft px-3 py-2 text-danger-ink">
          <CircleAlert aria-hidden size={16} className="mt-0.5 shrink-0" />
          <span className="wrap-anything">{problem}</span>
        </p>
      )}
      <div className="grid min-w-0 md:grid-cols-2">
        <Code
          title={texts.request}
          text={[
            `${request.method} ${request.url}`,
            ...request.headers.map(([name, value]) => `${name}: ${value}`),
            ...(request.body === null || request.body === '' ? [] : ['', request.body]),
          ].join('\n')}
        />
        <Code
          title={texts.response}
          text={response === null ? texts.noResponse : response.body || texts.empty}
        />
      </div>
    </section>
  );
}

function Code({ title, text }: { title: string; text: string }) {
  return (
    <div className="min-w-0 px-3 py-2 not-first:border-t not-first:border-line md:not-first:border-t-0 md:not-first:border-l">
      <p className="text-xs font-medium text-ink-3">{title}</p>
      {/* Long ones scroll in their place; that takes focus, for those who scroll by keys. */}
      <pre
        // biome-ignore lint/a11y/noNoninteractiveTabindex: as above
        tabIndex={0}
        className="scroll-area mt-1 max-h-60 font-mono text-xs wrap-anything whitespace-pre-wrap text-ink-2"
      >
        {text}
      </pre>
    </div>
  );
}
