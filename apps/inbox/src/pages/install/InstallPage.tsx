import { useQuery } from '@tanstack/react-query';
import { Globe, RotateCcw } from 'lucide-react';
import { useAgent } from '../../agent/AgentContext.tsx';
import { useAgentRef } from '../../agent/use-agent-ref.ts';
import { Page } from '../../components/Page.tsx';
import { actionsQuery } from '../../queries/action-queries.ts';
import { agentsQuery } from '../../queries/agent-queries.ts';
import { useSession } from '../../session/SessionContext.tsx';
import { t } from '../../strings/t.ts';
import { agoOf } from '../../time/ago-of.ts';
import { useNow } from '../../time/use-now.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { CopyField } from '../../ui/CopyField.tsx';
import { useTitle } from '../../ui/use-title.ts';
import { expertButtonOf, lineOf } from './embed-code.ts';

const texts = t.install;

export function InstallPage() {
  const agent = useAgent();
  useTitle(`${texts.title} · ${agent.name}`);
  const actions = useQuery(actionsQuery(useAgentRef())).data;
  const actionName = actions?.actions.find((action) => action.isEnabled)?.name ?? agent.expertButtonText;
  return (
    <Page title={texts.title} description={texts.text} isNested>
      <Card title={texts.lineTitle} description={texts.lineText}>
        <CopyField value={lineOf(location.origin, agent.id)} name={texts.lineName} isCode />
      </Card>
      <SeenCard />
      <Card title={texts.buttonTitle} description={texts.buttonText}>
        <CopyField
          value={expertButtonOf(agent.expertButtonText, actionName)}
          name={texts.buttonName}
          isCode
        />
      </Card>
    </Page>
  );
}

/** Asks again by itself: the owner looks at their shop in one tab and at this page in the other. */
function SeenCard() {
  const agent = useAgent();
  const { workspace } = useSession();
  const agents = useQuery({ ...agentsQuery(workspace.id), refetchInterval: seenPollMs });
  const now = useNow(60_000);
  return (
    <Card
      title={texts.seenTitle}
      action={
        <Button
          size="sm"
          icon={<RotateCcw aria-hidden size={14} />}
          isBusy={agents.isFetching && agents.isRefetching}
          onClick={() => void agents.refetch()}
        >
          {texts.check}
        </Button>
      }
    >
      {agent.lastSeenOrigin === null || agent.lastSeenAt === null ? (
        <Banner tone="info">{texts.seenEmpty}</Banner>
      ) : (
        <p className="flex items-center gap-3 rounded-md border border-ok-line bg-ok-soft px-3 py-2.5 text-sm text-ok-ink">
          <Globe aria-hidden size={16} className="shrink-0" />
          <span className="min-w-0 flex-1 truncate font-medium">{agent.lastSeenOrigin}</span>
          <span className="shrink-0">{t.time.ago(agoOf(agent.lastSeenAt, now))}</span>
        </p>
      )}
    </Card>
  );
}

const seenPollMs = 5_000;
