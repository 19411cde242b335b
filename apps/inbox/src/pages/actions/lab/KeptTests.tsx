import type { ActionTest, ExplainActionsRequest } from '@chatref/protocol';
import { useQuery } from '@tanstack/react-query';
import { CircleAlert, CircleCheck, X } from 'lucide-react';
import { useAgentRef } from '../../../agent/use-agent-ref.ts';
import { actionTestsQuery, explainQuery } from '../../../queries/action-queries.ts';
import { useSession } from '../../../session/SessionContext.tsx';
import { t } from '../../../strings/t.ts';
import { Badge } from '../../../ui/Badge.tsx';
import { IconButton } from '../../../ui/IconButton.tsx';
import { useEditor } from '../editor/EditorContext.tsx';
import { foretell } from './foretell.ts';
import { useTestCommands } from './use-test-commands.ts';

const texts = t.actionEditor.lab;

type Props = { actionId: string; draft: NonNullable<ExplainActionsRequest['draft']> };

/** Sentences kept as tests, judged with what is saved, or with what is typed once something is. */
export function KeptTests({ actionId, draft }: Props) {
  const { canManage } = useSession();
  const { form } = useEditor();
  const agent = useAgentRef();
  const kept = useQuery(actionTestsQuery(agent, actionId)).data ?? [];
  const asked = explainQuery(agent, { sentences: kept.map(({ text }) => text), draft });
  const foretold = useQuery({ ...asked, enabled: form.isChanged && kept.length > 0 }).data;
  const tests = form.isChanged && foretold !== undefined ? foretell(kept, foretold, draft) : kept;
  const { drop } = useTestCommands(actionId);
  const broken = tests.filter(({ isHolding }) => !isHolding).length;
  if (tests.length === 0) return null;
  return (
    <div>
      <h4 className="flex items-center gap-2 text-sm font-medium text-ink">
        {texts.tests}
        {broken > 0 && <Badge tone="danger">{texts.broken(broken)}</Badge>}
      </h4>
      <p className="mb-2 text-xs text-ink-3">{form.isChanged ? texts.testsHintUnsaved : texts.testsHint}</p>
      <ul aria-label={texts.tests} className="divide-y divide-line rounded-md border border-line">
        {tests.map((test) => (
          <li key={test.id} className="flex items-center gap-2.5 py-1.5 pr-1.5 pl-3">
            <State test={test} />
            <span className="min-w-0 flex-1 text-sm wrap-anything text-ink">{test.text}</span>
            <span className="shrink-0 text-xs text-ink-3">{wordsOf(test)}</span>
            {canManage && (
              <IconButton
                size="sm"
                label={texts.forget(test.text)}
                icon={<X aria-hidden size={14} />}
                onClick={() => drop.mutate(test.id)}
              />
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

function State({ test }: { test: ActionTest }) {
  const Icon = test.isHolding ? CircleCheck : CircleAlert;
  return (
    <Icon
      aria-hidden
      size={16}
      className={test.isHolding ? 'shrink-0 text-ok-ink' : 'shrink-0 text-danger-ink'}
    />
  );
}

function wordsOf({ shouldFire, isHolding }: ActionTest): string {
  if (isHolding) return shouldFire ? texts.startsIt : texts.doesNotStart;
  return shouldFire ? texts.noLonger : texts.startsWrongly;
}
