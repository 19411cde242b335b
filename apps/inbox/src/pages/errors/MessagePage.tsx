import type { ReactNode } from 'react';
import { Logo } from '../../components/Logo.tsx';

type Props = { title: string; text: ReactNode; action: ReactNode };

/** A page with nothing but a message and the way on. */
export function MessagePage({ title, text, action }: Props) {
  return (
    <main className="flex h-full flex-col items-center justify-center bg-canvas px-6 text-center">
      <Logo size={36} />
      <h1 className="mt-6 text-xl font-semibold text-ink">{title}</h1>
      <div className="mt-1.5 max-w-110 text-base text-pretty text-ink-2">{text}</div>
      <div className="mt-6 flex flex-wrap justify-center gap-2">{action}</div>
    </main>
  );
}
