import { Hand, Quote, Radio } from 'lucide-react';
import type { ReactNode } from 'react';
import { Logo } from '../../components/Logo.tsx';
import { t } from '../../strings/t.ts';

type Props = { title: string; text?: ReactNode; children: ReactNode; footer?: ReactNode };

/** The frame of every page before one is signed in: the form, and beside it what this is about. */
export function AuthFrame({ title, text, children, footer }: Props) {
  return (
    <div className="scroll-area grid h-full bg-surface lg:grid-cols-[minmax(26rem,1fr)_1.1fr]">
      <main className="flex min-w-0 flex-col px-6 py-8 sm:px-10">
        <p className="flex items-center gap-2 text-lg font-semibold tracking-tight">
          <Logo size={26} />
          {t.common.productName}
        </p>
        <div className="mx-auto flex w-full max-w-90 flex-1 flex-col justify-center py-10">
          <h1 className="text-2xl font-semibold tracking-tight text-ink">{title}</h1>
          {text !== undefined && <p className="mt-1.5 text-base wrap-anything text-ink-2">{text}</p>}
          <div className="mt-7">{children}</div>
          {footer !== undefined && <div className="mt-6 text-sm text-ink-2">{footer}</div>}
        </div>
      </main>
      <Pitch />
    </div>
  );
}

function Pitch() {
  const icons = [Quote, Radio, Hand] as const;
  return (
    <aside className="hidden border-l border-line bg-canvas lg:flex lg:flex-col lg:justify-center lg:px-16 xl:px-24">
      <p className="max-w-120 text-2xl leading-9 font-semibold tracking-tight text-balance text-ink">
        {t.auth.pitch.line}
      </p>
      <ul className="mt-9 flex max-w-110 flex-col gap-4">
        {t.auth.pitch.points.map((point, index) => {
          const Icon = icons[index] ?? Quote;
          return (
            <li key={point} className="flex items-start gap-3 text-base text-ink-2">
              <span className="inline-flex size-8 shrink-0 items-center justify-center rounded-md border border-line bg-surface text-accent-ink shadow-card">
                <Icon aria-hidden size={16} />
              </span>
              <span className="pt-1.5">{point}</span>
            </li>
          );
        })}
      </ul>
    </aside>
  );
}
