import { writeFileSync } from 'node:fs';
import { builtInId } from '../../apps/server/src/search/embedding/built-in.ts';
import type { Distilled } from './distil.ts';

const STEPS = 127;

/** Writes the form that `word-table.ts` reads: header, words, scales, then 8 bits a value. */
export function writeTable(file: string, { words, vectors }: Distilled): void {
  const dimensions = vectors[0]?.length ?? 0;
  const scales = Buffer.alloc(words.length * 4);
  const values = new Int8Array(words.length * dimensions);
  vectors.forEach((vector, row) => {
    const largest = vector.reduce((most, value) => Math.max(most, Math.abs(value)), 1e-9);
    scales.writeFloatLE(largest / STEPS, row * 4);
    values.set(
      vector.map((value) => Math.round((value / largest) * STEPS)),
      row * dimensions,
    );
  });
  const header = JSON.stringify({ id: builtInId, dimensions, words: words.length });
  writeFileSync(
    file,
    Buffer.concat([Buffer.from(`${header}\n${words.join('\n')}\n`), scales, Buffer.from(values.buffer)]),
  );
}
