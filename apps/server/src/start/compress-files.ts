import { globSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress } from 'node:zlib';

const compress = promisify(brotliCompress);

/** Puts a brotli copy beside each built text file, once, so that no request waits for it. `http/pages.ts` sends it. */
export async function compressFiles(folder: string): Promise<void> {
  const files = globSync(join(folder, '**/*.{js,css,html,svg,json}'));
  await Promise.all(files.map(async (file) => writeFile(`${file}.br`, await compress(await readFile(file)))));
}
