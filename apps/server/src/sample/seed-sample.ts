import { type AgentId, parseId, type WorkspaceId } from '@chatref/core';
import { newAction, noStarts, type PageRule } from '@chatref/protocol';
import { saveAction } from '../app/actions/actions.ts';
import { createAgent, listAgents, updateAgent } from '../app/agents.ts';
import type { AppDeps } from '../app/deps.ts';
import { addSource, fetchAgain, listSources } from '../app/sources/sources.ts';
import type { Auth } from '../auth/create-auth.ts';
import { seedSampleAccounts } from '../auth/sample-accounts.ts';
import { inWorkspace } from '../store/in-workspace.ts';
import { samplePeople, sampleWorkspaceName } from './sample-accounts.ts';

export type Sample = { readonly workspaceId: WorkspaceId; readonly agentId: AgentId };

/**
 * The sample shop's workspace with its people, an agent that reads the shop's site, and the action of the story. Each step
 * is made where it is missing, so a start that was killed half way is finished by the next. What an owner has changed
 * since stays as it is.
 */
export async function seedSample(deps: AppDeps, auth: Auth, origin: string): Promise<Sample> {
  const { owner, teammate } = samplePeople;
  const accounts = await seedSampleAccounts(auth, { workspaceName: sampleWorkspaceName, owner, teammate });
  const workspaceId = parseId('workspace', accounts.workspaceId);
  if (workspaceId === null) throw new Error(`Not a workspace: ${accounts.workspaceId}`);
  const agentId = await ensureAgent(deps, workspaceId);
  await ensureSource(deps, { workspaceId, agentId }, `${origin}/shop/`);
  return { workspaceId, agentId };
}

async function ensureAgent(deps: AppDeps, workspaceId: WorkspaceId): Promise<AgentId> {
  const [first] = await listAgents(deps, workspaceId);
  const known = first && parseId('agent', first.id);
  if (known) return known;
  const { id } = await createAgent(deps, workspaceId, 'Marlow');
  const agentId = parseId('agent', id);
  if (agentId === null) throw new Error(`Not an agent: ${id}`);
  await updateAgent(
    deps,
    { workspaceId, agentId },
    {
      greeting:
        'Hello! I am Marlow, the AI agent of this shop. Ask me about instruments, orders, repairs or lessons.',
      accentColor: '#8a3b24',
      starterQuestions: [
        'How long do I have to return a guitar?',
        'Do you repair cracked necks?',
        'How long does shipping to Germany take?',
      ],
      fallbackEmail: 'help@marlowstrings.example',
    },
  );
  await saveAction(deps, { workspaceId, agentId, actionId: null }, sampleAction);
  return agentId;
}

const anyTime: Pick<PageRule, 'isEnabled' | 'exceptPages' | 'hours' | 'device'> = {
  isEnabled: true,
  exceptPages: [],
  hours: 'always',
  device: 'any',
};
const samplePageRules: PageRule[] = [
  {
    ...anyTime,
    id: 'workshop-button',
    show: 'button',
    label: 'Ask our workshop',
    text: '',
    pages: ['/shop/repairs*'],
    when: { kind: 'after', seconds: 0 },
    isOncePerVisit: false,
  },
  {
    ...anyTime,
    id: 'checkout-leaving',
    show: 'card',
    label: 'Ask an expert',
    text: 'Before you go: is anything unclear about delivery, payment or sizes?',
    pages: ['/shop/checkout*'],
    when: { kind: 'exit_intent' },
    isOncePerVisit: true,
  },
];

const sampleAction = newAction({
  name: 'Talk to an expert',
  starts: {
    ...noStarts,
    phrases: [
      'speak to a human',
      'connect me with support',
      'I need a real person',
      'talk to someone from the shop',
    ],
  },
  fields: [
    {
      key: 'order_number',
      label: 'Order number',
      type: 'order_number',
      isRequired: false,
      example: 'MK-204518',
    },
  ],
  pageRules: samplePageRules,
  texts: {
    followUp: 'Someone from our shop will be right with you, in this conversation.',
    followUpClosed: '',
  },
});

/** The shop is read from this very server; when its address has changed, so have the links, and it is read again. */
async function ensureSource(
  deps: AppDeps,
  at: { readonly workspaceId: WorkspaceId; readonly agentId: AgentId },
  url: string,
): Promise<void> {
  const sources = (await listSources(deps, at)) ?? [];
  const shop = sources.find(({ kind, name }) => kind === 'website' && name.endsWith('/shop/'));
  if (shop === undefined) {
    if (sources.length === 0) await addSource(deps, at, { kind: 'website', url });
    return;
  }
  const sourceId = parseId('source', shop.id);
  if (sourceId === null || (shop.name === url && shop.status !== 'failed')) return;
  await inWorkspace(deps.db, at.workspaceId, (tx) =>
    tx.updateTable('source').set({ name: url }).where('id', '=', sourceId).execute(),
  );
  await fetchAgain(deps, { ...at, sourceId });
}
