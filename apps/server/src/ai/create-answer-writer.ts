import type { LanguageModel } from 'ai';
import type { AnswerWriter, WritingTask, Written } from './answer-writer.ts';
import { askModel } from './ask-model.ts';
import { groundAnswer } from './ground-answer.ts';
import { type WritingLimits, writingLimits } from './limits.ts';
import type { ModelChain, Tried } from './model-chain.ts';
import { Unusable } from './model-fault.ts';
import { paceProgress } from './pace-progress.ts';
import { declineWord, writeQuestionPrompt, writeSystemPrompt } from './write-prompt.ts';

/**
 * Writes with the workspace's models, streamed. Only sentences that the passages bear out are shown and said; a provider
 * that fails, dawdles or makes things up is answered for by the next one, and in the end by quoting.
 */
export function createAnswerWriter(chain: ModelChain, limits: WritingLimits = writingLimits): AnswerWriter {
  return {
    async write(task) {
      const { workspaceId, conversationId } = task;
      // One bound for all of them: the visitor waits for an answer, not for a model.
      const signal = AbortSignal.any([task.signal, AbortSignal.timeout(limits.allModelsMs)]);
      try {
        const written = await chain.ask<Written>(
          { workspaceId, conversationId, purpose: 'answer', signal },
          (model) => attempt(model, { ...task, signal }, limits),
        );
        return written ?? { kind: 'none' };
      } catch (error) {
        task.signal.throwIfAborted();
        if (signal.aborted) return { kind: 'none' };
        throw error;
      }
    },
  };
}

async function attempt(
  model: LanguageModel,
  task: WritingTask,
  limits: WritingLimits,
): Promise<Tried<Written>> {
  const { passages } = task;
  const progress = paceProgress(limits.progressEveryMs, task.onProgress);
  let shown = '';
  const onText = (text: string) => {
    if (mayDecline(text)) return;
    const sound = groundAnswer(text, passages, { isWhole: false }).text;
    if (sound === '' || sound === shown) return;
    shown = sound;
    progress.say(sound);
  };
  try {
    const { text, isCut, inputTokens, outputTokens, tookMs } = await askModel(model, {
      system: writeSystemPrompt(task),
      prompt: writeQuestionPrompt(task),
      maxOutputTokens: limits.maxOutputTokens,
      firstWordMs: limits.firstWordMs,
      timeoutMs: limits.timeoutMs,
      signal: task.signal,
      onText,
    });
    if (isCut) throw new Unusable('cut', { inputTokens, outputTokens });
    return { ...judge(text, task), inputTokens, outputTokens, tookMs };
  } finally {
    progress.stop();
  }
}

/** Every answer must cite, and only what bears it out. */
function judge(text: string, { passages }: WritingTask): Pick<Tried<Written>, 'result' | 'outcome'> {
  if (text.includes(declineWord)) return { result: { kind: 'declined' }, outcome: 'declined' };
  const { text: sound, cited } = groundAnswer(text, passages, { isWhole: true });
  if (cited.length === 0) return { result: null, outcome: 'refused' };
  return { result: { kind: 'written', text: sound, cited }, outcome: 'used' };
}

function mayDecline(text: string): boolean {
  return declineWord.startsWith(text.trim().slice(0, declineWord.length));
}
