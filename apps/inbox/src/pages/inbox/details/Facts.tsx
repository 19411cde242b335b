import type { ReactNode } from 'react';
import { CopyButton } from '../../../ui/CopyButton.tsx';

export type Fact = {
  label: string;
  value: ReactNode;
  /** The text to copy, where that is worth a button. */
  copy?: string | undefined;
  title?: string | undefined;
};

/** Names and values in two aligned columns; long values wrap. */
export function Facts({ facts }: { facts: readonly Fact[] }) {
  return (
    <dl className="flex flex-col gap-1.5">
      {facts.map((fact) => (
        <div key={fact.label} className="flex min-h-6 items-start gap-2 text-sm">
          <dt className="w-22 shrink-0 pt-0.5 wrap-anything text-ink-3">{fact.label}</dt>
          <dd className="flex min-w-0 flex-1 items-start gap-2 text-ink" title={fact.title}>
            <span className="min-w-0 flex-1 pt-0.5 wrap-anything">{fact.value}</span>
            {fact.copy !== undefined && (
              <span className="pointer-coarse:-my-1.5">
                <CopyButton value={fact.copy} name={fact.label} />
              </span>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}
