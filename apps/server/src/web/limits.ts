/** Hops followed by hand; browsers allow 20, but a shop that needs more than 5 is misconfigured. */
export const MAX_REDIRECTS = 5;
export const MAX_URL_CHARS = 2_048;
export const MAX_RESPONSE_HEADER_BYTES = 32 * 1024;
/** A name that resolves to more addresses than this is not a shop. */
export const MAX_ADDRESSES_PER_NAME = 32;
/** Of an answer that is read while it is written, unpacked: many times what a model is asked for, with all around it. */
export const MAX_STREAM_BYTES = 1024 * 1024;
