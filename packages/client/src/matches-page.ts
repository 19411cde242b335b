/**
 * Whether a pattern of a page rule names this address. `*` stands for anything, also for nothing; all else is compared
 * without regard to case, percent-encoding and a slash at the end. The query and the part after `#` count only where the
 * pattern has one, and the origin only where it begins with one. An address may also be a bare path.
 */
export function matchesPage(pattern: string, address: string): boolean {
  const wanted = readAddress(pattern);
  const given = readAddress(address);
  if (wanted.origin !== '' && wanted.origin !== given.origin) return false;
  const more = (wanted.query && given.query) + (wanted.fragment && given.fragment);
  const path = given.path.replace(/\/+$/u, '');
  const parts = (wanted.path + wanted.query + wanted.fragment).split('*');
  return [path, `${path}/`].some((one) => fits(parts, one + more));
}

function readAddress(text: string) {
  const [, origin = '', path = '', query = '', fragment = ''] =
    /^(https?:\/\/[^/?#]*)?([^?#]*)(\?[^#]*)?(#.*)?$/isu.exec(text.trim()) ?? [];
  return { origin: plain(origin), path: plain(path), query: plain(query), fragment: plain(fragment) };
}

function plain(text: string): string {
  try {
    return decodeURIComponent(text).toLowerCase();
  } catch {
    // A lone percent sign: it stands for itself.
    return text.toLowerCase();
  }
}

/** The pieces between the stars, each found behind the one before: linear, whatever an owner has written. */
function fits([first = '', ...rest]: readonly string[], text: string): boolean {
  const last = rest.pop();
  if (last === undefined) return text === first;
  if (!text.startsWith(first)) return false;
  let from = first.length;
  for (const piece of rest) {
    const at = text.indexOf(piece, from);
    if (at < 0) return false;
    from = at + piece.length;
  }
  return text.length - last.length >= from && text.endsWith(last);
}
