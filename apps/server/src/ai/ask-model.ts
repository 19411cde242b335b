import { type FinishReason, type LanguageModel, streamText } from 'ai';
import { CutOff, TooSlow, Unusable } from './model-fault.ts';

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
  /** It ended at `maxOutputTokens`, wherever it was. */
  readonly isCut: boolean;
  readonly inputTokens: number;
  readonly outputTokens: number;
  readonly firstWordMs: number;
  readonly tookMs: number;
};

/**
 * Asks one model once, streamed; what it answers is some text. Throws what went wrong (`faultOf` puts it into words), and the reason of `signal` when
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
    let ending: FinishReason | null = null;
    let tokens = { inputTokens: 0, outputTokens: 0 };
    for await (const part of result.fullStream) {
      if (part.type === 'error') throw part.error;
      if (part.type === 'abort') break;
      if (part.type === 'finish') {
        ending = part.finishReason;
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
    if (ending === null || ending === 'error') throw new CutOff('The answer broke off');
    if (ending === 'tool-calls') throw new Unusable('called', tokens);
    if (ending === 'content-filter') throw new Unusable('held_back', tokens);
    if (text.trim() === '') throw new Unusable('empty', tokens);
    const tookMs = performance.now() - startedMs;
    return {
      text: text.trim(),
      isCut: ending === 'length',
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
