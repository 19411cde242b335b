/**
 * The server cannot start and the person starting it can do something about it: `message` says what, in one
 * paragraph, without a stack. `main.ts` prints it and ends with exit code 1.
 */
export class StartRefusal extends Error {
  override readonly name = 'StartRefusal';
}
