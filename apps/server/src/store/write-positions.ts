import type { ActionId } from '@chatref/core';
import { sql } from 'kysely';
import type { Tx } from './in-workspace.ts';

/** The actions in this order, from 1 on. */
export async function writePositions(tx: Tx, ids: readonly ActionId[]): Promise<void> {
  if (ids.length === 0) return;
  await tx
    .updateTable('action')
    .set({ position: sql<number>`array_position(${[...ids]}::text[], id)` })
    .where('id', 'in', [...ids])
    .execute();
}
