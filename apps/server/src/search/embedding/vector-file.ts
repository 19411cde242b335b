import { createHash } from 'node:crypto';
import { appendFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { MAX_STORED_VECTORS } from '../limits.ts';
import type { VectorStore } from './embedder.ts';
import { toUnit } from './unit-vector.ts';

const header = z.object({ id: z.string(), dimensions: z.number().int().positive() });
const KEY_BYTES = 16;
const STEPS = 127;

/**
 * Vectors kept in a file of the data folder, one file for each embedder: a line of JSON with its id and the number of
 * dimensions, then for each text a hash and 8 bits a dimension. Whatever does not fit its header is made again.
 */
export function openVectorFile(folder: string, id: string): VectorStore {
  const file = join(folder, `${keyOf(id)}.vectors`);
  const held = new Map<string, Int8Array>();
  let dimensions = readInto(held, file, id);
  return {
    get(text) {
      const values = held.get(keyOf(text));
      return values === undefined ? undefined : (toUnit(Float32Array.from(values)) ?? undefined);
    },
    add(vectors) {
      const [first] = vectors.values();
      if (first === undefined) return;
      if (first.length !== dimensions || held.size + vectors.size > MAX_STORED_VECTORS) {
        held.clear();
        dimensions = first.length;
        mkdirSync(folder, { recursive: true, mode: 0o700 });
        writeFileSync(file, `${JSON.stringify({ id, dimensions })}\n`, { mode: 0o600 });
      }
      const fresh = [...vectors].map(([text, vector]) => [keyOf(text), packed(vector)] as const);
      for (const [key, values] of fresh) held.set(key, values);
      appendFileSync(
        file,
        Buffer.concat(
          fresh.flatMap(([key, values]) => [Buffer.from(key, 'hex'), Buffer.from(values.buffer)]),
        ),
      );
    },
  };
}

/** Returns the dimensions of what it read; 0 where there is nothing of this embedder. */
function readInto(held: Map<string, Int8Array>, file: string, id: string): number {
  if (!existsSync(file)) return 0;
  const bytes = readFileSync(file);
  const start = bytes.indexOf(10) + 1;
  const read = header.safeParse(jsonOf(bytes.toString('utf8', 0, start)));
  if (!read.success || read.data.id !== id) return 0;
  const { dimensions } = read.data;
  const size = KEY_BYTES + dimensions;
  // A write that was cut off leaves a piece at the end; were it kept, all after it would be read shifted.
  if ((bytes.length - start) % size !== 0) return 0;
  for (let at = start; at < bytes.length; at += size) {
    held.set(
      bytes.toString('hex', at, at + KEY_BYTES),
      Int8Array.from(bytes.subarray(at + KEY_BYTES, at + size), signed),
    );
  }
  return dimensions;
}

function packed(vector: Float32Array): Int8Array {
  const largest = vector.reduce((most, value) => Math.max(most, Math.abs(value)), 1e-9);
  return Int8Array.from(vector, (value) => Math.round((value / largest) * STEPS));
}

function signed(byte: number): number {
  return (byte << 24) >> 24;
}

function keyOf(text: string): string {
  return createHash('sha256')
    .update(text)
    .digest('hex')
    .slice(0, KEY_BYTES * 2);
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
