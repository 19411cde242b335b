const unspaced = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}ー`;
const unspacedRun = new RegExp(`[${unspaced}]`, 'u');
const run = new RegExp(
  String.raw`[${unspaced}\p{M}]+|(?:(?![${unspaced}])[\p{L}\p{M}\p{N}])+(?:['’ʼ](?:(?![${unspaced}])\p{L})+)*`,
  'gu',
);
const hyphened = /[\p{L}\p{N}]+(?:[-‐‑][\p{L}\p{N}]+)+/gu;
/** "l'article", "dell'ordine", "d'Addario": the word is what follows. */
const elision = /^(?:[ldjcsnmt]|qu|un|all|dall|dell|nell|sull|quell|jusqu|lorsqu|puisqu)['’ʼ](?=\p{L}{2})/u;

export type Word = {
  /** Lower case, compatibility forms unified, without apostrophes. */
  readonly text: string;
  /** A gram of a script without spaces, or a compound written together; never stemmed or repaired. */
  readonly isGram: boolean;
};

/**
 * The words of any text. Scripts that put no spaces between words (and Hangul, which glues particles on) give
 * overlapping pairs of characters instead. A hyphened word also gives its closed form: "SM-58" finds "SM58".
 */
export function wordsOf(text: string): Word[] {
  const lower = text.normalize('NFKC').toLowerCase();
  if (isAscii(lower)) return asciiWordsOf(lower);
  const runs = (lower.match(run) ?? []).flatMap((part) =>
    unspacedRun.test(part) ? pairs(part) : [plain(part)],
  );
  return [...runs, ...closedForms(lower)];
}

/** Most text is plain, and the general pattern costs four times as much on it. */
function asciiWordsOf(lower: string): Word[] {
  const runs = lower.match(/[a-z0-9]+(?:'[a-z]+)*/g) ?? [];
  return [...runs.map(plain), ...(lower.includes('-') ? closedForms(lower) : [])];
}

function closedForms(lower: string): Word[] {
  return (lower.match(hyphened) ?? []).map((word) => ({ text: word.replace(/[-‐‑]/gu, ''), isGram: true }));
}

/** Accents of Latin, Greek and Cyrillic letters fall away, so that "grose", "große" and "GROSSE" meet. */
export function fold(word: string): string {
  if (isAscii(word)) return word;
  return word
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/gu, '')
    .replace(/ß/gu, 'ss')
    .replace(/ø/gu, 'o')
    .normalize('NFC');
}

function isAscii(word: string): boolean {
  for (let at = 0; at < word.length; at += 1) if (word.charCodeAt(at) > 127) return false;
  return true;
}

function plain(part: string): Word {
  if (!/['’ʼ]/u.test(part)) return { text: part, isGram: false };
  const bare = part.replace(elision, '');
  return { text: bare.replace(/['’ʼ]s$/u, '').replace(/['’ʼ]/gu, ''), isGram: false };
}

function pairs(part: string): Word[] {
  const chars = [...part];
  if (chars.length < 2) return [{ text: part, isGram: true }];
  return chars.slice(1).map((char, at) => ({ text: `${chars[at] ?? ''}${char}`, isGram: true }));
}
