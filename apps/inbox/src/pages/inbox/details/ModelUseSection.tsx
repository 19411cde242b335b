import type { TimelineItem } from '@chatref/protocol';
import { useQuery } from '@tanstack/react-query';
import { conversationModelUseQuery } from '../../../queries/conversation-query.ts';
import { useSession } from '../../../session/SessionContext.tsx';
import { t } from '../../../strings/t.ts';
import { Facts } from './Facts.tsx';
import { Section } from './Section.tsx';

const texts = t.details.modelUse;

type Props = { conversationId: string; items: readonly TimelineItem[] };

/** What models took for this conversation. Nothing is shown where none was asked, or where it cannot be had. */
export function ModelUseSection({ conversationId, items }: Props) {
  const { workspace } = useSession();
  const answers = items.filter((item) => item.kind === 'message' && item.author.kind === 'agent').length;
  const ref = { workspaceId: workspace.id, conversationId };
  const use = useQuery(conversationModelUseQuery(ref, answers));
  const models = use.data?.models ?? [];
  if (models.length === 0) return null;
  return (
    <Section title={texts.title}>
      <Facts
        facts={models.map(({ label, answers, inputTokens, outputTokens }) => ({
          label,
          value: texts.took(answers, grouped(inputTokens + outputTokens)),
          title: texts.tokens(grouped(inputTokens), grouped(outputTokens)),
        }))}
      />
    </Section>
  );
}

function grouped(tokens: number): string {
  return tokens.toLocaleString('en');
}
