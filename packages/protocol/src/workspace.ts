import { z } from 'zod';

export const roleSchema = z.enum(['owner', 'admin', 'member']);
export type Role = z.infer<typeof roleSchema>;

/** `GET /api/me`: who is signed in and where they belong; 401 when nobody is. */
export const meSchema = z.object({
  userId: z.string(),
  name: z.string(),
  email: z.string(),
  workspaces: z.array(
    z.object({ id: z.string(), name: z.string(), role: roleSchema, teammateId: z.string() }),
  ),
});
export type Me = z.infer<typeof meSchema>;

/** `GET /api/setup`: whether the first person has still to sign up. Public. */
export const setupSchema = z.object({ isFirstRun: z.boolean(), isOpenSignUp: z.boolean() });
export type Setup = z.infer<typeof setupSchema>;

export const signUpRequestSchema = z.object({
  name: z.string().trim().min(1, 'Tell us your name').max(80),
  email: z.email('That is not an email address'),
  password: z.string().min(10, 'Use at least 10 characters').max(128),
  workspaceName: z.string().trim().min(1, 'Name your workspace').max(80).nullable(),
  /** An invite's id, when one was followed. */
  inviteId: z.string().nullable(),
});
export type SignUpRequest = z.infer<typeof signUpRequestSchema>;

export const teammateSchema = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string(),
  role: roleSchema,
  isYou: z.boolean(),
});
export const inviteSchema = z.object({
  id: z.string(),
  email: z.string(),
  role: roleSchema,
  expiresAt: z.string(),
  /** The link to copy. */
  url: z.string(),
  /** Whether a mail went out, or is kept on the development page because no mail server is set up; null when it is not known. */
  mail: z.enum(['sent', 'kept', 'failed']).nullable(),
  isExpired: z.boolean(),
});
export const teamSchema = z.object({ teammates: z.array(teammateSchema), invites: z.array(inviteSchema) });
export const inviteRequestSchema = z.object({
  email: z.email('That is not an email address'),
  role: z.enum(['admin', 'member']),
});
/** `GET /api/invites/{id}`: what an invite's link shows to somebody who may be signed out; one that is used, expired or taken back is a problem. */
export const inviteViewSchema = z.object({
  id: z.string(),
  email: z.string(),
  role: roleSchema,
  workspaceName: z.string(),
  invitedBy: z.string(),
  /** Whether the invited address can sign in already, so that the page offers the right form. */
  hasSignIn: z.boolean(),
});
export type Teammate = z.infer<typeof teammateSchema>;
export type Invite = z.infer<typeof inviteSchema>;
export type Team = z.infer<typeof teamSchema>;
export type InviteView = z.infer<typeof inviteViewSchema>;
export type InviteRequest = z.infer<typeof inviteRequestSchema>;
export const updateWorkspaceRequestSchema = z.object({
  name: z.string().trim().min(1, 'Name your workspace').max(80),
});
