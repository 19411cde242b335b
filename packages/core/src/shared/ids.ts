import type { Brand } from './brand.ts';

export type WorkspaceId = Brand<'WorkspaceId'>;
export type AgentId = Brand<'AgentId'>;
export type TeammateId = Brand<'TeammateId'>;
export type ContactId = Brand<'ContactId'>;
export type VisitorId = Brand<'VisitorId'>;
export type ConversationId = Brand<'ConversationId'>;
export type MessageId = Brand<'MessageId'>;
export type TurnId = Brand<'TurnId'>;
export type ActionId = Brand<'ActionId'>;
export type RunId = Brand<'RunId'>;
export type ModelId = Brand<'ModelId'>;
export type GapId = Brand<'GapId'>;
export type ModelUseId = Brand<'ModelUseId'>;
export type TestId = Brand<'TestId'>;
export type AuditId = Brand<'AuditId'>;
export type CollectionId = Brand<'CollectionId'>;
export type RequestId = Brand<'RequestId'>;
export type ValueId = Brand<'ValueId'>;
export type SourceId = Brand<'SourceId'>;
export type DocumentId = Brand<'DocumentId'>;
export type PassageId = Brand<'PassageId'>;
export type ScheduleId = Brand<'ScheduleId'>;
export type TeamId = Brand<'TeamId'>;

/** The prefix says what an id is of, in a log line as in a route, so a mixed-up id is refused before any query. */
export const idPrefixes = {
  workspace: 'wsp',
  agent: 'agt',
  teammate: 'tmt',
  contact: 'con',
  visitor: 'vis',
  conversation: 'cnv',
  message: 'msg',
  turn: 'trn',
  action: 'act',
  run: 'run',
  model: 'mdl',
  gap: 'gap',
  modelUse: 'use',
  test: 'tst',
  audit: 'aud',
  collection: 'col',
  request: 'req',
  value: 'val',
  source: 'src',
  document: 'doc',
  passage: 'psg',
  schedule: 'sch',
  team: 'tem',
} as const;

type IdKinds = {
  workspace: WorkspaceId;
  agent: AgentId;
  teammate: TeammateId;
  contact: ContactId;
  visitor: VisitorId;
  conversation: ConversationId;
  message: MessageId;
  turn: TurnId;
  action: ActionId;
  run: RunId;
  model: ModelId;
  gap: GapId;
  modelUse: ModelUseId;
  test: TestId;
  audit: AuditId;
  collection: CollectionId;
  request: RequestId;
  value: ValueId;
  source: SourceId;
  document: DocumentId;
  passage: PassageId;
  schedule: ScheduleId;
  team: TeamId;
};
export type IdKind = keyof typeof idPrefixes;
export type IdOf<Kind extends IdKind> = IdKinds[Kind];

/** Where time and chance come from: the domain has neither. `random` fills the array with random bytes. */
export type IdSource = { readonly nowMs: () => number; readonly random: (bytes: Uint8Array) => Uint8Array };

const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';
const timeChars = 10;
const randomBytes = 10;

/**
 * A ULID in lower case behind its prefix, such as `cnv_01k9x…`: ids of one kind sort by the time they were made.
 * Source: https://github.com/ulid/spec
 */
export function newId<Kind extends IdKind>(kind: Kind, source: IdSource): IdOf<Kind> {
  return `${idPrefixes[kind]}_${newUlid(source)}` as IdOf<Kind>;
}

/** 26 characters: 48 bits of milliseconds, 80 bits of chance. */
export function newUlid(source: IdSource): string {
  return encodeTime(source.nowMs()) + encodeRandom(source.random(new Uint8Array(randomBytes)));
}

/** The id, or null where the text is not one of this kind. */
export function parseId<Kind extends IdKind>(kind: Kind, text: string): IdOf<Kind> | null {
  return new RegExp(`^${idPrefixes[kind]}_[0-9a-hjkmnp-tv-z]{26}$`).test(text) ? (text as IdOf<Kind>) : null;
}

function encodeTime(ms: number): string {
  let rest = ms;
  let out = '';
  for (let i = 0; i < timeChars; i++) {
    out = (alphabet[rest % 32] ?? '') + out;
    rest = Math.floor(rest / 32);
  }
  return out;
}

function encodeRandom(bytes: Uint8Array): string {
  let bits = 0;
  let held = 0;
  let out = '';
  for (const byte of bytes) {
    held = (held << 8) | byte;
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      out += alphabet[(held >> bits) & 31] ?? '';
    }
    held &= (1 << bits) - 1;
  }
  return out;
}
