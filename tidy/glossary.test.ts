import { expect, test } from 'vitest';
import { checkGlossary } from './glossary.ts';
import { readSources } from './tree.ts';

const inbox = (text: string) => checkGlossary([{ path: 'apps/inbox/src/Sample.tsx', text }]);
const core = (text: string) => checkGlossary([{ path: 'packages/core/src/sample.ts', text }]);

test('names and interface text speak the words of the glossary', () => {
  expect(checkGlossary(readSources())).toEqual([]);
});

test.each([
  'export function listOpenChats() {}',
  'export const BOT_NAME = 1;',
  'export type UserID = string;',
  'const inner = 1; export { inner as customerTickets };',
])('a forbidden word in an exported name is found: %s', (text) => {
  expect(core(text).length).toBeGreaterThan(0);
});

test('the complaint names the replacement', () => {
  expect(core('\nexport type Chunk = string;')[0]).toContain(
    'packages/core/src/sample.ts:2 the name Chunk: not "chunk" but passage',
  );
});

test.each([
  'export const chatrefVersion = 1;',
  'export function readUserAgent() {}',
  'export const alertDialog = 1;',
  'const chat = 1;',
])('a word that means something else, or that stays inside, passes: %s', (text) => {
  expect(core(text)).toEqual([]);
});

test.each([
  'const a = <p>Ask our bot</p>;',
  'const a = <input placeholder="Search customers" />;',
  "const a = { label: 'All tickets' };",
  "const empty = 'No chats yet';",
  'const a = <p>{`Open tickets`}</p>;',
])('a forbidden word on the screen is found: %s', (text) => {
  expect(inbox(text)).toHaveLength(1);
});

test.each([
  'const a = <p className="chat-room">Hello</p>;',
  "import { user } from './user.ts';",
  'const a = <p>Chatref</p>;',
])('what nobody reads passes: %s', (text) => {
  expect(inbox(text)).toEqual([]);
});

test('every string among the interface strings is judged', () => {
  const path = 'apps/inbox/src/strings/en/list.ts';
  expect(checkGlossary([{ path, text: 'export const list = { waits: `two tickets wait` };' }])).toHaveLength(
    1,
  );
});

test('an account is banned where it would be a shop, not where it is the operating system', () => {
  const text = 'export type Account = string;';
  expect(core(text)).toHaveLength(1);
  expect(checkGlossary([{ path: 'apps/server/src/config/sample.ts', text }])).toEqual([]);
});
