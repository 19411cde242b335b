import { clsx } from 'clsx';
import { LoaderCircle } from 'lucide-react';

/** Decoration only: whoever shows it says in words what is going on. */
export function Spinner({ className, size = 16 }: { className?: string | undefined; size?: number }) {
  return <LoaderCircle aria-hidden size={size} className={clsx('animate-spin', className)} />;
}
