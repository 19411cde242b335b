import type { NodeLife } from './node-life.ts';

const everyMs = 2_000;

/**
 * Every two seconds a node reads what has changed since the oldest transaction that still ran when it last looked, and
 * offers the head of each that no hint has told of to its own listeners, who read the log where they lack something. So a
 * hint that was lost costs two seconds and nothing else. As `store/log-tail.ts`.
 */
export function tailTheLog(life: NodeLife): void {
  const { link, bus, ports } = life;
  if (!ports.plant.tailsTheLog) return;
  const heard = new Map<string, number>();
  let since = 0;
  bus.subscribe((hint) => {
    if (hint.kind !== 'appended') return;
    const { id, seq } = hint.stretch.row;
    if (seq > (heard.get(id) ?? 0)) heard.set(id, seq);
  });
  const look = async () => {
    const { found, next } = await link.read((database) => ({
      found: database.changedSince(since).map((row) => ({ row, people: database.peopleOf(row) })),
      next: database.oldestRunning,
    }));
    since = next;
    for (const { row, people } of found) {
      if (row.seq <= (heard.get(row.id) ?? 0)) continue;
      ports.coverage.hit('head found in the log');
      const stretch = { row, from: row.seq, entries: [], hasEarlier: false, people };
      bus.tellHere({ kind: 'appended', workspaceId: row.workspace_id, stretch });
    }
  };
  const plan = () => {
    life.after(everyMs, () => {
      // A look that finds nothing changes nothing, and most find nothing: it is left out, for the sake of time.
      if (ports.database.changedSince(since).length === 0) return plan();
      look()
        .catch((error: unknown) => life.failed('log tail', error))
        .then(plan);
    });
  };
  plan();
}
