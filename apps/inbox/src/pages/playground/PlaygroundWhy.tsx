import type { TimelineItem } from '@chatref/protocol';
import { useQuery } from '@tanstack/react-query';
import { useAgentRef } from '../../agent/use-agent-ref.ts';
import { explainAnswer } from '../../api/explain.ts';
import { LoadFailed } from '../../components/LoadFailed.tsx';
import { t } from '../../strings/t.ts';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { askedIn } from './asked-in.ts';
import { WhyConfidence } from './WhyConfidence.tsx';
import { WhyOutcome } from './WhyOutcome.tsx';
import { WhyPassage } from './WhyPassage.tsx';
import { WhyPrompt } from './WhyPrompt.tsx';
import { WhyReading } from './WhyReading.tsx';

const texts = t.playground.why;

/** Why the last answer is what it is: asked of the server again, over the same functions as the answer itself. */
export function PlaygroundWhy({ items }: { items: readonly TimelineItem[] }) {
  const agent = useAgentRef();
  const asked = askedIn(items);
  const why = useQuery({
    queryKey: ['explain', agent.agentId, asked],
    queryFn: () => explainAnswer(agent, asked?.question ?? '', asked?.earlier ?? []),
    enabled: asked !== null,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    placeholderData: (before) => before,
  });
  if (why.isError) {
    return <LoadFailed title={texts.failed} error={why.error} onRetry={() => void why.refetch()} />;
  }
  if (why.data === undefined) {
    return asked === null ? (
      <p className="text-sm text-ink-3">{texts.empty}</p>
    ) : (
      <Skeleton className="h-48 rounded-md" />
    );
  }
  const explanation = why.data;
  const isAnswered = explanation.before === null;
  return (
    <div className="flex flex-col gap-5">
      <WhyOutcome explanation={explanation} />
      {isAnswered && <WhyConfidence explanation={explanation} />}
      <WhyReading explanation={explanation} question={asked?.question ?? null} />
      {explanation.passages.length > 0 && (
        <section aria-label={texts.passages}>
          <h3 className="text-xs font-semibold text-ink-2">{texts.passages}</h3>
          <ol className="mt-2 flex flex-col gap-2">
            {explanation.passages.map((passage, at) => (
              <WhyPassage key={passage.id} passage={passage} n={at + 1} />
            ))}
          </ol>
        </section>
      )}
      {explanation.prompt !== null && <WhyPrompt prompt={explanation.prompt} />}
      <section aria-label={texts.steps}>
        <h3 className="text-xs font-semibold text-ink-2">{texts.steps}</h3>
        <dl className="mt-1.5 grid grid-cols-[1fr_auto] gap-x-3 gap-y-0.5 text-xs text-ink-2">
          {explanation.steps.map(({ name, ms }) => (
            <div key={name} className="contents">
              <dt>{texts.stepNames[name]}</dt>
              <dd className="text-right tabular-nums">{texts.ms(ms)}</dd>
            </div>
          ))}
        </dl>
      </section>
    </div>
  );
}
