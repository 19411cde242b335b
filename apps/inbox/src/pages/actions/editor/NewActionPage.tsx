import { getRouteApi } from '@tanstack/react-router';
import { useAgent } from '../../../agent/AgentContext.tsx';
import { useSession } from '../../../session/SessionContext.tsx';
import { t } from '../../../strings/t.ts';
import { Banner } from '../../../ui/Banner.tsx';
import { useTitle } from '../../../ui/use-title.ts';
import { BackLink } from '../ActionFrame.tsx';
import { ActionEditor } from './ActionEditor.tsx';
import { valuesOf } from './action-values.ts';
import { TemplatePicker } from './TemplatePicker.tsx';
import { templates } from './templates.ts';

const route = getRouteApi('/shell/agents/$agentId/actions/new');
const texts = t.actionEditor;

/** First what it begins with, then the editor with that in it. */
export function NewActionPage() {
  const { from } = route.useSearch();
  const { canManage } = useSession();
  useTitle(`${t.actions.addTitle} · ${useAgent().name}`);
  return (
    <div className="scroll-area min-h-0 flex-1">
      <div className="mx-auto flex w-full max-w-6xl flex-col gap-5 px-4 py-5 sm:px-8">
        <header>
          <BackLink />
          <h2 className="mt-1 text-xl font-semibold tracking-tight text-ink">{t.actions.addTitle}</h2>
          {from === undefined && <p className="mt-0.5 text-sm text-ink-2">{texts.templates.text}</p>}
        </header>
        {!canManage ? (
          <Banner tone="info">{t.team.onlyOwners}</Banner>
        ) : from === undefined ? (
          <TemplatePicker />
        ) : (
          <ActionEditor key={from} action={null} start={valuesOf(templates[from].start)} />
        )}
      </div>
    </div>
  );
}
