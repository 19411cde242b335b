import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import type { WorkspaceId } from '@chatref/core';

/** What a sealed text belongs to. It opens for exactly the same place: a row copied elsewhere is of no use. */
export type SealedFor = {
  readonly workspaceId: WorkspaceId;
  /** Id of the thing that has it, such as an action's. */
  readonly owner: string;
  readonly name: string;
};

/** Seals what must not be read out of a copy of the database. */
export type Secrets = {
  readonly seal: (at: SealedFor, text: string) => Buffer;
  /** Null where it was sealed with another secret of the server, for another place, or was changed since. */
  readonly open: (at: SealedFor, sealed: Uint8Array) => string | null;
};

/** First byte of everything sealed, so that a later way of sealing can be told from this one. */
const version = 1;
const cipher = 'aes-256-gcm';
const keyBytes = 32;
const ivBytes = 12;
const tagBytes = 16;

/**
 * AES-256-GCM under a key made from the server's secret by HKDF (RFC 5869): version, 12 bytes of chance, tag, ciphertext.
 * Sessions are signed with keys of their own, so nothing that leaks there opens anything here.
 */
export function createSecrets(serverSecret: string): Secrets {
  const key = Buffer.from(
    hkdfSync('sha256', serverSecret, '', 'chatref: sealed secrets, version 1', keyBytes),
  );
  return {
    seal(at, text) {
      const iv = randomBytes(ivBytes);
      const sealing = createCipheriv(cipher, key, iv).setAAD(placeOf(at));
      const sealed = Buffer.concat([sealing.update(text, 'utf8'), sealing.final()]);
      return Buffer.concat([Buffer.of(version), iv, sealing.getAuthTag(), sealed]);
    },
    open(at, sealed) {
      const parts = Buffer.from(sealed);
      if (parts[0] !== version || parts.length < 1 + ivBytes + tagBytes) return null;
      const iv = parts.subarray(1, 1 + ivBytes);
      const tag = parts.subarray(1 + ivBytes, 1 + ivBytes + tagBytes);
      const opening = createDecipheriv(cipher, key, iv, { authTagLength: tagBytes });
      opening.setAAD(placeOf(at)).setAuthTag(tag);
      try {
        const text = [opening.update(parts.subarray(1 + ivBytes + tagBytes)), opening.final()];
        return Buffer.concat(text).toString('utf8');
      } catch {
        // The only thing `final` throws: the tag does not fit.
        return null;
      }
    },
  };
}

/** As JSON, so that no two places are written alike, however their parts are cut. */
function placeOf({ workspaceId, owner, name }: SealedFor): Buffer {
  return Buffer.from(JSON.stringify([version, workspaceId, owner, name]));
}
