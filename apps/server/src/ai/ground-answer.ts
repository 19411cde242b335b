import { type Passage, splitSentences } from '@chatref/core';
import { detectLanguage } from '../search/detect-language.ts';
import { termsOf } from '../search/terms.ts';

export type Grounded = {
  /** The sentences that the passages bear out, with their marks. */
  readonly text: string;
  /** Numbers of the passages cited in it. */
  readonly cited: readonly number[];
  /** How many sentences were left out. */
  readonly dropped: number;
};

type Source = {
  readonly text: string;
  readonly numbers: ReadonlySet<string>;
  readonly terms: ReadonlySet<string>;
  readonly language: string | null;
};

/** Of a sentence's telling words, so many must stand in what it cites. */
const minSupport = 0.5;
/** An exclamation or a question of at most so many telling words asserts nothing: "Of course!", "Shall I go on?" */
const maxCourtesyWords = 2;

/**
 * What of a model's answer its passages bear out, sentence by sentence. A number, a price, a date, a mail or web address
 * has to stand in a cited passage word for word; where both are in one language half of the telling words do too. A
 * sentence that cites nothing is held to all of the passages, and gives no cause to cite. `isWhole` false: the text is
 * still being written, and its last sentence is not looked at yet, for its mark may be to come.
 */
export function groundAnswer(
  text: string,
  passages: readonly Passage[],
  { isWhole }: { readonly isWhole: boolean },
): Grounded {
  const sources = passages.map(sourceOf);
  // A mark that is being written may yet belong to the sentence before it.
  const written = isWhole ? text : text.replace(/\s*\[\d{0,2}$/u, '');
  const lines = marksInside(written).split('\n');
  const cited = new Set<number>();
  let dropped = 0;
  const kept = lines.map((line, at) => {
    const isOpen = !isWhole && at === lines.length - 1;
    const sentences = splitSentences(line);
    const judged = isOpen ? sentences.slice(0, -1) : sentences;
    const borne = judged.flatMap((sentence) => {
      const checked = bearOut(sentence, sources);
      if (checked === null) dropped += 1;
      else for (const n of checked.cited) cited.add(n);
      return checked === null ? [] : [checked.sentence];
    });
    const marker = /^\s*(?:[-*•]|\d{1,2}\.) (?=\S)/u.exec(line)?.[0] ?? '';
    return borne.length === 0 ? '' : `${marker}${borne.join(' ').replace(marker.trimStart(), '')}`;
  });
  return { text: tidied(kept), cited: [...cited].toSorted((a, b) => a - b), dropped };
}

function sourceOf({ title, headings, text }: Passage): Source {
  const language = detectLanguage(text);
  const whole = [title, ...headings, text].join('\n');
  const terms = new Set(termsOf(whole, language ?? 'en'));
  return { text: plain(whole), numbers: new Set(numbersIn(whole)), terms, language };
}

/** "It takes a week. [1] And" becomes "It takes a week [1]. And": the mark stays with the sentence it stands for. */
function marksInside(text: string): string {
  return text.replace(/([.!?…。！？]+)((?:\s?\[\d{1,2}\])+)/gu, '$2$1').replace(/(\S)(\[\d)/gu, '$1 $2');
}

function bearOut(
  sentence: string,
  sources: readonly Source[],
): { readonly sentence: string; readonly cited: readonly number[] } | null {
  const numbers = [...sentence.matchAll(/\[(\d{1,2})\]/gu)].map(([, n]) => Number(n));
  const known = [...new Set(numbers)].filter((n) => n >= 1 && n <= sources.length);
  // It cites, but nothing that it was given: whatever it says comes from elsewhere.
  if (numbers.length > 0 && known.length === 0) return null;
  const claim = sentence.replace(/\s?\[\d{1,2}\]/gu, '');
  const own = sources.filter((_source, at) => known.includes(at + 1));
  const isCourtesy = numbers.length === 0 && !asserts(claim);
  if (!isCourtesy && !isBorne(claim, known.length > 0 ? own : sources)) return null;
  const cleaned = sentence.replace(/\s?\[(\d{1,2})\]/gu, (mark, n) =>
    known.includes(Number(n)) ? mark : '',
  );
  return { sentence: cleaned, cited: known };
}

function asserts(claim: string): boolean {
  const terms = termsOf(claim, detectLanguage(claim) ?? 'en');
  const isOutcry = /[!?！？]$/u.test(claim.trim());
  return numbersIn(claim).length > 0 || terms.length > (isOutcry ? maxCourtesyWords : 0);
}

function isBorne(claim: string, sources: readonly Source[]): boolean {
  const { addresses, rest } = addressesIn(claim);
  if (!addresses.every((address) => sources.some(({ text }) => text.includes(plain(address))))) return false;
  const said = numbersIn(rest.replace(/^\s*\d{1,2}\. /u, ''));
  if (!said.every((number) => sources.some(({ numbers }) => numbers.has(number)))) return false;
  const language = detectLanguage(claim);
  const comparable = sources.filter(
    (source) => language === null || source.language === null || source.language === language,
  );
  // A translation shares no words with what it translates: its numbers and names were looked at above.
  if (comparable.length === 0) return sources.length > 0;
  const terms = [...new Set(termsOf(claim, language ?? comparable[0]?.language ?? 'en'))];
  if (terms.length === 0) return true;
  const found = terms.filter((term) => comparable.some((source) => source.terms.has(term)));
  return found.length / terms.length >= minSupport;
}

function addressesIn(claim: string): { readonly addresses: readonly string[]; readonly rest: string } {
  const pattern = /[\w.+-]+@[\w-]+\.[\w.]*\w|(?:https?:\/\/|www\.)[^\s)>\]]*[^\s)>\].,!?]/giu;
  return { addresses: claim.match(pattern) ?? [], rest: claim.replace(pattern, ' ') };
}

function numbersIn(text: string): string[] {
  return plain(text).match(/\d+(?:[.,:]\d+)*/gu) ?? [];
}

function plain(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/(\d)[\u00a0\u202f ](?=\d{3}\b)/gu, '$1');
}

/** No line that only announced what was left out, and no gaps. */
function tidied(lines: readonly string[]): string {
  return lines
    .filter((line, at) => !/:\s*$/u.test(line) || (lines[at + 1] ?? '') !== '')
    .join('\n')
    .replace(/\n{3,}/gu, '\n\n')
    .trim();
}
