import type { ApiCall, Field } from '@chatref/protocol';
import { parsePath, readPath } from './value-path.ts';

type Given = {
  readonly reveal: ApiCall['reveal'];
  readonly asked: readonly Field[];
  readonly fields: Readonly<Record<string, string>>;
};

/**
 * Why the system is not even called, in a sentence for the team, or null. Nobody's identity is proven yet, so what is for
 * proven visitors alone is shown to nobody.
 */
export function refusalBeforeCall({ reveal, fields }: Given): string | null {
  if (reveal.kind === 'verified') {
    return 'Only visitors whose identity is proven may see the reply, and nobody’s is. Let a field prove it instead.';
  }
  if (reveal.kind === 'match' && givenFor(fields, reveal.fieldKey) === '') {
    return `The reply is shown to whoever gives the right ${reveal.fieldKey}, which was not given.`;
  }
  return null;
}

/** Whether the visitor may see this reply. */
export function mayReveal({ reveal, asked, fields }: Given, reply: unknown): boolean {
  if (reveal.kind === 'anyone') return true;
  if (reveal.kind === 'verified') return false;
  const path = parsePath(reveal.path);
  const given = givenFor(fields, reveal.fieldKey);
  if (path === null || given === '') return false;
  const type = asked.find(({ key }) => key === reveal.fieldKey)?.type ?? 'text';
  const wanted = normalise(given, type);
  const found = readPath({ reply }, path[0] === 'reply' ? path : ['reply', ...path]);
  return wanted !== '' && textsOf(found).some((text) => normalise(text, type) === wanted);
}

function givenFor(fields: Given['fields'], key: string): string {
  return Object.hasOwn(fields, key) ? (fields[key] ?? '').trim() : '';
}

function textsOf(found: unknown): string[] {
  if (Array.isArray(found)) return found.flatMap((one) => (Array.isArray(one) ? [] : textsOf(one)));
  if (typeof found === 'number') return [String(found)];
  return typeof found === 'string' ? [found] : [];
}

/** How people write the same thing: an address or a number of an order in any case and with spaces, a phone in groups. */
function normalise(text: string, type: Field['type']): string {
  const plain = text.normalize('NFKC').trim();
  switch (type) {
    case 'email':
    case 'order_number':
    case 'sku':
      return plain.replace(/\s+/gu, '').toLowerCase();
    case 'phone':
      return plain.replace(/[^\d+]/gu, '').replace(/^00/u, '+');
    default:
      return plain;
  }
}
