/** "Not", "no", "never" and "without" in the languages that shops meet most; words that negate nothing else. */
const negations = new Set(
  [
    'not never without nobody nor neither',
    'nicht kein keine keinen keinem keiner nie niemals ohne',
    'pas jamais sans aucun aucune',
    'non senza mai nessun nessuno',
    'nunca jamas sin ningun ninguna',
    'nao sem nenhum nenhuma',
    'niet geen nooit zonder',
    'inte ej ikke nie bez ne ei degil не нет без δεν χωρις לא بدون لا नहीं',
  ].flatMap((line) => line.split(' ')),
);

/** "No" negates in front of these; elsewhere it answers: "no, I want ...". */
const afterNo = new Set(
  'need reason one intention point desire longer wish quiero necesito deseo me hace hay quisiera puedo'.split(
    ' ',
  ),
);

/** "I can not reach", "I do not know how to": complaints about the way, not refusals of the goal. */
const helpless = new Set(['can', 'could']);
const wayAsked = new Set(['know', 'understand', 'see', 'find']);

const maxWordsBetween = 6;

export function isNegation(word: string): boolean {
  return negations.has(word);
}

/** Whether the words just before position `at` turn down what starts there. */
export function isNegatedBefore(words: readonly string[], at: number): boolean {
  const before = words.slice(Math.max(0, at - maxWordsBetween), at);
  return before.some((word, i) => {
    const next = before[i + 1] ?? words[at] ?? '';
    if (word === 'no') return afterNo.has(next);
    if (!isNegation(word)) return false;
    return !(word === 'not' && (helpless.has(before[i - 1] ?? '') || wayAsked.has(next)));
  });
}
