import type { ExplainedMatch, TriggerExplanation, TriggerVerdict } from '@chatref/core';
import type { ExplainedSentence, SentenceMark } from '@chatref/protocol';

/** `isDraft`: it has no id on the wire yet. */
export type NamedAction = { readonly id: string; readonly name: string; readonly isDraft: boolean };

/** Why a sentence starts what it starts, for the owner: the words that decided, and the reasons in plain English. */
export function presentExplanation(
  text: string,
  explained: TriggerExplanation,
  actions: readonly NamedAction[],
): ExplainedSentence {
  const refOf = (id: string | null) => {
    const action = actions.find((one) => one.id === id);
    return { actionId: action === undefined || action.isDraft ? null : action.id, name: action?.name ?? '' };
  };
  const { verdict, matches, stopped, near, repairs, overlaps } = explained;
  const deciding = matches.filter(({ decides }) => decides);
  return {
    text,
    verdict: presentVerdict(verdict, refOf),
    reasons: distinct([
      ...deciding.map(whyOf),
      // What was stopped matters where nothing started; elsewhere it only distracts.
      ...(verdict.kind === 'fire' ? [] : stopped.map(({ why }) => why)),
      ...repairs.map(({ written, readAs }) => `Read “${written}” as “${readAs}”.`),
    ]),
    marks: marksOf(explained, deciding),
    near: near
      .filter(({ kind, actionId }) => kind === 'phrase' && actions.some(({ id }) => id === actionId))
      .map(({ actionId, text: phrase, why }) => ({ ...refOf(actionId), phrase, why })),
    overlaps: verdict.kind === 'none' ? [] : overlaps.map(({ actionId }) => refOf(actionId)),
  };
}

type RefOf = (id: string | null) => { actionId: string | null; name: string };

function presentVerdict(verdict: TriggerVerdict, refOf: RefOf): ExplainedSentence['verdict'] {
  return verdict.kind === 'none' ? { kind: 'none' } : { kind: verdict.kind, ...refOf(verdict.actionId) };
}

function whyOf({ kind, text, example, language }: ExplainedMatch): string {
  const like = example === null ? '' : `, like “${example}”`;
  const spoken = language === null || language === 'en' ? '' : ` (${languageNames.of(language) ?? language})`;
  switch (kind) {
    case 'phrase':
      return `It says “${text}”, or the same in other words.`;
    case 'keyword':
      return `It holds the keyword “${text}”.`;
    case 'wish':
      return `It asks for a person${like}${spoken}.`;
    case 'grey':
      return `It may ask for a person${like}${spoken}: one is offered, and nobody is called.`;
    case 'frustration':
      return `The visitor is angry at the answers${like}${spoken}.`;
    case 'choice':
      return `Its description fits: ${text}.`;
  }
}

const languageNames = new Intl.DisplayNames(['en'], { type: 'language' });

/** What decided comes first: where marks lie over each other the first is shown. */
function marksOf(explained: TriggerExplanation, deciding: readonly ExplainedMatch[]): SentenceMark[] {
  const { verdict, stopped, near, repairs } = explained;
  const isFired = verdict.kind === 'fire';
  const marked = [
    ...deciding.map((match) => ({ look: 'match' as const, note: whyOf(match), spans: match.spans })),
    ...(isFired ? [] : stopped.map(({ why, spans }) => ({ look: 'stop' as const, note: why, spans }))),
    ...(verdict.kind === 'none' ? near : []).map(({ why, spans }) => ({
      look: 'near' as const,
      note: why,
      spans,
    })),
    ...repairs.map(({ readAs, span }) => ({
      look: 'repair' as const,
      note: `Read as “${readAs}”.`,
      spans: [span],
    })),
  ];
  const all = marked.flatMap(({ spans, ...mark }) =>
    spans.map(({ start, end }) => ({ ...mark, from: start, to: end })),
  );
  return all.filter((mark, index) => all.findIndex((other) => meet(mark, other)) === index);
}

function meet(a: SentenceMark, b: SentenceMark): boolean {
  return a.from < b.to && b.from < a.to;
}

function distinct(texts: readonly string[]): string[] {
  return [...new Set(texts)];
}
