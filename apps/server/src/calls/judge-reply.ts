import type { ApiCall, Field } from '@chatref/protocol';
import type { CallResult } from './attempt-call.ts';
import { renderText } from './render-text.ts';
import { mayReveal, refusalBeforeCall } from './reveal.ts';
import type { TemplateValues } from './template-values.ts';

/** What the visitor is told, and how the run went. */
export type Verdict = {
  readonly outcome: 'done' | 'failed';
  readonly said: string;
  /** Why it failed although an answer came, for the team; null otherwise. */
  readonly problem: string | null;
};

/** What is said in the visitor's language where the reply itself says nothing. */
export type CallTexts = {
  readonly language: string;
  /** After it was done: the owner's words for it, or the usual ones. */
  readonly thanks: string;
  /** The owner's own words, which follow a reply; empty where there are none. */
  readonly afterReply: string;
  readonly failed: string;
};

export type Judged = {
  readonly call: ApiCall;
  readonly asked: readonly Field[];
  readonly values: TemplateValues;
  readonly texts: CallTexts;
  /** The visitor has tried out enough values. */
  readonly isSpent?: boolean;
};

/** What comes of a result. The visitor hears the same words however it failed: nobody learns which orders exist. */
export function judgeReply({ call, asked, values, texts }: Judged, result: CallResult): Verdict {
  if (result.kind === 'failed') return failed(texts, null);
  if (call.replyText === '') return { outcome: 'done', said: texts.thanks, problem: null };
  const { reply } = result;
  if (!mayReveal({ reveal: call.reveal, asked, fields: values.fields }, reply)) {
    return failed(texts, mismatchOf(call));
  }
  const { text, missing } = renderText(call.replyText, { ...values, reply }, texts.language);
  if (missing.length === 0 && text !== '') {
    return { outcome: 'done', said: joinTexts(text, texts.afterReply), problem: null };
  }
  const problem = missingOf(missing, reply);
  // It has happened: to say that it failed would have it done twice.
  return call.hasEffect ? { outcome: 'done', said: texts.thanks, problem } : failed(texts, problem);
}

/** The verdict where the system is not to be asked at all, or null. */
export function judgeBefore({ call, asked, values, texts, isSpent = false }: Judged): Verdict | null {
  if (isSpent) return failed(texts, spent);
  const refusal = refusalBeforeCall({ reveal: call.reveal, asked, fields: values.fields });
  return refusal === null ? null : failed(texts, refusal);
}

const spent =
  'This visitor has tried many values within the hour, so nothing more is looked up for them for now.';

function failed(texts: CallTexts, problem: string | null): Verdict {
  return { outcome: 'failed', said: texts.failed, problem };
}

function mismatchOf({ reveal }: ApiCall): string {
  if (reveal.kind !== 'match') return 'The reply is for visitors whose identity is proven.';
  return `The ${reveal.fieldKey} that was given is not the one at ${reveal.path} of the reply, so it was not shown.`;
}

function missingOf(missing: readonly string[], reply: unknown): string {
  if (reply === undefined) return 'The reply is not JSON, so nothing could be read from it.';
  const [first = 'reply'] = missing;
  return `The reply has no ${first}. Write {{${first}|…}} with the words to say then.`;
}

function joinTexts(reply: string, after: string): string {
  return after === '' ? reply : `${reply}\n\n${after}`;
}
