import type { ConversationId } from '@chatref/core';
import type { Waiting } from '@chatref/protocol';
import { inWorkspace } from '../../store/in-workspace.ts';
import { positionOf, usualWaitSeconds } from '../../store/waiting.ts';
import type { AppDeps } from '../deps.ts';
import { appLimits } from '../limits.ts';
import { loadHours, openingOf } from '../team/opening.ts';
import { findOwn, type VisitorAccess } from './find-thread.ts';

/** How it stands for somebody who waits for a person; only what real data tell. Null: no such conversation of theirs. */
export function readWaiting(
  deps: AppDeps,
  visitor: VisitorAccess,
  conversationId: ConversationId,
): Promise<Waiting | null> {
  return inWorkspace(deps.db, visitor.workspaceId, async (tx) => {
    const row = await findOwn(tx, visitor, conversationId);
    if (row === null) return null;
    const { floor } = row.state;
    const teamId = floor.kind === 'queue' ? floor.teamId : null;
    const nowMs = deps.ids.nowMs();
    const { isOpen, opensAt, timeZone } = openingOf(await loadHours(tx, visitor.workspaceId), teamId, nowMs);
    const isWaiting = floor.kind === 'queue';
    return {
      position: isWaiting ? await positionOf(tx, row) : null,
      // Whoever asks at night is not told how long it takes by day.
      usualWaitSeconds:
        isWaiting && isOpen ? await usualWaitSeconds(tx, { nowMs, ...appLimits.usualWait }) : null,
      isOpen,
      opensAt,
      timeZone,
    };
  });
}
