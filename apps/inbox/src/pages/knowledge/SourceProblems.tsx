import type { Source } from '@chatref/protocol';
import { ChevronRight } from 'lucide-react';
import { t } from '../../strings/t.ts';

/** Rows and the like that could not be read although the source as a whole was. */
export function SourceProblems({ problems }: { problems: Source['problems'] }) {
  if (problems.length === 0) return null;
  return (
    <details className="group mt-2 ml-11 text-sm max-sm:ml-0">
      <summary className="inline-flex items-center gap-1 rounded-xs text-warn-ink marker:content-none">
        <ChevronRight aria-hidden size={14} className="transition-transform group-open:rotate-90" />
        {t.knowledge.problems(problems.length)}
      </summary>
      <ul className="mt-2 flex flex-col gap-2 border-l border-line pl-3">
        {problems.map((problem) => (
          <li key={problem.url} className="wrap-anything">
            <p className="font-mono text-xs text-ink-2">{problem.url}</p>
            <p className="text-ink-2">
              {problem.reason} {problem.remedy}
            </p>
          </li>
        ))}
      </ul>
    </details>
  );
}
