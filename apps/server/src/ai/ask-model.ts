import { type LanguageModel, streamText } from 'ai';
import { CutOff, TooSlow } from './model-fault.ts';

export type ModelQuestion = {
  readonly system: string;
  readonly prompt: string;
  readonly maxOutputTokens: number;
  /** For the first word, and for the whole. */
  readonly firstWordMs: number;
  readonly timeoutMs: number;
  readonly signal: AbortSignal;
  /** Called with the whole text so far. */
  readonly onText?: (text: string) => void;
};

export type ModelAnswer = {
  readonly text: string;
  readonly inputTokens: number;
  readonly outputTokens: number;
  readonly firstWordMs: number;
  readonly tookMs: number;
};

/**
 * Asks one model once, streamed. Throws what went wrong (`faultOf` puts it into words), and the reason of `signal` when
 * that was it. Nothing is tried again here: a further model, or quoting, is quicker than waiting for this one.
 */
export async function askModel(model: LanguageModel, question: ModelQuestion): Promise<ModelAnswer> {
  const { signal, firstWordMs, timeoutMs } = question;
  const patience = new AbortController();
  const tooSlow = (ms: number) => () =>
    patience.abort(
      new TooSlow(`There was no ${ms === timeoutMs ? 'whole answer' : 'first word'} within ${ms / 1000} s.`),
    );
  const firstWord = setTimeout(tooSlow(firstWordMs), firstWordMs);
  const whole = setTimeout(tooSlow(timeoutMs), timeoutMs);
  const startedMs = performance.now();
  try {
    const result = streamText({
      model,
      system: question.system,
      prompt: question.prompt,
      maxOutputTokens: question.maxOutputTokens,
      maxRetries: 0,
      abortSignal: AbortSignal.any([signal, patience.signal]),
      onError: () => undefined,
    });
    let text = '';
    let firstMs: number | null = null;
    let isFinished = false;
    let tokens = { inputTokens: 0, outputTokens: 0 };
    for await (const part of result.fullStream) {
      if (part.type === 'error') throw part.error;
      if (part.type === 'abort') break;
      if (part.type === 'finish') {
        isFinished = part.finishReason !== 'error';
        const { inputTokens, outputTokens } = part.totalUsage;
        tokens = { inputTokens: inputTokens ?? 0, outputTokens: outputTokens ?? 0 };
      }
      if (part.type !== 'text-delta') continue;
      firstMs ??= performance.now() - startedMs;
      clearTimeout(firstWord);
      text += part.text;
      question.onText?.(text);
    }
    signal.throwIfAborted();
    patience.signal.throwIfAborted();
    if (!isFinished) throw new CutOff('The answer broke off');
    const tookMs = performance.now() - startedMs;
    return {
      text: text.trim(),
      ...tokens,
      firstWordMs: Math.round(firstMs ?? tookMs),
      tookMs: Math.round(tookMs),
    };
  } catch (error) {
    signal.throwIfAborted();
    patience.signal.throwIfAborted();
    throw error;
  } finally {
    clearTimeout(firstWord);
    clearTimeout(whole);
  }
}
