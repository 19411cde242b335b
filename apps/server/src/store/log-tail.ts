import { setTimeout as pause } from 'node:timers/promises';
import type { Pool } from 'pg';
import type { NodeBus } from '../bus/bus.ts';
import type { ServerLog } from '../log.ts';
import { type Changed, ChangeFeed } from './change-feed.ts';
import { loadHeads } from './load-heads.ts';
import { Recent } from './recent.ts';
import { tailLimits } from './tail-limits.ts';

export type LogTail = { readonly stop: () => Promise<void> };

export type LogTailOptions = {
  /** Of the owner: the log of all workspaces is looked at. */
  readonly pool: Pool;
  readonly bus: NodeBus;
  readonly log: ServerLog;
  readonly everyMs?: number;
};

/**
 * What makes hints dispensable: looks every few seconds which conversations have moved, and tells those who listen on this
 * node, unless a hint has told them. So a lost hint costs seconds, and servers without Redis still reach each other.
 *
 * Resolves once the first look has noted where the log stands, before anybody can listen: whoever comes later reads the
 * log themselves. A look that fails is made good by the next one.
 */
export async function startLogTail({
  pool,
  bus,
  log,
  everyMs = tailLimits.everyMs,
}: LogTailOptions): Promise<LogTail> {
  const feed = new ChangeFeed(pool);
  const heard = new Recent<string, number>(tailLimits.maxHeard);
  const unsubscribe = bus.subscribe(
    (hint) => {
      if (hint.kind === 'appended') hearOf(heard, hint.stretch.row);
    },
    () => false,
  );
  await feed.begin();
  const closing = new AbortController();
  const tell = (page: readonly Changed[]) => tellHere({ pool, bus, heard }, page);
  const look = async () => {
    const { hasGoneBack } = await feed.look(tell);
    if (!hasGoneBack) return;
    heard.clear();
    log.info('The database is an older one than before; its log is followed from here on');
  };
  const onFailed = () => {
    heard.clear();
    feed.stepBack();
  };
  const running = keepLooking(look, { signal: closing.signal, everyMs, log, onFailed });
  return {
    async stop() {
      closing.abort();
      unsubscribe();
      await running;
    },
  };
}

type Looking = {
  readonly signal: AbortSignal;
  readonly everyMs: number;
  readonly log: ServerLog;
  /** The first of several failures in a row. */
  readonly onFailed: () => void;
};

/** One look after the other, never two at once. A failure is told once, until a look succeeds again. */
async function keepLooking(
  look: () => Promise<void>,
  { signal, everyMs, log, onFailed }: Looking,
): Promise<void> {
  for (let isFailing = false; ; ) {
    await pause(everyMs, undefined, { signal }).catch(() => undefined);
    if (signal.aborted) return;
    try {
      await look();
      isFailing = false;
    } catch (error) {
      if (isFailing) continue;
      isFailing = true;
      onFailed();
      log.error('log tail', { error });
    }
  }
}

type Ears = { readonly pool: Pool; readonly bus: NodeBus; readonly heard: Recent<string, number> };

async function tellHere({ pool, bus, heard }: Ears, page: readonly Changed[]): Promise<void> {
  const unheard = page.filter((changed) => changed.seq > (heard.get(changed.conversationId) ?? 0));
  const wanted = unheard.filter((changed) => bus.isWanted(changed));
  if (wanted.length === 0) return;
  for (const stretch of await loadHeads(pool, wanted)) {
    // A hint may have come while the head was read.
    if (stretch.row.seq <= (heard.get(stretch.row.id) ?? 0)) continue;
    bus.tellHere({ kind: 'appended', workspaceId: stretch.row.workspace_id, stretch });
  }
}

/** Hints come late and doubled: the furthest counts. */
function hearOf(
  heard: Recent<string, number>,
  { id, seq }: { readonly id: string; readonly seq: number },
): void {
  if (seq > (heard.get(id) ?? 0)) heard.set(id, seq);
}
