import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** `name` is the file's without `.sql`; `id` its leading number; `sha256` of its text, in hex. */
export type Migration = {
  readonly id: number;
  readonly name: string;
  readonly sha256: string;
  readonly sql: string;
};

export const migrationsFolder = fileURLToPath(new URL('./migrations', import.meta.url));

const fileName = /^(\d{4})-[a-z0-9-]+\.sql$/;

/** The migrations of this release in order. Throws on a file named otherwise and on a number used twice. */
export async function readMigrations(folder: string): Promise<Migration[]> {
  const files = (await readdir(folder)).sort();
  const migrations = await Promise.all(files.map((file) => readMigration(folder, file)));
  migrations.forEach(({ id, name }, index) => {
    const before = migrations[index - 1];
    if (before?.id === id)
      throw new Error(`Migrations ${before.name} and ${name} have one number: renumber one.`);
  });
  return migrations;
}

async function readMigration(folder: string, file: string): Promise<Migration> {
  const id = fileName.exec(file)?.[1];
  if (!id) throw new Error(`Migration ${file} is not named like 0001-what-it-does.sql: rename it.`);
  // Line ends are evened out first: a checkout may rewrite them, which is no edit.
  const sql = (await readFile(join(folder, file), 'utf8')).replaceAll('\r\n', '\n');
  const sha256 = createHash('sha256').update(sql).digest('hex');
  return { id: Number(id), name: file.replace(/\.sql$/, ''), sha256, sql };
}
