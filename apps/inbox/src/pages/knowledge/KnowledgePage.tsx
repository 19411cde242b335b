import type { Source } from '@chatref/protocol';
import { useQuery } from '@tanstack/react-query';
import { FileText, Globe, ShoppingBag, Type } from 'lucide-react';
import { useState } from 'react';
import { useAgent } from '../../agent/AgentContext.tsx';
import { useAgentRef } from '../../agent/use-agent-ref.ts';
import { LoadFailed } from '../../components/LoadFailed.tsx';
import { Page } from '../../components/Page.tsx';
import { sourcesQuery } from '../../queries/agent-queries.ts';
import { useSession } from '../../session/SessionContext.tsx';
import { t } from '../../strings/t.ts';
import { Count } from '../../ui/Count.tsx';
import { SegmentedTabs } from '../../ui/SegmentedTabs.tsx';
import { useTitle } from '../../ui/use-title.ts';
import { AddFiles } from './AddFiles.tsx';
import { AddProducts } from './AddProducts.tsx';
import { AddText } from './AddText.tsx';
import { AddWebsite } from './AddWebsite.tsx';
import { SourceList } from './SourceList.tsx';
import { type SourceTab, tabOf } from './source-tab.ts';
import { SynonymsCard } from './synonyms/SynonymsCard.tsx';

const texts = t.knowledge;

/** The icons give way on a phone, so that all four kinds are in sight. */
const look = { 'aria-hidden': true, size: 14, className: 'max-sm:hidden' } as const;

const tabs = [
  { value: 'file', label: texts.kinds.file, icon: <FileText {...look} /> },
  { value: 'website', label: texts.kinds.website, icon: <Globe {...look} /> },
  { value: 'text', label: texts.kinds.text, icon: <Type {...look} /> },
  { value: 'products', label: texts.kinds.products, icon: <ShoppingBag {...look} /> },
] as const;

const adders = { file: AddFiles, website: AddWebsite, text: AddText, products: AddProducts } as const;

export function KnowledgePage() {
  const agent = useAgent();
  const { canManage } = useSession();
  useTitle(`${texts.title} · ${agent.name}`);
  const sources = useQuery(sourcesQuery(useAgentRef()));
  // The address of the site trains most of a shop in one go, so that is where a new owner starts.
  const [tab, setTab] = useState<SourceTab>('website');
  const Adder = adders[tab];
  const isIn = (wanted: SourceTab) => (source: Source) => tabOf(source) === wanted;
  return (
    <Page title={texts.title} description={texts.text} isNested>
      <SegmentedTabs
        label={texts.kindsLabel}
        value={tab}
        onChange={setTab}
        tabs={tabs.map((one) => ({
          ...one,
          note: <Count value={(sources.data ?? []).filter(isIn(one.value)).length} />,
        }))}
      >
        <div className="flex flex-col gap-4">
          <Adder />
          {sources.isError && sources.data === undefined ? (
            <LoadFailed
              title={texts.loadFailed}
              error={sources.error}
              onRetry={() => void sources.refetch()}
            />
          ) : (
            <SourceList tab={tab} sources={sources.data?.filter(isIn(tab))} />
          )}
        </div>
      </SegmentedTabs>
      {canManage && <SynonymsCard />}
    </Page>
  );
}
