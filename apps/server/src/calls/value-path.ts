import { callLimits } from './limits.ts';

/** A key, a place in a list, or each of a list (`null`). */
type Step = string | number | null;
export type ValuePath = readonly Step[];

const step = /\.([^\s.[\]{}|"']+)|\[(\d{1,4})\]|\[\*\]|\["([^"]{1,100})"\]/uy;
const first = /[^\s.[\]{}|"']+/uy;

/** Reads `reply.items[0].name`, `reply.items[*].name` or `reply["odd key"]`; null where it is none of these. */
export function parsePath(text: string): ValuePath | null {
  first.lastIndex = 0;
  const root = first.exec(text);
  if (root === null) return null;
  const path: Step[] = [root[0]];
  let at = first.lastIndex;
  while (at < text.length) {
    step.lastIndex = at;
    const found = step.exec(text);
    if (found === null || path.length === callLimits.maxPathSteps) return null;
    const [, key, index, quoted] = found;
    path.push(key ?? quoted ?? (index === undefined ? null : Number(index)));
    at = step.lastIndex;
  }
  return path;
}

/**
 * What stands at the path, or undefined. Only what the value itself holds: nothing is ever found on a prototype, so
 * `constructor` and `__proto__` are keys like any other.
 */
export function readPath(root: unknown, path: ValuePath): unknown {
  let value = root;
  for (const [i, part] of path.entries()) {
    if (part === null) {
      if (!Array.isArray(value)) return undefined;
      const rest = path.slice(i + 1);
      return value.slice(0, callLimits.maxShownItems + 1).map((one: unknown) => readPath(one, rest));
    }
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, part)) return undefined;
    value = Reflect.get(value, part);
  }
  return value;
}

export function writePath(path: ValuePath): string {
  return path.map((part, i) => writeStep(part, i === 0)).join('');
}

function writeStep(part: Step, isFirst: boolean): string {
  if (part === null) return '[*]';
  if (typeof part === 'number') return `[${part}]`;
  return isFirst ? part : `.${part}`;
}
