/** Bounds of the script for page rules. */
export const rulesLimits = {
  /** A page that stays open reads the rules again this often. */
  refreshMs: 60 * 60_000,
  /** Where the browser does not tell of it, the address is looked at this often. */
  addressPollMs: 1_000,
  /** A hand-held screen whose shorter side is no longer than this is a phone's. */
  phoneScreenPx: 520,
  /** On a phone, leaving is scrolling up this far within this time. */
  leaveScrollPx: 300,
  leaveScrollMs: 500,
} as const;
