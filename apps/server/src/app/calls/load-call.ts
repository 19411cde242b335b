import type { ActionId, ConversationId, WorkspaceId } from '@chatref/core';
import type { ApiCall, Field } from '@chatref/protocol';
import type { Judged } from '../../calls/judge-reply.ts';
import type { TemplateValues } from '../../calls/template-values.ts';
import type { Tx } from '../../store/in-workspace.ts';
import { givenEmail } from '../conversations/given-email.ts';
import type { AppDeps } from '../deps.ts';
import { openHeaders, openSigning } from './call-secrets.ts';
import { callTexts } from './call-texts.ts';

/** A call with all that it needs: settings and secrets of now, values of its visitor. */
export type LoadedCall = Judged & {
  readonly headers: ReadonlyMap<string, string>;
  readonly signing: readonly string[] | null;
};

type CallAt = {
  readonly workspaceId: WorkspaceId;
  readonly actionId: ActionId;
  /** Null: of nobody, with what stands for a visitor in `Try it`. */
  readonly conversationId: ConversationId | null;
};

/** Null where the action is deleted, or calls nothing any more. */
export async function loadCall(
  deps: Pick<AppDeps, 'secrets' | 'ids'>,
  tx: Tx,
  { fields, ...at }: CallAt & { readonly fields: TemplateValues['fields'] },
): Promise<LoadedCall | null> {
  const action = await tx
    .selectFrom('action')
    .innerJoin('agent', 'agent.id', 'action.agent_id')
    .select([
      'action.does',
      'action.fields',
      'action.texts',
      'action.translations',
      'agent.is_handoff_allowed',
    ])
    .where('action.id', '=', at.actionId)
    .where('action.deleted_at', 'is', null)
    .executeTakeFirst();
  if (action?.does.kind !== 'call_api') return null;
  const visitor = at.conversationId === null ? null : await readVisitor(tx, at.conversationId);
  const language = visitor?.language ?? 'en';
  return {
    call: action.does.call,
    asked: action.fields,
    values: valuesOf(fields, action.fields, visitor),
    texts: callTexts(action, action.does.call, { language, canHandOff: action.is_handoff_allowed }),
    headers: await openHeaders(deps, tx, { ...at, url: action.does.call.url }),
    signing: await openSigning(deps, tx, at),
  };
}

type CallVisitor = {
  readonly conversationId: string;
  readonly email: string | null;
  readonly name: string | null;
  readonly pageUrl: string | null;
  /** Two letters. */
  readonly language: string;
};

/** Who stands for a visitor where there is none. */
const sampleVisitor = {
  conversationId: 'cnv_sample',
  email: 'ada@shop.example',
  name: 'Ada',
  pageUrl: 'https://shop.example/',
};

export function valuesOf(
  fields: TemplateValues['fields'],
  asked: readonly Field[],
  visitor: Omit<CallVisitor, 'language'> | null,
): TemplateValues {
  const { conversationId, email, name, pageUrl } = visitor ?? sampleVisitor;
  return {
    fields,
    visitor: { email: givenEmail(fields, asked) ?? email, name },
    page: { url: pageUrl },
    conversation: { id: conversationId },
  };
}

async function readVisitor(tx: Tx, id: ConversationId): Promise<CallVisitor | null> {
  const row = await tx
    .selectFrom('conversation')
    .innerJoin('visitor', 'visitor.id', 'conversation.visitor_id')
    .innerJoin('contact', 'contact.id', 'visitor.contact_id')
    .select(['conversation.state', 'visitor.page_url', 'visitor.language', 'contact.email', 'contact.name'])
    .where('conversation.id', '=', id)
    .executeTakeFirst();
  if (row === undefined) return null;
  const { state, page_url: pageUrl, language, email, name } = row;
  const spoken = state.language ?? language?.slice(0, 2).toLowerCase() ?? 'en';
  return { conversationId: id, email, name, pageUrl, language: spoken };
}

/** What the visitor had given in this conversation by then: of each field the newest value. */
export async function readGiven(
  tx: Tx,
  id: ConversationId,
  upToSeq: number,
): Promise<Record<string, string>> {
  const rows = await tx
    .selectFrom('collected_value')
    .select(['key', 'value'])
    .where('conversation_id', '=', id)
    .where('seq', '<=', upToSeq)
    .orderBy('seq')
    .execute();
  return Object.fromEntries(rows.map(({ key, value }) => [key, value]));
}

/** Settings of a call that was not saved, with secrets of the saved one where it keeps them. */
export function withTyped(call: ApiCall, stored: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const typed = call.headers.flatMap(({ name, value, isSecret }) =>
    isSecret && value !== null ? [[name.toLowerCase(), value] as const] : [],
  );
  return new Map([...stored, ...typed]);
}
