import type { ReactNode } from 'react';

type Props = {
  title: string;
  description?: ReactNode;
  action?: ReactNode;
  children: ReactNode;
  /** Under a header that already names the page, as in an agent's settings. */
  isNested?: boolean;
};

/** A scrolling page of settings with its heading, in a column that stays readable. */
export function Page({ title, description, action, children, isNested = false }: Props) {
  const Heading = isNested ? 'h2' : 'h1';
  return (
    <div className="scroll-area min-h-0 flex-1">
      <div className="mx-auto flex w-full max-w-4xl flex-col gap-5 px-4 py-6 sm:px-8 sm:py-8">
        <header className="flex flex-wrap items-start justify-between gap-x-4 gap-y-3">
          <div className="min-w-0 flex-1 basis-60">
            <Heading className="text-xl font-semibold tracking-tight text-ink">{title}</Heading>
            {description !== undefined && (
              <p className="mt-0.5 text-sm text-pretty text-ink-2">{description}</p>
            )}
          </div>
          {action}
        </header>
        {children}
      </div>
    </div>
  );
}
