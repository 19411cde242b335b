/** Small-shop sizes and the patience of the embedded database. */
export const maxConnections = 60;
export const sharedBuffers = '32MB';
export const maxWalSize = '256MB';

/** Crash recovery replays at most `maxWalSize`; a slow disk gets this long for it. */
export const startTimeoutMs = 60_000;
export const fastStopTimeoutMs = 10_000;
export const immediateStopTimeoutMs = 5_000;
export const probeTimeoutMs = 3_000;
export const pollMs = 10;

/** A kept port may be taken by another program, then the next free one may be too. */
export const maxLaunchAttempts = 5;
export const relaunchPauseMs = 200;
/** Moved aside at a start once larger, so the log takes at most about twice this. */
export const maxLogBytes = 5 * 1024 * 1024;
/** How much of the log's end is looked at and shown when the database does not start. */
export const maxLogTailBytes = 4 * 1024;

/** How often a running server looks after its database, and how many times in its life it starts it again. */
export const watchEveryMs = 1_000;
export const maxRelaunches = 5;
/** How long a server that finds its data folder locked tries again: a moment, not the life of another server. */
export const lockPatienceMs = 500;
