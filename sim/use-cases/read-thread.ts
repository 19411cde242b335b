import type { ConversationId, WorkspaceId } from '@chatref/core';
import { notFound } from '../../apps/server/src/present/problem.ts';
import type { Stretch } from '../../apps/server/src/store/committed.ts';
import type { ConversationRow } from '../../apps/server/src/store/load-conversation.ts';
import type { NodeLife } from '../machines/node-life.ts';
import type { Visitor } from '../machines/shop.ts';
import { findOwn } from './visitor-commands.ts';

export type ThreadReader =
  | { readonly audience: 'visitor'; readonly visitor: Visitor }
  | { readonly audience: 'teammate'; readonly workspaceId: WorkspaceId };

/**
 * The log after a seq, for somebody who may read it. The row is read first and the entries up to it later, as the server
 * does: what is appended in between is not half there.
 */
export async function readThread(
  life: NodeLife,
  id: ConversationId,
  { after, waitMs = 0, ...reader }: ThreadReader & { readonly after: number; readonly waitMs?: number },
): Promise<Stretch> {
  const news = waitMs > 0 ? listenFor(life, id, waitMs) : null;
  try {
    let stretch = await readOnce(life, id, { after, ...reader });
    while (news !== null && !news.isOver() && stretch.row.seq === after) {
      await news.past(after);
      stretch = await readOnce(life, id, { after, ...reader });
    }
    return stretch;
  } finally {
    news?.end();
  }
}

/** One page of older entries, behind the names that go with it. */
export async function readPage(
  life: NodeLife,
  id: ConversationId,
  { before, ...reader }: ThreadReader & { readonly before: number },
): Promise<Stretch> {
  return life.link.read((database) => {
    const row = mayRead(life, id, reader);
    return {
      row,
      from: 0,
      people: database.peopleOf(row),
      ...database.page(row, { before, audience: reader.audience }),
    };
  });
}

async function readOnce(
  life: NodeLife,
  id: ConversationId,
  { after, ...reader }: ThreadReader & { readonly after: number },
): Promise<Stretch> {
  const { link, ports } = life;
  const { audience } = reader;
  const row = await link.read(() => mayRead(life, id, reader));
  return link.read((database) =>
    ports.plant.read(database.read(row, { after, audience }), { database, row, after, audience }),
  );
}

function mayRead({ ports }: NodeLife, id: ConversationId, reader: ThreadReader): ConversationRow {
  const { database, plant } = ports;
  const own =
    reader.audience === 'visitor'
      ? findOwn(database, reader.visitor, id)
      : database.load(reader.workspaceId, id);
  const row = plant.mayRead(own, database.conversations.find((one) => one.id === id) ?? null);
  if (row === null) throw notFound('conversation');
  return row;
}

/** As `app/conversations/news-waits.ts`, on simulated time. */
function listenFor({ bus, after }: NodeLife, id: ConversationId, forMs: number) {
  let heardSeq = 0;
  let isOver = false;
  let settle: () => void = () => {};
  const cancel = after(forMs, () => {
    isOver = true;
    settle();
  });
  const stop = bus.subscribe((hint) => {
    if (hint.kind !== 'appended' || hint.stretch.row.id !== id) return;
    heardSeq = Math.max(heardSeq, hint.stretch.row.seq);
    settle();
  });
  return {
    isOver: () => isOver,
    past: (seq: number) =>
      new Promise<void>((resolve) => {
        settle = () => {
          if (isOver || heardSeq > seq) resolve();
        };
        settle();
      }),
    end: () => {
      cancel();
      stop();
    },
  };
}
