import { RichText } from '../../components/RichText.tsx';
import { t } from '../../strings/t.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Spinner } from '../../ui/Spinner.tsx';
import type { Trial } from './use-trial.ts';

const texts = t.gaps.dialog;
/** Numbers of sources that are not listed here. */
const sourceMark = /\s?\[\d{1,2}\]/gu;

export function TrialBox({ trial }: { trial: Trial }) {
  return (
    <div role="status">
      <Told trial={trial} />
    </div>
  );
}

function Told({ trial }: { trial: Trial }) {
  if (trial.kind === 'failed') return <Banner tone="danger">{texts.failed}</Banner>;
  if (trial.kind !== 'tried') {
    return (
      <p className="flex items-center gap-2 text-sm text-ink-2">
        <Spinner /> {trial.kind === 'learning' ? texts.learning : texts.tries}
      </p>
    );
  }
  const { outcome, text } = trial.explanation;
  if (outcome !== 'answered') return <Banner tone="warn">{texts.worksNot}</Banner>;
  return (
    <div>
      <p className="text-sm font-medium text-ok-ink">{texts.works}</p>
      <div className="mt-2 max-h-48 overflow-y-auto rounded-lg rounded-tl-xs border border-agent-line bg-agent-soft px-3.5 py-2.5 text-sm text-ink">
        <RichText text={text.replace(sourceMark, '')} />
      </div>
    </div>
  );
}
