import type { Source } from '@chatref/protocol';
import { expect, test } from 'vitest';
import { factsOf } from './source-facts.ts';

const nowMs = Date.parse('2026-05-01T12:00:00Z');
const site: Source = {
  id: 's',
  agentId: 'a',
  kind: 'website',
  name: 'https://shop.example/',
  status: 'trained',
  failure: null,
  documents: 812,
  passages: 2310,
  problems: [],
  site: null,
  products: null,
  progress: null,
  createdAt: '2026-04-01T12:00:00Z',
  trainedAt: '2026-05-01T10:00:00Z',
  checkedAt: '2026-05-01T10:00:00Z',
  nextFetchAt: '2026-05-02T09:30:00Z',
};

test.each<[string, Partial<Source>, string]>([
  ['a site', {}, '812 pages, 2,310 passages · checked 2h ago · next in 22h'],
  ['a site only fetched on demand', { nextFetchAt: null }, '812 pages, 2,310 passages · checked 2h ago'],
  [
    'one whose time has come',
    { nextFetchAt: '2026-05-01T11:59:00Z' },
    '812 pages, 2,310 passages · checked 2h ago · next soon',
  ],
  [
    'a weekly one',
    { nextFetchAt: '2026-05-07T12:00:00Z' },
    '812 pages, 2,310 passages · checked 2h ago · next in 6d',
  ],
  ['one that is read', { status: 'processing' }, 'Reading… 812 pages, 2,310 passages'],
  ['one that waits', { status: 'pending' }, 'Waits for its turn'],
  ['one that failed', { status: 'failed', documents: 0 }, 'Nothing was learned from it'],
  ['a file', { kind: 'file', documents: 1, passages: 1, nextFetchAt: null }, '1 document, 1 passage'],
])('%s', (_name, change, facts) => {
  expect(factsOf({ ...site, ...change }, nowMs)).toBe(facts);
});
