declare const brand: unique symbol;

/** A string that only its own parser or maker can produce, so that a contact's id never passes for a teammate's. */
export type Brand<Name extends string> = string & { readonly [brand]: Name };
