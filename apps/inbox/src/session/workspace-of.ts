import type { Me, Role } from '@chatref/protocol';

/** Where the signed-in person works, and as whom. */
export type Workspace = { id: string; name: string; role: Role; teammateId: string };

/** The workspace to open: the first one. Null for somebody who was removed from the last one they had. */
export function workspaceOf(me: Me): Workspace | null {
  return me.workspaces[0] ?? null;
}
