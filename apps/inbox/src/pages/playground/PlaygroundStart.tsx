import type { WidgetConfig } from '@chatref/protocol';
import { t } from '../../strings/t.ts';
import { Avatar } from '../../ui/Avatar.tsx';

type Props = { config: WidgetConfig; onAsk: (text: string) => void };

/** The greeting as visitors see it, and questions to begin with. */
export function PlaygroundStart({ config, onAsk }: Props) {
  const questions = config.starterQuestions.length > 0 ? config.starterQuestions : t.playground.suggestions;
  return (
    <div className="scroll-area flex min-h-0 flex-1 flex-col items-center justify-center px-6 py-8 text-center">
      <Avatar kind="agent" name={config.name} size="lg" />
      <p className="mt-4 max-w-110 text-lg font-medium text-balance text-ink">{config.greeting}</p>
      <p className="mt-6 text-xs font-medium text-ink-3">{t.playground.tryAsking}</p>
      <ul className="mt-2 flex max-w-130 flex-wrap justify-center gap-2">
        {questions.map((question) => (
          <li key={question}>
            <button
              type="button"
              onClick={() => onAsk(question)}
              className="min-h-8 rounded-full border border-line-strong bg-surface px-3 py-1 text-sm text-ink-2 shadow-card hover:border-accent-line hover:bg-accent-soft hover:text-accent-ink pointer-coarse:min-h-10"
            >
              {question}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
