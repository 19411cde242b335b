/** One JSON line an entry on standard error; `fields` never hold message texts, tokens or passwords. */
export type ServerLog = {
  readonly info: (message: string, fields?: Fields) => void;
  readonly error: (message: string, fields?: Fields) => void;
};
type Fields = Readonly<Record<string, unknown>>;

export function createLog(
  write: (line: string) => void = (line) => process.stderr.write(`${line}\n`),
): ServerLog {
  const entry =
    (level: 'info' | 'error') =>
    (message: string, fields: Fields = {}) =>
      write(JSON.stringify({ at: new Date().toISOString(), level, message, ...plain(fields) }));
  return { info: entry('info'), error: entry('error') };
}

function plain(fields: Fields): Fields {
  return Object.fromEntries(
    Object.entries(fields).map(([key, value]) => [
      key,
      value instanceof Error ? (value.stack ?? value.message) : value,
    ]),
  );
}
