import { buildIndex } from './build-index.ts';
import { type Calibration, calibrate } from './calibrate.ts';
import type { IndexedPassage, PassageIndex } from './passage-index.ts';

/** An agent's knowledge, ready to be asked. */
export type Knowledge = { readonly index: PassageIndex; readonly calibration: Calibration };

export type KnowledgeCache = {
  /** The knowledge of this agent at this version; `load` is called when another version, or none, is at hand. */
  readonly get: (
    agentId: string,
    version: number,
    load: () => Promise<readonly IndexedPassage[]>,
  ) => Promise<Knowledge>;
};

type Held = { readonly version: number; readonly knowledge: Promise<Knowledge> };

/** Agents whose index is kept in memory; the least used makes room. */
const maxAgents = 50;

/** Two questions at once build one index: what is kept is the promise. A failed build is not kept. */
export function createKnowledgeCache(): KnowledgeCache {
  const held = new Map<string, Held>();
  return {
    get(agentId, version, load) {
      const known = held.get(agentId);
      held.delete(agentId);
      const fresh = known?.version === version ? known : { version, knowledge: load().then(toKnowledge) };
      held.set(agentId, fresh);
      fresh.knowledge.catch(() => {
        if (held.get(agentId) === fresh) held.delete(agentId);
      });
      const [oldest] = held.keys();
      if (held.size > maxAgents && oldest !== undefined) held.delete(oldest);
      return fresh.knowledge;
    },
  };
}

function toKnowledge(passages: readonly IndexedPassage[]): Knowledge {
  const index = buildIndex(passages);
  return { index, calibration: calibrate(index) };
}
