import { useAgent } from '../../agent/AgentContext.tsx';
import { useUpdateAgent } from '../../agent/use-update-agent.ts';
import { Page } from '../../components/Page.tsx';
import { useSession } from '../../session/SessionContext.tsx';
import { t } from '../../strings/t.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Card } from '../../ui/Card.tsx';
import { Switch } from '../../ui/Switch.tsx';
import { useTitle } from '../../ui/use-title.ts';
import { TeamCards } from './TeamCards.tsx';

export function SharedInboxPage() {
  const agent = useAgent();
  const { canManage } = useSession();
  useTitle(`${t.team.sharedInbox} · ${agent.name}`);
  const update = useUpdateAgent();
  // What was just switched shows at once; a refusal switches it back.
  const isOn = update.isPending
    ? (update.variables.isHandoffAllowed ?? agent.isHandoffAllowed)
    : agent.isHandoffAllowed;
  return (
    <Page title={t.team.sharedInbox} description={t.team.sharedInboxText} isNested>
      <Card>
        <Switch
          label={t.team.toggle}
          hint={t.team.toggleHint}
          isOn={isOn}
          isDisabled={!canManage}
          onChange={(isHandoffAllowed) => update.mutate({ isHandoffAllowed })}
        />
      </Card>
      {!isOn && <Banner tone="warn">{t.team.offText}</Banner>}
      <TeamCards />
    </Page>
  );
}
