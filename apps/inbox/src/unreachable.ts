/** Closes a `switch` over a union: a new member that nobody handled does not compile. */
export function unreachable(value: never): never {
  throw new Error(`Not handled: ${JSON.stringify(value)}`);
}
