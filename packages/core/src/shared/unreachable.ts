/** Ends a `switch` over a union: a new member that nobody handles does not compile; at run time it is a bug. */
export function unreachable(value: never): never {
  throw new Error(`Unreachable: ${JSON.stringify(value)}`);
}
