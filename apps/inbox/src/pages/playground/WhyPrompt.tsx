import type { Explanation } from '@chatref/protocol';
import { t } from '../../strings/t.ts';
import { CopyButton } from '../../ui/CopyButton.tsx';

const texts = t.playground.why;

/** What the model is sent, word for word. */
export function WhyPrompt({ prompt }: { prompt: NonNullable<Explanation['prompt']> }) {
  const whole = `${prompt.system}\n\n${prompt.question}`;
  return (
    <details>
      <summary className="cursor-pointer rounded-xs text-xs font-semibold text-ink-2 hover:text-ink">
        {texts.prompt(prompt.model)}
      </summary>
      <div className="mt-2 rounded-md border border-line bg-sunken">
        <div className="flex justify-end p-1.5">
          <CopyButton value={whole} name={texts.promptName} />
        </div>
        <pre className="max-h-72 overflow-auto px-3 pb-3 font-mono text-xs whitespace-pre-wrap wrap-anything text-ink-2">
          {whole}
        </pre>
      </div>
    </details>
  );
}
