import { randomBytes } from 'node:crypto';
import { chmodSync, linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs';

const secretBytes = 32;

/**
 * The secret kept in `path` (base64url of 32 random bytes, mode 0600), made on first use. Its folder must exist.
 * Throws what the file system throws when the file cannot be read or made.
 */
export function keepSecret(path: string): string {
  const fresh = `${path}.${process.pid}`;
  writeFileSync(fresh, `${randomBytes(secretBytes).toString('base64url')}\n`, { mode: 0o600 });
  try {
    // A link appears whole or not at all: neither a crash nor a second server can leave half a secret.
    linkSync(fresh, path);
  } catch (error) {
    if (!isAlreadyThere(error)) throw error;
  } finally {
    rmSync(fresh, { force: true });
  }
  chmodSync(path, 0o600);
  return readFileSync(path, 'utf8').trim();
}

function isAlreadyThere(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EEXIST';
}
