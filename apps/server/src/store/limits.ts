/** Connections of one server: the app's units of work, and the owner's sign-in and jobs. */
export const maxAppConnections = 16;
export const maxOwnerConnections = 10;

export const connectTimeoutMs = 10_000;
export const idleConnectionMs = 60_000;
/** A unit of work is a few short statements; one that runs this long holds others up. */
export const appStatementTimeoutMs = 15_000;
export const ownerStatementTimeoutMs = 60_000;
export const idleInTransactionTimeoutMs = 30_000;

/** How long one server waits for another that is migrating the same database. */
export const migrationLockTimeoutMs = 120_000;

/** How long to wait for an outside database that is still starting, and how often to look. */
export const outsideStartTimeoutMs = 30_000;
export const outsidePollMs = 500;

/** How often a node compares its clock with the database's: a laptop that slept is right again after this long. */
export const clockSyncMs = 2000;
