import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const TEACHER_DIMENSIONS = 512;
const BATCH = 32;

type Teacher = { embed(texts: readonly string[]): Promise<number[][]> };
type Options = { readonly packages: string; readonly cache: string | undefined };

/** The teacher's vector of each text: Universal Sentence Encoder lite, as npm ships it. */
export async function embedWithTeacher(
  texts: readonly string[],
  { packages, cache }: Options,
): Promise<ReadonlyMap<string, Float32Array>> {
  const vectors = cache === undefined ? new Map<string, Float32Array>() : readCache(cache);
  const missing = [...new Set(texts)].filter((text) => !vectors.has(text));
  if (missing.length > 0) {
    const teacher = await loadTeacher(packages);
    for (let at = 0; at < missing.length; at += BATCH) {
      const batch = missing.slice(at, at + BATCH);
      const made = await teacher.embed(batch);
      for (const [one, text] of batch.entries()) vectors.set(text, Float32Array.from(made[one] ?? []));
      if (at % (BATCH * 100) === 0) console.log(`${at} of ${missing.length} embedded`);
    }
  }
  if (cache !== undefined) writeCache(cache, vectors);
  return vectors;
}

async function loadTeacher(packages: string): Promise<Teacher> {
  const at = (name: string) =>
    import(pathToFileURL(resolve(packages, '@energetic-ai', name, 'dist/index.js')).href);
  const [{ initModel }, { modelSource }] = [await at('embeddings'), await at('model-embeddings-en')];
  return initModel(modelSource);
}

function readCache(folder: string): Map<string, Float32Array> {
  if (!existsSync(join(folder, 'texts.json'))) return new Map();
  const texts: string[] = JSON.parse(readFileSync(join(folder, 'texts.json'), 'utf8'));
  const bytes = readFileSync(join(folder, 'vectors.f32'));
  const all = new Float32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4);
  return new Map(
    texts.map((text, at) => [text, all.subarray(at * TEACHER_DIMENSIONS, (at + 1) * TEACHER_DIMENSIONS)]),
  );
}

function writeCache(folder: string, vectors: ReadonlyMap<string, Float32Array>): void {
  mkdirSync(folder, { recursive: true });
  const all = new Float32Array(vectors.size * TEACHER_DIMENSIONS);
  for (const [at, vector] of [...vectors.values()].entries()) all.set(vector, at * TEACHER_DIMENSIONS);
  writeFileSync(join(folder, 'vectors.f32'), all);
  writeFileSync(join(folder, 'texts.json'), JSON.stringify([...vectors.keys()]));
}
