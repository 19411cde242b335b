import { callLimits } from './limits.ts';

export const masked = '••••••';

/** Takes the secrets out of any text, also as they are written in addresses, in JSON or in Base64. */
export type Mask = (text: string) => string;

export function createMask(secrets: readonly string[]): Mask {
  const forms = [...new Set(secrets.flatMap(formsOf))]
    .filter(({ length }) => length >= callLimits.minMaskedChars)
    // The longest first: a part of a secret must not be taken out of the middle of the whole.
    .sort((a, b) => b.length - a.length);
  return (text) =>
    forms.reduce((rest, form) => rest.replaceAll(form, masked), text.replace(signature, masked));
}

/** Good for minutes, and for one request; still nobody else's. */
const signature = /\bv1,[A-Za-z\d+/]{43}=/gu;

/** A value such as `Bearer KEY` is a secret whole and by its last word; `Basic …` also by what it stands for. */
function formsOf(secret: string): string[] {
  const word = secret.split(/\s+/u).at(-1) ?? '';
  const opened = /^basic\s/iu.test(secret) ? Buffer.from(word, 'base64').toString('utf8') : '';
  const values = [secret, word, opened, opened.slice(opened.indexOf(':') + 1)];
  return values.flatMap((value) => [
    value,
    encodeURIComponent(value.toWellFormed()),
    JSON.stringify(value).slice(1, -1),
    Buffer.from(value).toString('base64'),
  ]);
}
