import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Finding, History } from './history.ts';

const folder = resolve(import.meta.dirname, '../../../../../test-results');
const shownEvents = 14;
const maxFindings = 60;

export type Report = {
  readonly name: string;
  readonly history: History;
  readonly findings: readonly Finding[];
  /** Lines about the run itself: its faults, its figures. */
  readonly story: readonly string[];
  readonly nodeLogs: readonly string[];
};

/** Writes down what differed, for whom, and what came before; returns where. */
export function writeReport({ name, history, findings, story, nodeLogs }: Report): string {
  const listed = findings.slice(0, maxFindings);
  const concerned = new Set(listed.map(({ conversationId }) => conversationId));
  const text = [
    `# ${name}`,
    ...story,
    `\n## ${findings.length} findings`,
    ...listed.map(
      ({ kind, who, conversationId, detail }) => `- ${kind}: ${who}, ${conversationId}: ${detail}`,
    ),
    ...history.conversations
      .filter(({ id }) => concerned.has(id))
      .flatMap(({ id, seq, floor, teammateId, events }) => [
        `\n## ${id}: the row says ${seq} ${floor} ${teammateId ?? ''}; the last events`,
        ...events
          .slice(-shownEvents)
          .map(
            ({ seq: at, type, event, message }) =>
              `${at} ${type} ${JSON.stringify(event)} ${message === null ? '' : JSON.stringify(message)}`,
          ),
        ...history.takeOvers
          .filter(({ conversationId }) => conversationId === id)
          .map((one) => JSON.stringify(one)),
        ...history.shown
          .filter(({ conversationId }) => conversationId === id)
          .map(
            ({ who, items, floor: shown }) =>
              `${who} shows ${shown}: ${items
                .slice(-shownEvents)
                .map((item) => `${item.seq} ${item.kind}`)
                .join(', ')}`,
          ),
      ]),
    ...nodeLogs.map((log, node) => `\n## Server ${node} wrote\n${log}`),
  ].join('\n');
  mkdirSync(folder, { recursive: true });
  const path = join(folder, `${name}.md`);
  writeFileSync(path, text);
  return path;
}
