import { type MessageSpans, spansOf } from './message-spans.ts';
import { nearPhrases } from './near-phrases.ts';
import { type MessageReading, readMessage, type TriggerOptions, type Triggers } from './read-message.ts';
import { decideTrigger, triggersFor } from './recognise-trigger.ts';
import { locateWords } from './text/locate-words.ts';
import type { TriggerAction } from './trigger-action.ts';
import type {
  ExplainedMatch,
  ExplainedOverlap,
  ExplainedRepair,
  ExplainedStop,
  NearMiss,
  TriggerExplanation,
} from './trigger-explanation.ts';
import type { TriggerVerdict } from './trigger-verdict.ts';
import { wayToPerson } from './way-to-person.ts';
import { reasonOf } from './wish/guard-reasons.ts';
import { compiledEnglish, exampleOf } from './wish/languages.ts';
import type { WishReading } from './wish/recognise-wish.ts';

/**
 * The verdict on a message with all that led to it. It is read and decided by the very functions that decide when a
 * visitor writes; here their evidence is only told.
 */
export function explainTrigger(
  text: string,
  actions: readonly TriggerAction[],
  options: TriggerOptions = {},
): TriggerExplanation {
  const triggers = triggersFor(actions);
  const reading = readMessage(text, triggers, options);
  const verdict = decideTrigger(reading, actions);
  const spans = spansOf(text, reading);
  const told = { reading, verdict, spans };
  return {
    verdict,
    matches: [...ownMatches(told), ...wishMatches(told, actions)].sort(decidingFirst),
    stopped: stops(told),
    near: [...nearFrames(told, actions), ...nearPhrases(reading, triggers, spans)],
    repairs: repairs(text, reading, triggers),
    overlaps: overlaps(text, actions, { verdict, options, spans }),
  };
}

type Told = {
  readonly reading: MessageReading;
  readonly verdict: TriggerVerdict;
  readonly spans: MessageSpans;
};

/** What the owner wrote: phrases, keywords and descriptions. */
function ownMatches({ reading, verdict, spans }: Told): ExplainedMatch[] {
  const fires = verdict.kind === 'fire' ? verdict : null;
  const own = { example: null, language: null };
  return [
    ...reading.phrases.map(
      (match): ExplainedMatch => ({
        ...own,
        kind: 'phrase',
        actionId: match.action.id,
        text: match.phrase,
        spans: match.place ? spans.place(match.place) : spans.letters(match.words.join('')),
        decides:
          fires?.phrase === match.phrase && fires.actionId === match.action.id && match.stoppedBy === null,
      }),
    ),
    ...reading.keywords.map(
      (match): ExplainedMatch => ({
        ...own,
        kind: 'keyword',
        actionId: match.action.id,
        text: match.keyword,
        spans: match.at < 0 ? spans.letters(match.words.join('')) : spans.words(match.at, match.words.length),
        decides:
          fires?.keyword === match.keyword && fires.actionId === match.action.id && match.stoppedBy === null,
      }),
    ),
    ...reading.choices.map(
      (match): ExplainedMatch => ({
        ...own,
        kind: 'choice',
        actionId: match.action.id,
        text: match.shared.join(' '),
        spans: spans.each(match.shared),
        decides:
          verdict.kind === 'offer' && verdict.because === 'choice' && verdict.actionId === match.action.id,
      }),
    ),
  ];
}

/** What the built-in tables know, sentence by sentence; a frame that a guard stopped is told among the near ones. */
function wishMatches({ reading, verdict, spans }: Told, actions: readonly TriggerAction[]): ExplainedMatch[] {
  return reading.wishes.flatMap((wish) => {
    const kind = kindOf(wish);
    if (kind === null || wish.match === null) return [];
    const isBuiltIn = verdict.kind === 'offer' || (verdict.kind === 'fire' && verdict.by !== 'phrase');
    const decides = wish === reading.wish && isBuiltIn && !('keyword' in verdict);
    return {
      kind,
      actionId: decides ? verdict.actionId : wayToPerson(actions),
      text: wish.match.row,
      example: exampleOf(wish.language.code, wish.match.row),
      language: wish.language.code,
      spans: spans.line(wish, wish.match),
      decides,
    };
  });
}

function kindOf({ verdict }: WishReading): ExplainedMatch['kind'] | null {
  if (verdict.kind === 'fire') return 'wish';
  return verdict.kind === 'offer' ? verdict.because : null;
}

function stops({ reading, spans }: Told): ExplainedStop[] {
  const guards = reading.wishes.flatMap((wish) =>
    wish.cuts.map((cut) => ({ by: cut.row, spans: spans.line(wish, cut), why: reasonOf(cut.row) })),
  );
  const phrases = reading.phrases.flatMap(({ stoppedBy, phrase, place }) =>
    stoppedBy === null
      ? []
      : [
          {
            by: stoppedBy,
            spans: place ? spans.place(place) : [],
            why: `“${phrase}”: ${reasonOf(stoppedBy)}`,
          },
        ],
  );
  const keywords = reading.keywords.flatMap(({ stoppedBy, keyword, at, words }) =>
    stoppedBy === null
      ? []
      : [
          {
            by: stoppedBy,
            spans: spans.words(at, words.length),
            why: `“${keyword}”: ${reasonOf(stoppedBy)}`,
          },
        ],
  );
  const choices = reading.choices.flatMap(({ action, against }) =>
    against.length === 0
      ? []
      : [
          {
            by: 'when-not',
            spans: spans.each(against),
            why: `“When not” of “${action.name}” names these words.`,
          },
        ],
  );
  return [...guards, ...phrases, ...keywords, ...choices];
}

/** Frames that matched and did not fire: stopped by a guard, or not clear enough. */
function nearFrames({ reading, spans }: Told, actions: readonly TriggerAction[]): NearMiss[] {
  return reading.wishes.flatMap((wish) => {
    const { match, verdict } = wish;
    const isNear = verdict.kind === 'none' ? verdict.stoppedBy !== undefined : verdict.kind === 'offer';
    if (match === null || !isNear || kindOf(wish) === 'frustration') return [];
    const why =
      verdict.kind === 'none' && verdict.stoppedBy !== undefined
        ? reasonOf(verdict.stoppedBy)
        : 'This may ask for a person: one is offered, and nobody is called.';
    const actionId = wayToPerson(actions);
    return {
      kind: 'frame',
      actionId,
      text: match.row,
      share: 1,
      missing: [],
      spans: spans.line(wish, match),
      why,
    };
  });
}

/** By the languages that found something in the message, and by the words of the owner's phrases. */
function repairs(text: string, reading: MessageReading, triggers: Triggers): ExplainedRepair[] {
  const found = reading.wishes.filter(({ match }) => match !== null).map(({ language }) => language);
  const languages = new Set([compiledEnglish, ...found]);
  const spans = locateWords(text);
  return reading.sentences
    .flatMap((sentence) => sentence.words)
    .flatMap((written, at) => {
      const span = spans[at];
      const meant = [...languages].map(
        (language) => language.spellings.get(written)?.join(' ') ?? language.repair(written),
      );
      const readAs = [...meant, triggers.phrases.repair(written)].find((word) => word !== written);
      return span && readAs !== undefined && !written.includes("'") ? [{ span, written, readAs }] : [];
    });
}

/** Each other action is asked alone, so that none is hidden by one that comes before it. */
function overlaps(
  text: string,
  actions: readonly TriggerAction[],
  { verdict, options, spans }: Pick<Told, 'verdict' | 'spans'> & { readonly options: TriggerOptions },
): ExplainedOverlap[] {
  const decided = verdict.kind === 'none' ? null : verdict.actionId;
  return actions
    .filter(({ id }) => id !== decided)
    .flatMap((action) => {
      const reading = readMessage(text, triggersFor(alone(action)), options);
      const counted = ownMatches({ reading, verdict: decideTrigger(reading, [action]), spans });
      const first = counted.find(({ decides }) => decides);
      if (!first || first.kind === 'wish' || first.kind === 'grey' || first.kind === 'frustration') return [];
      return { actionId: action.id, name: action.name, by: first.kind, text: first.text, spans: first.spans };
    });
}

const singles = new WeakMap<TriggerAction, readonly TriggerAction[]>();

function alone(action: TriggerAction): readonly TriggerAction[] {
  const known = singles.get(action);
  if (known) return known;
  const single = [action];
  singles.set(action, single);
  return single;
}

function decidingFirst(a: ExplainedMatch, b: ExplainedMatch): number {
  return Number(b.decides) - Number(a.decides);
}
