import { dockStart } from '@nlpjs/basic';
import { type Reader, readingOf } from './handoff-reader.ts';

/** Fires on a message that holds one of the phrases word for word. */
export function exactPhrases(phrases: readonly string[]): Reader {
  const wanted = phrases.map((phrase) => ` ${wordsOf(phrase).join(' ')} `);
  return {
    read: (text) => {
      const said = ` ${wordsOf(text).join(' ')} `;
      return readingOf(wanted.some((phrase) => said.includes(phrase)));
    },
  };
}

/** Of all stems of message and phrase together, so many must be in both. */
const minOverlap = 0.5;

/** Fires where message and a phrase have half of their stems in common. */
export function stemOverlap(phrases: readonly string[]): Reader {
  const wanted = phrases.map(stemsOf).filter((stems) => stems.size > 0);
  return {
    read: (text) => {
      const said = stemsOf(text);
      return readingOf(wanted.some((stems) => overlapOf(stems, said) >= minOverlap));
    },
  };
}

function overlapOf(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const common = [...a].filter((stem) => b.has(stem)).length;
  return common / (a.size + b.size - common);
}

const minNlpScore = 0.5;

/** nlp.js, given the phrases as the examples of one intent, with its own "none" beside it. */
export async function nlpJs(phrases: readonly string[]): Promise<Reader> {
  const settings = { nlp: { languages: ['en'], autoSave: false, nlu: { log: false } } };
  const nlp = (await dockStart({ use: ['Basic'], settings })).get('nlp');
  nlp.addLanguage('en');
  for (const phrase of phrases) nlp.addDocument('en', phrase, 'handoff');
  await nlp.train();
  return {
    read: async (text) => {
      const { intent, score } = await nlp.process('en', text);
      return readingOf(intent === 'handoff' && score >= minNlpScore);
    },
  };
}

const stopWords = new Set(
  'i a an the to with me my you your can could would will want need please is it of'.split(' '),
);

function stemsOf(text: string): Set<string> {
  return new Set(
    wordsOf(text)
      .filter((word) => !stopWords.has(word))
      .map((word) => word.replace(/(?<=\w{3})(?:ing|ed|es|s|e)$/u, '')),
  );
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}']+/gu) ?? [];
}
