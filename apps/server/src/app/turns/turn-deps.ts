import type { ActionChooser } from '../../ai/action-chooser.ts';
import type { AnswerWriter } from '../../ai/answer-writer.ts';
import type { KnowledgeCache } from '../../search/index-cache.ts';
import type { AppDeps } from '../deps.ts';

export type TurnDeps = AppDeps & {
  readonly knowledge: KnowledgeCache;
  readonly writer: AnswerWriter;
  readonly chooser: ActionChooser;
};
