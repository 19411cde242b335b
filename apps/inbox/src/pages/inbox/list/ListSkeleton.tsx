import { t } from '../../../strings/t.ts';
import { Skeleton } from '../../../ui/Skeleton.tsx';

/** Rows of the height they will have. */
export function ListSkeleton() {
  return (
    <div role="status" aria-label={t.common.loading} className="overflow-hidden">
      {['w-28', 'w-36', 'w-24', 'w-32', 'w-30', 'w-40'].map((width) => (
        <div key={width} className="flex h-23 gap-3 border-b border-line px-4 py-3">
          <Skeleton className="size-8 rounded-full" />
          <div className="flex flex-1 flex-col">
            <Skeleton className={`mt-1 h-3.5 ${width}`} />
            <Skeleton className="mt-2.5 h-3 w-4/5" />
            <Skeleton className="mt-auto h-4 w-32" />
          </div>
        </div>
      ))}
    </div>
  );
}
