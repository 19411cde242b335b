import { MAX_EARLIER_MESSAGES, MAX_FOLLOW_UP_WORDS } from './limits.ts';
import { stopWords } from './stop-words.ts';
import { wordsOf } from './words.ts';

/** How a question goes on from the one before: "and ...", "what about ...". */
const openers = beginning(
  'and|what about|how about|or|also|same for|und|oder|auch|was ist mit|wie ist es mit|wie sieht es mit|y|o|también|qué tal|qué hay de',
  "et|ou|aussi|qu[’']en est[- ]il (?:de|pour)|e|ed|anche|che ne dici di|ou|também|e quanto a|en|of|ook|hoe zit het met",
);

/** What begins a bare part of a sentence: "for left-handers?" */
const prepositions = beginning(
  'to|for|in|with|without|on|from|by|at|after|before|nach|für|mit|ohne|auf|von|aus|bei|zu[rm]?|im',
  'a|al|para|en|con|sin|desde|à|au|pour|avec|sans|dans|chez|per|senza|da|no|na|em|com|sem|naar|voor|met|zonder|op',
);

/** Words that stand for something said before. */
const pronouns = within(
  'it|its|that|this|these|those|they|them|there|one|ones|er|sie|es|das|dies(?:e[rsnm]?)?|dort|davon|dafür|damit|ihn|dazu',
  'eso|esto|ese|esos|ella|ellos|allí|ça|cela|celui|celle|ceux|elles?|ils?|lui|là|esso|questo|quello|quelli|ciò|lì|isso|isto|ele|eles|elas?|lá|het|dat|dit|deze|die|daar|ervan|ervoor',
);

/** "Is there parking?" points at nothing; neither do these in the other languages. */
const emptyPronouns = within(
  "(?:is|are|was|were|will|isn't|aren't) there|there(?:'s| is| are)|is it (?:possible|ok|okay|true|allowed)|gibt es|geht es|ist es möglich|il y a|y a-t-il|c'è|ci sono|is er|zijn er|er is|er zijn|is het mogelijk",
);

/**
 * What a visitor asks, made whole from what they asked before: "and for left-handers?" after "do you sell student
 * guitars". A question that stands by itself stays as it is. Whatever language it is in; `earlier` are the visitor's
 * messages before it, oldest first.
 */
export function resolveFollowUp(question: string, earlier: readonly string[]): string {
  const [first = '', ...rest] = [...earlier.slice(-MAX_EARLIER_MESSAGES), question].filter(
    (text) => text === question || tellingWords(text) > 0,
  );
  return rest.reduce((subject, text) => (leans(text) ? joined(subject, text) : text), first);
}

/** True when a text means little without the one before it. */
function leans(text: string): boolean {
  const plain = plainOf(text);
  const words = tellingWords(plain.replace(openers, ''));
  if (openers.test(plain) || prepositions.test(plain)) return words <= MAX_FOLLOW_UP_WORDS;
  return pronouns.test(plain.replace(emptyPronouns, ' ')) && words < MAX_FOLLOW_UP_WORDS;
}

/** "... to Germany" and "to Austria" are two answers to one question: the new one takes the old one's place. */
function joined(subject: string, text: string): string {
  const part = plainOf(text).replace(openers, '').trim();
  const [preposition] = prepositions.exec(part) ?? [];
  const words = plainOf(subject).split(/\s+/u);
  const at = preposition === undefined ? -1 : words.lastIndexOf(preposition.trim());
  const isLastPart = at > 0 && words.length - at <= MAX_FOLLOW_UP_WORDS + 1;
  return `${isLastPart ? words.slice(0, at).join(' ') : words.join(' ')} ${part}`;
}

function tellingWords(text: string): number {
  const isStop = (word: string) => Object.values(stopWords).some((stops) => stops.has(word));
  return wordsOf(text).filter(({ text: word, isGram }) => isGram || !isStop(word)).length;
}

function plainOf(text: string): string {
  return text
    .toLowerCase()
    .replace(
      /^(?:ok(?:ay)?|thanks?(?: you)?|great|danke|gracias|merci|grazie|obrigad[oa]|bedankt)[\s,.!]+/u,
      '',
    )
    .replace(/[?!.,;:¿¡…]+/gu, ' ')
    .trim();
}

function beginning(...words: readonly string[]): RegExp {
  return new RegExp(String.raw`^(?:${words.join('|')})(?:\s+|$)`, 'u');
}

function within(...words: readonly string[]): RegExp {
  return new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${words.join('|')})(?![\p{L}\p{N}])`, 'u');
}
