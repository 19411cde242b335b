import { type LanguageModel, streamText } from 'ai';
import type { ServerLog } from '../log.ts';
import type { AnswerWriter, WritingTask, Written } from './answer-writer.ts';
import { writingLimits } from './limits.ts';
import { paceProgress } from './pace-progress.ts';
import { declineWord, writeQuestionPrompt, writeSystemPrompt } from './write-prompt.ts';

/** Writes with a model, streamed; a provider that fails, dawdles or writes without citing is answered for by quoting. */
export function createAnswerWriter(model: LanguageModel, log: ServerLog): AnswerWriter {
  return {
    async write(task) {
      try {
        return judge(await stream(model, task), task);
      } catch (error) {
        log.error('model failed', { error });
        return { kind: 'failed', reason: error instanceof Error ? error.message : String(error) };
      }
    },
  };
}

async function stream(model: LanguageModel, task: WritingTask): Promise<string> {
  const result = streamText({
    model,
    system: writeSystemPrompt(task),
    prompt: writeQuestionPrompt(task),
    maxOutputTokens: writingLimits.maxOutputTokens,
    maxRetries: 1,
    abortSignal: AbortSignal.any([task.signal, AbortSignal.timeout(writingLimits.timeoutMs)]),
    onError: () => undefined,
  });
  const progress = paceProgress(writingLimits.progressEveryMs, task.onProgress);
  let text = '';
  try {
    for await (const part of result.fullStream) {
      if (part.type === 'error') throw part.error;
      if (part.type === 'abort') throw new Error('The turn was stopped');
      if (part.type !== 'text-delta') continue;
      text += part.text;
      const mayDecline = declineWord.startsWith(text.trim().slice(0, declineWord.length));
      if (!mayDecline) progress.say(text);
    }
  } finally {
    progress.stop();
  }
  return text.trim();
}

/** Every answer must cite, and only what was there to cite; numbers that lead nowhere are taken out. */
function judge(text: string, { passages }: WritingTask): Written {
  if (text === '' || text.includes(declineWord)) return { kind: 'declined' };
  const numbers = [...text.matchAll(/\[(\d{1,2})\]/gu)].map(([, n]) => Number(n));
  const cited = [...new Set(numbers)].filter((n) => n >= 1 && n <= passages.length);
  if (cited.length === 0) return { kind: 'failed', reason: 'The answer cites no passage' };
  const cleaned = text.replace(/\s?\[(\d{1,2})\]/gu, (mark, n) => (cited.includes(Number(n)) ? mark : ''));
  return { kind: 'written', text: cleaned, cited };
}
