import type { ReactNode } from 'react';

export function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="px-4 py-4">
      <h3 className="mb-2.5 text-xs font-semibold text-ink-2">{title}</h3>
      {children}
    </section>
  );
}
