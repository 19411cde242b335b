import type { QuestionAnswer } from '@chatref/protocol';
import { t } from '../../strings/t.ts';

/** `key` keeps a pair's place on the page while others come and go. */
export type PairValues = QuestionAnswer & { key: string };
export type QaValues = { title: string; pairs: readonly PairValues[] };

export function freshPair(pair: QuestionAnswer = { question: '', answer: '' }): PairValues {
  return { ...pair, key: crypto.randomUUID() };
}

export function emptyQa(): QaValues {
  return { title: '', pairs: [freshPair()] };
}

/** What of the form goes to the server. */
export function qaBodyOf({ title, pairs }: QaValues): { title: string; pairs: QuestionAnswer[] } {
  return {
    title: title.trim(),
    pairs: pairs.map(({ question, answer }) => ({ question: question.trim(), answer: answer.trim() })),
  };
}

export type PairErrors = { question: string | undefined; answer: string | undefined };

export function pairErrors({ question, answer }: QuestionAnswer): PairErrors | null {
  const errors = {
    question: question.trim() === '' ? t.knowledge.qa.questionMissing : undefined,
    answer: answer.trim() === '' ? t.knowledge.qa.answerMissing : undefined,
  };
  return errors.question === undefined && errors.answer === undefined ? null : errors;
}
