import type { WidgetRules } from '@chatref/protocol';

/** Null when they cannot be had: what was known before stays. */
export async function fetchRules(origin: string, agentId: string): Promise<WidgetRules | null> {
  try {
    const response = await fetch(`${origin}/w/agents/${agentId}/page-rules`);
    return response.ok ? await response.json() : null;
  } catch {
    return null;
  }
}
