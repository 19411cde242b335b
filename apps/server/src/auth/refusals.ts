import { authLimits } from './limits.ts';

/** Every expected refusal around signing in, teammates and invites: its HTTP status and what a person reads. */
export const authRefusals = {
  signed_out: { status: 401, message: 'Sign in to go on.' },
  not_a_member: {
    status: 404,
    message: 'There is no such workspace for you. Check the address, or ask its owner for an invite.',
  },
  not_permitted: {
    status: 403,
    message: 'Your role does not allow this. Ask an owner or admin of the workspace.',
  },
  sign_in_failed: { status: 401, message: 'Email or password is wrong. Check both and try again.' },
  too_many_attempts: { status: 429, message: 'Too many attempts. Wait a minute, then try again.' },
  signup_by_invite_only: { status: 403, message: 'Ask the owner of this workspace for an invite.' },
  signup_clash: { status: 409, message: 'Someone else signed up at the same moment. Try again.' },
  email_taken: { status: 409, message: 'This email already has a sign-in. Sign in with it instead.' },
  email_invalid: { status: 400, message: 'Give a full email address, such as name@shop.example.' },
  name_invalid: { status: 400, message: `Give a name of 1 to ${authLimits.maxNameLength} characters.` },
  password_too_short: {
    status: 400,
    message: `The password is too short. Use at least ${authLimits.minPasswordLength} characters.`,
  },
  password_too_long: {
    status: 400,
    message: `The password is too long. Use at most ${authLimits.maxPasswordLength} characters.`,
  },
  fields_missing: {
    status: 400,
    message: 'Something is missing or is not text. Check every field and try again.',
  },
  request_malformed: {
    status: 400,
    message: 'The request could not be read. Send JSON with the fields this address takes.',
  },
  origin_not_trusted: {
    status: 403,
    message:
      'This address is not one the server trusts. Open the inbox at its PUBLIC_URL, or add yours to TRUSTED_ORIGINS.',
  },
  not_found: { status: 404, message: 'There is nothing at this address.' },
  invite_unknown: { status: 404, message: 'There is no such invite. Check the link, or ask for a new one.' },
  invite_expired: { status: 410, message: 'This invite has expired. Ask for a new one.' },
  invite_used: { status: 410, message: 'This invite has already been used. Sign in to open the workspace.' },
  invite_revoked: { status: 410, message: 'This invite was taken back. Ask for a new one.' },
  invite_wrong_address: {
    status: 403,
    message: 'This invite is for another email address. Sign in with the address it was sent to.',
  },
  role_invalid: { status: 400, message: 'Choose a role: owner, admin or member.' },
  role_too_high: { status: 403, message: 'Only an owner can make someone an owner.' },
  already_a_teammate: { status: 409, message: 'This person is already a teammate here.' },
  last_owner: {
    status: 409,
    message: 'This is the only owner. Make someone else an owner first, then remove this one.',
  },
  too_many_invites: {
    status: 409,
    message: `There are ${authLimits.maxPendingInvites} open invites already. Take some back first.`,
  },
  too_many_teammates: {
    status: 409,
    message: `A workspace holds at most ${authLimits.maxTeammates} teammates. Remove someone first.`,
  },
} as const satisfies Record<string, { status: number; message: string }>;

export type AuthRefusalCode = keyof typeof authRefusals;
export type AuthRefused<Code extends AuthRefusalCode = AuthRefusalCode> = {
  kind: 'refused';
  code: Code;
  message: string;
};

export function refuse<Code extends AuthRefusalCode>(code: Code): AuthRefused<Code> {
  return { kind: 'refused', code, message: authRefusals[code].message };
}
