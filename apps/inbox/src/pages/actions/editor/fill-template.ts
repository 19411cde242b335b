/** A template with samples in its places; what nothing is known of yet shows its own last name: `[status]`. */
export function fillTemplate(template: string, samples: ReadonlyMap<string, string>): string {
  return template.replaceAll(
    /\{\{\s*([^}|]+?)\s*(?:\|\s*([^}]*?)\s*)?\}\}/gu,
    (_all, path: string, fallback?: string) => {
      const known = samples.get(path) ?? usual.get(path);
      return known ?? fallback ?? `[${path.split('.').at(-1) ?? path}]`;
    },
  );
}

const usual = new Map([
  ['visitor.name', 'Jo'],
  ['visitor.email', 'jo@example.com'],
]);
