/** JSON of a reply; undefined where it is none. Numbers come as they are written, so that no order number is rounded. */
export function parseReply(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes), exactNumber);
  } catch {
    // Not UTF-8, not JSON, or so deep that it cannot be read: nothing a shop's system sends on purpose.
    return undefined;
  }
}

/** `source` is the text of the value in the JSON: https://github.com/tc39/proposal-json-parse-with-source */
function exactNumber(_key: string, value: unknown, context?: { readonly source?: string }): unknown {
  if (typeof value !== 'number') return value;
  const { source } = context ?? {};
  return source !== undefined && /^-?\d+(?:\.\d+)?$/u.test(source) ? source : value;
}
