import type { AnswerWriter } from '../ai/answer-writer.ts';
import type { KnowledgeCache } from '../search/index-cache.ts';
import type { AppDeps } from './deps.ts';

export type TurnDeps = AppDeps & {
  readonly knowledge: KnowledgeCache;
  /** Null where no model is configured: answers are then quoted. */
  readonly writer: AnswerWriter | null;
};
