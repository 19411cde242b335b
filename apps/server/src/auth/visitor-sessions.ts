import { parseId } from '@chatref/core';
import { type JWTPayload, jwtVerify, SignJWT } from 'jose';
import type { VisitorAccess } from '../app/conversations/find-thread.ts';
import { Recent } from '../store/recent.ts';
import { maxVerifiedTokens } from './limits.ts';

/** A visitor's session as its token says it: bound to the origin of the page it was given on. */
export type VisitorSession = VisitorAccess & { readonly origin: string };

export type VisitorSessions = {
  readonly sign: (session: VisitorSession) => Promise<{ token: string; expiresAt: string }>;
  /** Null for a token that is forged, expired or of another kind. */
  readonly read: (token: string) => Promise<VisitorSession | null>;
};

/** A returning visitor's thread is there for this long after their last visit. */
const lifetimeMs = 180 * 24 * 60 * 60_000;
const audience = 'chatref-visitor';

export function createVisitorSessions(secret: string, nowMs: () => number): VisitorSessions {
  const key = new TextEncoder().encode(secret);
  // Each request brings the token again; what it says cannot change.
  const verified = new Recent<string, { readonly session: VisitorSession; readonly expiresMs: number }>(
    maxVerifiedTokens,
  );
  return {
    async sign({ workspaceId, agentId, visitorId, isPreview, origin }) {
      const expiresAtMs = nowMs() + lifetimeMs;
      const token = await new SignJWT({ wsp: workspaceId, agt: agentId, pre: isPreview, org: origin })
        .setProtectedHeader({ alg: 'HS256' })
        .setSubject(visitorId)
        .setAudience(audience)
        .setIssuedAt(Math.floor(nowMs() / 1000))
        .setExpirationTime(Math.floor(expiresAtMs / 1000))
        .sign(key);
      return { token, expiresAt: new Date(expiresAtMs).toISOString() };
    },
    async read(token) {
      const known = verified.get(token);
      if (known !== undefined) return nowMs() < known.expiresMs ? known.session : null;
      const payload = await verify(token, { key, nowMs });
      const session = payload === null ? null : toSession(payload);
      if (session !== null) verified.set(token, { session, expiresMs: (payload?.exp ?? 0) * 1000 });
      return session;
    },
  };
}

type Verifying = { readonly key: Uint8Array; readonly nowMs: () => number };

async function verify(token: string, { key, nowMs }: Verifying): Promise<JWTPayload | null> {
  try {
    const options = { audience, algorithms: ['HS256'], currentDate: new Date(nowMs()) };
    return (await jwtVerify(token, key, options)).payload;
  } catch {
    return null;
  }
}

function toSession(claims: Readonly<Record<string, unknown>>): VisitorSession | null {
  const workspaceId = parseId('workspace', String(claims.wsp));
  const agentId = parseId('agent', String(claims.agt));
  const visitorId = parseId('visitor', String(claims.sub));
  if (workspaceId === null || agentId === null || visitorId === null) return null;
  return { workspaceId, agentId, visitorId, isPreview: claims.pre === true, origin: String(claims.org) };
}
