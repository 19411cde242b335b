/** Paths to the plain values of a JSON reply, as templates name them: `order.items[0].name`. The first 30. */
export function replyPathsOf(body: string): string[] {
  const paths: string[] = [];
  collect(parse(body), '', paths);
  return paths.slice(0, maxPaths);
}

const maxPaths = 30;
const maxDepth = 5;

function parse(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return null;
  }
}

function collect(value: unknown, path: string, paths: string[], depth = 0): void {
  if (paths.length >= maxPaths || depth > maxDepth) return;
  if (Array.isArray(value)) {
    if (value.length > 0) collect(value[0], `${path}[0]`, paths, depth + 1);
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, inner] of Object.entries(value))
      if (/^[\w-]+$/u.test(key)) collect(inner, path === '' ? key : `${path}.${key}`, paths, depth + 1);
  } else if (path !== '' && value !== null) {
    paths.push(path);
  }
}
