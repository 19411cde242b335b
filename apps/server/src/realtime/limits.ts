export const liveLimits = {
  maxFrameBytes: 16 * 1024,
  /** A socket that says nothing after this long is closed. */
  helloDeadlineMs: 10_000,
  /** Unsent bytes of one socket; beyond it the reader is too slow, is cut off and comes back by its cursor. */
  maxBufferedBytes: 1024 * 1024,
  /** A socket without a frame for this long is dead; the client pings more often. */
  idleDeadlineMs: 60_000,
  /** How often the deadlines of all sockets are looked at: a socket lives that much longer at most. */
  sweepEveryMs: 1_000,
  /** When the server stops, a reader who has not left after this long is cut off. */
  goodbyeMs: 1_000,
  maxWatchesPerSocket: 50,
  /** Frames of one socket that wait to be handled; a client sends one for each watch at once, and no flood. */
  maxWaitingFrames: 100,
  /** How long somebody who was let in is believed to be let in still. */
  greetAgainMs: 60_000,
  maxSocketsPerAddress: 300,
  /** Stretches held back while a backfill is read; beyond it the backfill is simply read again. */
  maxHeldStretches: 100,
} as const;
