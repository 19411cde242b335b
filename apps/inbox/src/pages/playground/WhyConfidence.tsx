import type { Explanation } from '@chatref/protocol';
import { clsx } from 'clsx';
import { t } from '../../strings/t.ts';

const texts = t.playground.why;

/** How sure the content speaks of the question, against the two bars of this agent's own content. */
export function WhyConfidence({
  explanation: { confidence, threshold, grey, outcome },
}: {
  explanation: Explanation;
}) {
  // Scores have no end of their own; the scale leaves some room beyond what matters.
  const end = Math.max(confidence, threshold * 1.6, 0.01);
  const at = (value: number) => `${Math.min(100, (100 * value) / end)}%`;
  return (
    <section aria-label={texts.confidence}>
      <div className="flex items-baseline justify-between gap-2">
        <h3 className="text-xs font-semibold text-ink-2">{texts.confidence}</h3>
        <span className="text-xs tabular-nums text-ink-2">{texts.score(confidence)}</span>
      </div>
      <div aria-hidden className="relative mt-2 h-2 rounded-full bg-pressed">
        <div className={clsx('h-full rounded-full', colours[outcome])} style={{ width: at(confidence) }} />
        <Mark at={at(grey)} />
        <Mark at={at(threshold)} />
      </div>
      <p className="mt-1.5 text-xs text-ink-3">{texts.bars(texts.score(threshold), texts.score(grey))}</p>
    </section>
  );
}

function Mark({ at }: { at: string }) {
  return <span className="absolute -inset-y-1 w-0.5 rounded-full bg-ink-2" style={{ left: at }} />;
}

const colours: Readonly<Record<Explanation['outcome'], string>> = {
  answered: 'bg-ok',
  maybe: 'bg-warn',
  not_found: 'bg-danger',
};
