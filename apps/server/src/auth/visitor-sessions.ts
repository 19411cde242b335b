import { parseId } from '@chatref/core';
import { jwtVerify, SignJWT } from 'jose';
import type { VisitorAccess } from '../app/find-thread.ts';

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
      try {
        const options = { audience, algorithms: ['HS256'], currentDate: new Date(nowMs()) };
        return toSession((await jwtVerify(token, key, options)).payload);
      } catch {
        return null;
      }
    },
  };
}

function toSession(claims: Readonly<Record<string, unknown>>): VisitorSession | null {
  const workspaceId = parseId('workspace', String(claims.wsp));
  const agentId = parseId('agent', String(claims.agt));
  const visitorId = parseId('visitor', String(claims.sub));
  if (workspaceId === null || agentId === null || visitorId === null) return null;
  return { workspaceId, agentId, visitorId, isPreview: claims.pre === true, origin: String(claims.org) };
}
