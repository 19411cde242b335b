import { Page } from '../../components/Page.tsx';
import { t } from '../../strings/t.ts';
import { useTitle } from '../../ui/use-title.ts';
import { TeamCards } from '../team/TeamCards.tsx';
import { WorkspaceCard } from './WorkspaceCard.tsx';

export function GeneralSettingsPage() {
  useTitle(t.shell.settings);
  return (
    <Page title={t.shell.settingsTabs.general} description={t.team.settingsText} isNested>
      <WorkspaceCard />
      <TeamCards />
    </Page>
  );
}
