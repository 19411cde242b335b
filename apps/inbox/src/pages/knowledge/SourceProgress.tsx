import type { ReadingProgress } from '@chatref/protocol';
import { t } from '../../strings/t.ts';

const texts = t.knowledge.progress;

type Props = { name: string; progress: ReadingProgress };

/** How far the reading of a site is, and what is being read at this moment. */
export function SourceProgress({ name, progress }: Props) {
  const { read, unchanged, skipped, failed, vanished, waiting, currentUrl } = progress;
  const done = read + unchanged + skipped + failed + vanished;
  const all = done + waiting;
  const share = all === 0 ? 0 : Math.round((done / all) * 100);
  return (
    <div className="mt-2.5 ml-11 flex flex-col gap-1.5 max-sm:ml-0">
      <div
        role="progressbar"
        aria-label={texts.label(name)}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={share}
        aria-valuetext={all === 0 ? texts.looking : texts.of(done, all)}
        className="h-1 overflow-hidden rounded-full bg-sunken ring-1 ring-line ring-inset"
      >
        <div className="h-full rounded-full bg-accent transition-[width]" style={{ width: `${share}%` }} />
      </div>
      <p className="tabular flex flex-wrap gap-x-3 gap-y-0.5 text-xs text-ink-2">
        <span>{all === 0 ? texts.looking : texts.of(done, all)}</span>
        {unchanged > 0 && <span>{texts.unchanged(unchanged)}</span>}
        {failed > 0 && <span className="text-warn-ink">{texts.failed(failed)}</span>}
      </p>
      {currentUrl !== null && <p className="truncate font-mono text-2xs text-ink-3">{currentUrl}</p>}
    </div>
  );
}
