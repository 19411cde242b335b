/** `workspacePath('w1', 'agents', id)` is `/api/workspaces/w1/agents/…`, with every part made safe for an address. */
export function workspacePath(workspaceId: string, ...parts: readonly string[]): string {
  return ['/api/workspaces', ...[workspaceId, ...parts].map(encodeURIComponent)].join('/');
}
