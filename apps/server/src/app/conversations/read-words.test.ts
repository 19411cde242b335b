import type { FieldSpec } from '@chatref/core';
import { expect, test } from 'vitest';
import type { ConversationRow } from '../../store/load-conversation.ts';
import { readWords } from './read-words.ts';

const email: FieldSpec = { key: 'email', label: 'Your email', type: 'email', isRequired: true };

test.each([
  ['one asked for before keeps the name of its field', [email], 'Your email'],
  ['one never asked for has a name of its own', [], 'Email'],
])('an address left while waiting: %s', (_, collected, label) => {
  const state = { floor: { kind: 'queue' }, collected };
  // Of a row only the state is read.
  const row = { state } as unknown as ConversationRow;
  const ids = { nowMs: () => 0, random: (bytes: Uint8Array) => bytes };
  const { reading } = readWords(
    { ids },
    { row, text: 'sorry my mail is ab@b.example', trigger: null, dates: {} },
  );
  expect(reading.extras).toMatchObject([{ key: 'email', label }]);
});
