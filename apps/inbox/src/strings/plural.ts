/** `plural(2, 'document')` is "2 documents". English only; a further language brings its own rule. */
export function plural(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString('en')} ${count === 1 ? one : many}`;
}
