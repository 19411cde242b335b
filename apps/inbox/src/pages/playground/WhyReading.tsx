import type { Explanation } from '@chatref/protocol';
import { ArrowRight } from 'lucide-react';
import { t } from '../../strings/t.ts';

const texts = t.playground.why;

type Props = { explanation: Explanation; question: string | null };

/** How the question was read, where that is not word for word. */
export function WhyReading({ explanation: { subject, repaired }, question }: Props) {
  const isMadeWhole = question !== null && subject.trim() !== question.trim();
  if (!isMadeWhole && repaired.length === 0) return null;
  return (
    <section aria-label={texts.reading}>
      <h3 className="text-xs font-semibold text-ink-2">{texts.reading}</h3>
      {isMadeWhole && <p className="mt-1 text-sm wrap-anything text-ink-2">{texts.madeWhole(subject)}</p>}
      {repaired.length > 0 && (
        <ul className="mt-1.5 flex flex-wrap gap-1.5">
          {repaired.map(({ from, to }) => (
            <li
              key={from}
              className="inline-flex items-center gap-1 rounded-xs bg-sunken px-1.5 py-0.5 text-xs text-ink ring-1 ring-line ring-inset"
            >
              <span className="text-ink-3 line-through">{from}</span>
              <ArrowRight aria-label={texts.readAs} size={12} className="text-ink-3" />
              {to}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
