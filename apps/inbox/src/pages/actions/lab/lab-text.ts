const kept = new Map<string, string>();

/** What was typed into the lab of an agent's actions: still there after saving, and beside the next action. */
export function labTextOf(agentId: string): string {
  return kept.get(agentId) ?? '';
}

export function keepLabText(agentId: string, text: string): void {
  kept.set(agentId, text);
}
