export const liveLimits = {
  /** A larger frame closes its socket with 1009. */
  maxFrameBytes: 16 * 1024,
  /** A socket that has not been welcomed after this long is closed. */
  helloDeadlineMs: 10_000,
  /** Unsent bytes of one socket; beyond it the reader is too slow, is cut off and comes back by its cursor. */
  maxBufferedBytes: 1024 * 1024,
  /** Unsent bytes of all sockets of a node together; beyond it the slowest are cut off. */
  maxBufferedBytesPerNode: 64 * 1024 * 1024,
  /** A socket that was silent for this long is asked whether it lives; a browser answers without its page. */
  askAfterMs: 30_000,
  /** A socket without a sign of life for this long is dead; the client pings more often. */
  idleDeadlineMs: 60_000,
  /** How often all sockets are looked at: each of them lives that much longer at most. */
  sweepEveryMs: 1_000,
  /** A reader who has not left after this long, when the server stops or has refused them, is cut off. */
  goodbyeMs: 1_000,
  maxWatchesPerSocket: 50,
  /** Frames of one socket that wait for its greeting; a client sends one for each watch at once. */
  maxWaitingFrames: 100,
  /** A client pings four times a minute, tells typing twenty times, and asks for each watch anew when its page wakes. */
  maxFramesPerMinute: 300,
  /** Typing is passed on once in this time, for each socket; a client tells it less often. */
  typingEveryMs: 1_000,
  /** How long somebody who was let in is believed to be let in still. */
  greetAgainMs: 60_000,
  /** Of those who are due in one sweep, so that ten thousand who came at once are not all asked at once. */
  maxGreetingsPerSweep: 500,
  /** On this node. Whole offices and mobile networks share an address. */
  maxSocketsPerAddress: 300,
  /** Sockets beyond it that are still opened, to be told why they are closed; yet more are refused unopened. */
  maxRefusalsPerAddress: 20,
  /** Windows of one visitor, or of one teammate, on this node. */
  maxSocketsPerPerson: 20,
  /** Stretches held back while a backfill is read; beyond it the backfill is simply read again. */
  maxHeldStretches: 100,
} as const;

export const presenceLimits = {
  /** Who watches says so again after this long. */
  announceEveryMs: 20_000,
  /** Who has not said so for this long is gone: two announcements may be lost. */
  believedMs: 45_000,
  /** How often that is looked at. */
  sweepEveryMs: 5_000,
  /** Watches of one conversation on other nodes that are kept in mind; the rest are not shown. */
  maxElsewhere: 200,
} as const;
