import { useAgent } from '../../agent/AgentContext.tsx';
import { Page } from '../../components/Page.tsx';
import { t } from '../../strings/t.ts';
import { useTitle } from '../../ui/use-title.ts';
import { GeneralForm } from './GeneralForm.tsx';
import { RemoveAgentCard } from './RemoveAgentCard.tsx';

export function GeneralPage() {
  const agent = useAgent();
  useTitle(`${t.agents.tabs.general} · ${agent.name}`);
  return (
    <Page title={t.agents.tabs.general} description={t.agents.general.text} isNested>
      <GeneralForm />
      <RemoveAgentCard />
    </Page>
  );
}
