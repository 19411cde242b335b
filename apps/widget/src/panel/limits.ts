/** Bounds of the panel. */
export const panelLimits = {
  /** As the server's own limit for a message, told before it is sent. */
  maxMessageChars: 4000,
  /** From so many left on they are counted down. */
  countedFromChars: 300,
  requestTimeoutMs: 20_000,
  /** Tries of a command before the visitor is told. */
  maxCommandTries: 3,
  /** A connection that is back within this is not worth a word. */
  lostShownAfterMs: 2_000,
  /** A first message that is on its way for longer than this has no connection. */
  slowSendMs: 6_000,
  /** How often the wait for a person is asked about while it is looked at. */
  waitingAskedEveryMs: 20_000,
  /** Within this distance of the end, the list stays at its end when something arrives. */
  nearEndPx: 80,
  maxUrlChars: 2000,
  maxTitleChars: 300,
  maxFieldChars: 200,
} as const;
