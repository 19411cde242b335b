import type { Auth } from './create-auth.ts';

/** The caller has checked who asks. */
export async function renameWorkspace(auth: Auth, workspaceId: string, name: string): Promise<void> {
  await auth.db.updateTable('auth.organization').set({ name }).where('id', '=', workspaceId).execute();
}
