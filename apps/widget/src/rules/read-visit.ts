export type RulesVisit = {
  readonly has: (what: 'shown' | 'done', ruleId: string) => boolean;
  readonly add: (what: 'shown' | 'done', ruleId: string) => void;
};

/**
 * What of the rules happened in this visit, in the storage of the tab: it outlives a reload, and not the visit. Where
 * storage is refused it lives as long as the page.
 */
export function readVisit(agentId: string): RulesVisit {
  const name = `chatref:${agentId}:rules`;
  const noted = new Set(readNoted(name));
  return {
    has: (what, ruleId) => noted.has(`${what}:${ruleId}`),
    add: (what, ruleId) => {
      noted.add(`${what}:${ruleId}`);
      try {
        sessionStorage.setItem(name, [...noted].join(' '));
      } catch {
        // Kept above for as long as the page lives.
      }
    },
  };
}

function readNoted(name: string): string[] {
  try {
    return sessionStorage.getItem(name)?.split(' ') ?? [];
  } catch {
    return [];
  }
}
