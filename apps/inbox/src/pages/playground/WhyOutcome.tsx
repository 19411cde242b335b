import type { Explanation } from '@chatref/protocol';
import { t } from '../../strings/t.ts';
import { Badge, type Tone } from '../../ui/Badge.tsx';

const texts = t.playground.why;

/** What came of the question, in one line and a sentence. */
export function WhyOutcome({ explanation }: { explanation: Explanation }) {
  const { tone, title, text } = outcomeOf(explanation);
  return (
    <div role="status">
      <Badge tone={tone}>{title}</Badge>
      <p className="mt-1.5 text-sm text-pretty text-ink-2">{text}</p>
      {explanation.offers !== null && (
        <p className="mt-1 text-sm text-ink-2">{texts.offers(explanation.offers)}</p>
      )}
    </div>
  );
}

type Told = { tone: Tone; title: string; text: string };

function outcomeOf({ before, outcome }: Explanation): Told {
  switch (before?.kind) {
    case 'action':
      return {
        tone: 'accent',
        title: texts.action(before.name),
        text: texts.startedBy(startOf(before.by), before.words),
      };
    case 'small_talk':
      return { tone: 'neutral', title: texts.smallTalk, text: texts.smallTalkText };
    case 'closed_topic':
      return { tone: 'warn', title: texts.closedTopic, text: texts.closedTopicText };
    default:
      return { tone: tones[outcome], ...texts.outcomes[outcome] };
  }
}

function startOf(by: string): string {
  const known: Readonly<Record<string, string>> = texts.starts;
  return known[by] ?? by;
}

const tones: Readonly<Record<Explanation['outcome'], Tone>> = {
  answered: 'ok',
  maybe: 'warn',
  not_found: 'danger',
};
