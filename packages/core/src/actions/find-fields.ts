import type { FieldSpec } from './field.ts';
import { parseField, shapeOfExample } from './parse-field.ts';

const emailWithin = /[^\s@<>()",;:]{1,64}@[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,5}/iu;
const phoneWithin = /(?<![\p{L}\d#+\-/.])(?:\+|\()?\d[\d\s().\-/]{5,20}\d(?![\p{L}\d])/gu;
const dateShape = /^\d{1,4}([./-])\d{1,2}\1\d{1,4}$/u;
/** Fewer digits in groups are as likely a date, a price or an amount. */
const minGroupedDigits = 9;
const maxScannedChars = 2000;

/**
 * Values of the asked fields that stand in free text ("my order is MS-12345 and the mail is a@b.co"), by field key.
 * Only shapes that cannot be mistaken are read; plain text and bare numbers are never guessed.
 */
export function findFields(specs: readonly FieldSpec[], text: string): Record<string, string> {
  const scanned = text.slice(0, maxScannedChars);
  const found: Record<string, string> = {};
  for (const spec of specs) {
    const candidate = candidateFor(spec, scanned);
    if (candidate === null) continue;
    const reading = parseField(spec, candidate);
    if (reading.kind === 'ok') found[spec.key] = reading.value;
  }
  return found;
}

function candidateFor(spec: FieldSpec, text: string): string | null {
  switch (spec.type) {
    case 'email':
      return emailWithin.exec(text)?.[0].replace(/\.$/u, '') ?? null;
    case 'phone':
      return text.match(phoneWithin)?.find(isDialled) ?? null;
    case 'choice':
      return spec.options?.find((option) => option.toLowerCase() === text.trim().toLowerCase()) ?? null;
    case 'order_number':
    case 'sku':
      return spec.example ? (shapeOfExample(spec.example, 'within').exec(text)?.[0] ?? null) : null;
    default:
      return null;
  }
}

/** Whether these digits can only be meant for a telephone: with a country's or trunk prefix, or grouped and long enough. */
function isDialled(candidate: string): boolean {
  if (dateShape.test(candidate)) return false;
  const digits = candidate.replace(/\D/gu, '');
  const isGrouped = digits.length !== candidate.length;
  return /^\(?(\+|0)/u.test(candidate) || (isGrouped && digits.length >= minGroupedDigits);
}
