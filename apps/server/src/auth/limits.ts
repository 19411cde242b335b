const daySeconds = 24 * 60 * 60;

export const authLimits = {
  minPasswordLength: 10,
  /** Hashing costs memory with length; nobody types more than this. */
  maxPasswordLength: 128,
  maxNameLength: 80,
  maxEmailLength: 254,
  sessionSeconds: 30 * daySeconds,
  /** A session in use is extended at most this often. */
  sessionRefreshSeconds: daySeconds,
  inviteSeconds: 7 * daySeconds,
  maxPendingInvites: 100,
  maxTeammates: 500,
  signInWindowSeconds: 60,
  /** Per address of origin: ten mistyped passwords a minute are a person, more are not. */
  maxSignInsPerWindow: 10,
  maxSignUpsPerWindow: 10,
  maxAuthBodyBytes: 16 * 1024,
} as const;
/** Tokens of visitors that were found to be ours; some 400 bytes each. */
export const maxVerifiedTokens = 10_000;
