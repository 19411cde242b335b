type Asked = { readonly key: string; readonly type: string };

/** The address that an action was given, which counts before one that is known of its visitor; null where there is none. */
export function givenEmail(fields: Readonly<Record<string, string>>, asked: readonly Asked[]): string | null {
  const key = asked.find(({ type }) => type === 'email')?.key;
  return key !== undefined && Object.hasOwn(fields, key) ? (fields[key] ?? null) : null;
}
