import type { SynonymGroup } from '@chatref/core';
import { buildIndex } from './build-index.ts';
import { type Calibration, calibrate } from './calibrate.ts';
import type { EmbedChoice } from './embed-choice.ts';
import { embedContent } from './embedding/embed-content.ts';
import { EMBEDDING_PATIENCE_MS, MAX_HELD_AGENTS, MAX_HELD_PASSAGES, QUESTION_PATIENCE_MS } from './limits.ts';
import type { IndexedPassage, PassageIndex } from './passage-index.ts';

/** An agent's knowledge, ready to be asked. */
export type Knowledge = {
  readonly index: PassageIndex;
  readonly calibration: Calibration;
  /**
   * Has a question embedded elsewhere, so that the index can read what it means. Absent where the index reads by
   * itself. Never throws: a question that cannot be embedded is read by its words.
   */
  readonly hear?: (question: string, signal: AbortSignal) => Promise<void>;
};

/** What the index is built from. */
export type Content = {
  readonly passages: readonly IndexedPassage[];
  /** What the owner calls the same. */
  readonly synonyms: readonly SynonymGroup[];
};

export type KnowledgeCache = {
  /** The knowledge of this agent at this version; `load` is called when another version, or none, is at hand. */
  readonly get: (agentId: string, version: number, load: () => Promise<Content>) => Promise<Knowledge>;
};

type Held = { readonly version: number; knowledge: Promise<Knowledge>; passages: number };

/**
 * Two questions at once build one index: what is kept is the promise. A failed build is not kept. The least used make
 * room, by the number of agents and of passages. An outside embedder is never waited for: until its vectors are there,
 * and where they cannot be had, the built-in half answers.
 */
export function createKnowledgeCache(choice: EmbedChoice = { kind: 'built-in' }): KnowledgeCache {
  const held = new Map<string, Held>();
  const begin = (agentId: string, version: number, load: () => Promise<Content>): Held => {
    const fresh: Held = { version, passages: 0, knowledge: Promise.resolve(nothing) };
    fresh.knowledge = load().then((content) => {
      fresh.passages = content.passages.length;
      makeRoom(held);
      if (choice.kind === 'remote') void replaceHalf(fresh, content, choice);
      return toKnowledge(content, choice);
    });
    fresh.knowledge.catch(() => {
      if (held.get(agentId) === fresh) held.delete(agentId);
    });
    return fresh;
  };
  return {
    get(agentId, version, load) {
      const known = held.get(agentId);
      held.delete(agentId);
      const used = known?.version === version ? known : begin(agentId, version, load);
      held.set(agentId, used);
      makeRoom(held);
      return used.knowledge;
    },
  };
}

const nothing: Knowledge = toKnowledge({ passages: [], synonyms: [] }, { kind: 'none' });

/** The newest stays, however large it is. */
function makeRoom(held: Map<string, Held>): void {
  const passages = () => [...held.values()].reduce((sum, one) => sum + one.passages, 0);
  while (held.size > 1 && (held.size > MAX_HELD_AGENTS || passages() > MAX_HELD_PASSAGES)) {
    const [oldest] = held.keys();
    if (oldest !== undefined) held.delete(oldest);
  }
}

function toKnowledge({ passages, synonyms }: Content, { kind }: Pick<EmbedChoice, 'kind'>): Knowledge {
  const index = buildIndex(passages, { synonyms, ...(kind === 'none' ? { semantic: null } : {}) });
  return { index, calibration: calibrate(index) };
}

async function replaceHalf(
  held: Held,
  { passages, synonyms }: Content,
  { embedder, store, onFailure }: Extract<EmbedChoice, { kind: 'remote' }>,
): Promise<void> {
  try {
    const signal = AbortSignal.timeout(EMBEDDING_PATIENCE_MS);
    const { half, talk, hear } = await embedContent(passages, { embedder, store, signal });
    const index = buildIndex(passages, { synonyms, semantic: half });
    const calibration = calibrate(index, talk);
    held.knowledge = Promise.resolve({
      index,
      calibration,
      hear(question, asked) {
        const patience = AbortSignal.timeout(QUESTION_PATIENCE_MS);
        return hear(question, AbortSignal.any([asked, patience])).catch(onFailure);
      },
    });
  } catch (error) {
    onFailure(error);
  }
}
