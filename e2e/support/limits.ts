/** A first start unpacks the database and seeds the sample shop; later ones take under three seconds. */
export const maxStartMs = 60_000;

/** A server that is asked to stop closes its sockets and its database well within this. */
export const maxStopMs = 15_000;

/** Between two looks at `/readyz`. */
export const readyPollMs = 100;

/** What is kept of the server's output, for the report of a failed journey. */
export const maxLogChars = 200_000;
