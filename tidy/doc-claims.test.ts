import { expect, test } from 'vitest';
import { checkCommands, checkPaths } from './doc-claims.ts';
import { existsInTree, readRoot, readTree } from './tree.ts';

const manifest = { path: 'package.json', text: JSON.stringify({ scripts: { start: '', 'test:unit': '' } }) };
const commandsIn = (text: string) => checkCommands([{ path: 'a.md', text }], manifest);
const pathsIn = (text: string) => checkPaths([{ path: 'a.md', text }], (target) => target === 'apps/here.ts');
// What changed in a release stays as it was written.
const docs = [...readRoot(['.md']), ...readTree(['docs'], ['.md'])].filter(
  ({ path }) => path !== 'CHANGELOG.md',
);

test('each command in the docs is one of package.json', () => {
  const [ours] = readRoot(['package.json']);
  expect(ours && checkCommands(docs, ours)).toEqual([]);
});

test('each file that the docs name is there', () => {
  expect(checkPaths(docs, existsInTree)).toEqual([]);
});

test.each(['`npm run gone`', '```sh\nnpm install && npm gone\n```'])(
  'a command that is gone is found: %j',
  (text) => {
    expect(commandsIn(text)).toHaveLength(1);
  },
);

test.each(['`npm start`', '`npm run test:unit`', '`npm install`', 'npm runs on the older Node'])(
  'passes: %s',
  (text) => {
    expect(commandsIn(text)).toEqual([]);
  },
);

test.each(['`apps/gone.ts`', '`docs/operating/gone/`', '`apps/inbox/src/pages/Gone.tsx`'])(
  'a file that is gone is found: %s',
  (text) => {
    expect(pathsIn(text)).toHaveLength(1);
  },
);

test.each(['`apps/here.ts`', '`apps/server/src/app/VERB.ts`', '`docs/adr/*`', 'apps/gone.ts'])(
  'passes: %s',
  (text) => {
    expect(pathsIn(text)).toEqual([]);
  },
);
