import type { AuditLine } from '@chatref/protocol';
import { useQuery } from '@tanstack/react-query';
import { useAgentRef } from '../../../agent/use-agent-ref.ts';
import { LoadFailed } from '../../../components/LoadFailed.tsx';
import { actionHistoryQuery } from '../../../queries/action-queries.ts';
import { t } from '../../../strings/t.ts';
import { formatInstant } from '../../../time/format-clock-time.ts';
import { Avatar } from '../../../ui/Avatar.tsx';
import { Skeleton } from '../../../ui/Skeleton.tsx';
import { useAction } from '../ActionContext.tsx';
import { settingName } from './setting-name.ts';

const texts = t.actionEditor.history;

/** Who changed what, newest first. */
export function HistoryPage() {
  const action = useAction();
  const history = useQuery(actionHistoryQuery(useAgentRef(), action.id));
  if (history.isError && history.data === undefined) {
    return (
      <LoadFailed title={texts.loadFailed} error={history.error} onRetry={() => void history.refetch()} />
    );
  }
  if (history.data === undefined) return <Skeleton className="h-40 rounded-lg" />;
  if (history.data.length === 0) return <p className="text-sm text-ink-2">{texts.empty}</p>;
  return (
    <ol
      aria-label={texts.title}
      className="divide-y divide-line overflow-hidden rounded-lg border border-line bg-surface shadow-card"
    >
      {history.data.map((line) => (
        <Line key={line.id} line={line} />
      ))}
    </ol>
  );
}

function Line({ line }: { line: AuditLine }) {
  return (
    <li className="flex gap-3 px-4 py-3 sm:px-5">
      <Avatar kind="teammate" name={line.by} size="sm" />
      <div className="min-w-0 flex-1">
        <p className="flex flex-wrap items-baseline gap-x-2 text-sm">
          <span className="text-ink">
            <span className="font-medium">{line.by}</span> {texts.what[line.what]}
          </span>
          <time dateTime={line.at} className="tabular text-xs text-ink-3">
            {formatInstant(line.at)}
          </time>
        </p>
        {line.changes.length > 0 && (
          <dl className="mt-1.5 flex flex-col gap-1.5">
            {line.changes.map(({ setting, from, to }) => (
              <div key={`${setting} ${from} ${to}`} className="text-sm wrap-anything">
                <dt className="text-xs font-medium text-ink-3">{settingName(setting)}</dt>
                <dd className="text-ink-2">
                  {from !== null && <del className="text-ink-3 decoration-1">{from}</del>}
                  {from !== null && to !== null && <span aria-hidden> → </span>}
                  {to !== null && <ins className="text-ink no-underline">{to}</ins>}
                </dd>
              </div>
            ))}
          </dl>
        )}
      </div>
    </li>
  );
}
