/**
 * One stream of chance. The same seed gives the same draws on every machine: whole numbers only, by sfc32
 * (https://pracrand.sourceforge.net/RNG_engines.txt). Each part of the world draws from a stream of its own, so that a
 * step which is left out of a scenario disturbs the draws of no other.
 */
export class Chance {
  #a: number;
  #b: number;
  #c: number;
  #counter = 1;

  constructor(seed: string) {
    this.#a = hash(seed, 0x9e3779b9);
    this.#b = hash(seed, 0x243f6a88);
    this.#c = hash(seed, 0xb7e15162);
    for (let round = 0; round < 12; round++) this.uint32();
  }

  uint32(): number {
    const sum = (this.#a + this.#b + this.#counter) | 0;
    this.#counter = (this.#counter + 1) | 0;
    this.#a = this.#b ^ (this.#b >>> 9);
    this.#b = (this.#c + (this.#c << 3)) | 0;
    this.#c = ((this.#c << 21) | (this.#c >>> 11)) + sum;
    this.#c |= 0;
    return sum >>> 0;
  }

  /** From 0 up to but not including 1. */
  readonly unit = (): number => this.uint32() / 2 ** 32;

  /** A whole number from 0 up to but not including `end`. */
  below(end: number): number {
    return this.uint32() % end;
  }

  /** A whole number from `first` to `last`, both included. */
  between(first: number, last: number): number {
    return first + this.below(last - first + 1);
  }

  /** True this often out of a thousand times. */
  perMille(often: number): boolean {
    return this.below(1000) < often;
  }

  pick<T>(list: readonly T[]): T {
    const picked = list[this.below(list.length)];
    if (picked === undefined) throw new Error('Nothing to pick from');
    return picked;
  }

  readonly bytes = (into: Uint8Array): Uint8Array => {
    for (let i = 0; i < into.length; i++) into[i] = this.below(256);
    return into;
  };
}

/** FNV-1a with a final mix, so that seeds which differ in one character differ in every bit. */
function hash(text: string, start: number): number {
  let value = start ^ 2166136261;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 16777619);
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return (value ^ (value >>> 16)) >>> 0;
}
