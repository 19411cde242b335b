import { Link } from '@tanstack/react-router';
import { useAgent } from '../../../agent/AgentContext.tsx';
import { t } from '../../../strings/t.ts';
import { templateIds } from './template-ids.ts';
import { templates } from './templates.ts';

export function TemplatePicker() {
  const { id } = useAgent();
  return (
    <ul aria-label={t.actionEditor.templates.title} className="grid gap-3 sm:grid-cols-2 lg:grid-cols-3">
      {templateIds.map((from) => {
        const { icon: Icon, title, text } = templates[from];
        return (
          <li key={from} className="flex">
            <Link
              to="/agents/$agentId/actions/new"
              params={{ agentId: id }}
              search={{ from }}
              className="group flex flex-1 flex-col gap-3 rounded-lg border border-line bg-surface p-4 shadow-card transition-colors hover:border-accent-line hover:bg-hover"
            >
              <span className="inline-flex size-9 items-center justify-center rounded-md bg-accent-soft text-accent-ink">
                <Icon aria-hidden size={18} />
              </span>
              <span>
                <span className="block text-base font-semibold text-ink">{title}</span>
                <span className="mt-0.5 block text-sm text-pretty text-ink-2">{text}</span>
              </span>
            </Link>
          </li>
        );
      })}
    </ul>
  );
}
