import { lineAt } from './syntax.ts';
import { isProduction, type TextFile } from './tree.ts';

type Rule = { readonly writes: RegExp; readonly only: string };

const server = 'apps/server/src';
const logTables = '(?:conversation|conversation_event|message|collected_value)';

/** What writes to the log, and the one file that may. */
const rules: readonly Rule[] = [
  { writes: /\bselect append_stretch\b/gu, only: `${server}/store/append.ts` },
  {
    writes: /import \{[^}]*\bappend\b[^}]*\} from '[^']*\/append\.ts'/gu,
    only: `${server}/app/conversations/run-command.ts`,
  },
  {
    // A conversation is begun without an event.
    writes: new RegExp(`(?:insertInto|updateTable|deleteFrom)\\('${logTables}'\\)`, 'gu'),
    only: `${server}/store/load-conversation.ts`,
  },
  { writes: new RegExp(`\\b(?:insert into|update|delete from) ${logTables}\\b`, 'giu'), only: 'a migration' },
];

/** Code beside the single writer that changes a conversation: whatever it says, nobody has asked the decider. */
export function checkOneWriter(files: readonly TextFile[]): string[] {
  return files
    .filter(({ path }) => path.startsWith(`${server}/`) && isProduction(path))
    .flatMap(({ path, text }) =>
      rules
        .filter(({ only }) => only !== path)
        .flatMap(({ writes, only }) =>
          [...text.matchAll(writes)].map(
            ({ index }) =>
              `${path}:${lineAt(text, index)} writes to a conversation, which only ${only} may; call runCommand`,
          ),
        ),
    );
}
