import type { ActionRef, CollectionId, ConversationEvent, FieldSpec } from '@chatref/core';
import { renderText } from '../../../calls/render-text.ts';
import type { TemplateValues } from '../../../calls/template-values.ts';
import type { ActionRow } from '../../../store/rows.ts';
import type { LoadedAgent } from '../../load-agent.ts';
import { openingOf } from '../../team/opening.ts';
import { givenEmail } from '../given-email.ts';
import type { Words } from './words/words.ts';
import { wordsIn } from './words-in.ts';

/** In which language, hour and knowledge something is said. */
export type Scene = {
  readonly loaded: LoadedAgent;
  /** Two letters. */
  readonly language: string;
  /** How dates are written in it, such as `en-US`. */
  readonly locale: string;
  /** The visitor's own, where their browser tells one that there is. */
  readonly timeZone: string | null;
  readonly nowMs: number;
  readonly values: TemplateValues;
  /** Forms that are open, or may be opened by what is decided. */
  readonly forms: readonly Form[];
};

export type Form = {
  readonly collectionId: CollectionId;
  readonly action: ActionRef;
  readonly specs: readonly FieldSpec[];
};

type Said = Extract<
  ConversationEvent,
  { type: 'SystemMessagePosted' | 'FieldAsked' | 'ConfirmationAsked' | 'ActionMessagePosted' }
>;

/** Words that nobody asked a model for: the owner's own in the visitor's language, or in any, or else the built-in ones. */
export function say(event: ConversationEvent, scene: Scene): string {
  switch (event.type) {
    case 'SystemMessagePosted':
      return event.purpose === 'no_handoff' ? noHandoff(scene) : acknowledge(event, scene);
    case 'FieldAsked':
      return ask(event, scene);
    case 'ConfirmationAsked':
      return confirm(event, scene);
    case 'ActionMessagePosted':
      return sayOfAction(event, scene);
    default:
      throw new Error(`Nothing is said by itself at ${event.type}`);
  }
}

/** The question for one field, behind what was wrong with the answer before it. */
function ask({ collectionId, key, problem }: Extract<Said, { type: 'FieldAsked' }>, scene: Scene): string {
  const words = wordsIn(scene.language);
  const form = scene.forms.find((one) => one.collectionId === collectionId);
  const spec = form?.specs.find((one) => one.key === key);
  if (form === undefined || spec === undefined) throw new Error(`No form is known that asks for ${key}`);
  const label = translationOf(actionOf(form.action, scene), scene)?.labels[key] || spec.label;
  const { example = '', options = [], isRequired } = spec;
  const parts = [
    problem === null ? '' : words.problems[problem],
    /[?？]$/u.test(label) ? label : words.ask.replace('{label}', () => label),
    example === '' ? '' : words.example.replace('{example}', () => example),
    options.length === 0 ? '' : words.options.replace('{options}', () => options.join(', ')),
    isRequired ? '' : words.orSkip,
  ];
  return parts.filter((part) => part !== '').join(' ');
}

function acknowledge(event: Extract<Said, { type: 'SystemMessagePosted' }>, scene: Scene): string {
  const action = actionOf(event.action, scene);
  const { loaded, nowMs } = scene;
  const teamId = action?.does.kind === 'request_handoff' ? action.does.teamId : null;
  const { isOpen, opensAt, timeZone } = openingOf(loaded.hours, teamId, nowMs);
  const key = isOpen ? 'followUp' : 'followUpClosed';
  const time = opensAt === null ? null : timeWords(opensAt, scene.timeZone ?? timeZone, scene);
  const own = ownText(action, key, scene);
  if (own !== '') return own.replaceAll('{time}', time ?? '').trim();
  const words = wordsIn(scene.language);
  if (!isOpen) return time === null ? words.closedForNow : words.closed.replace('{time}', time);
  if (event.reason === 'teammate') return words.passedOn;
  return unasked.includes(event.reason) ? words.openUnasked : words.open;
}

const unasked: readonly string[] = ['policy', 'agent_choice', 'agent_could_not_answer'];

/** Day and time in the visitor's language and zone, such as "Monday 24 November at 09:00" or "today, 15:00". */
function timeWords(at: string, zone: string, { locale, nowMs }: Scene): string {
  const [date, timeZone] = [new Date(at), { timeZone: zone }];
  const day = (of: Date) => new Intl.DateTimeFormat('en-CA', { ...timeZone, dateStyle: 'short' }).format(of);
  const time = { hour: '2-digit', minute: '2-digit' } as const;
  if (day(date) !== day(new Date(nowMs))) {
    const full = { weekday: 'long', day: 'numeric', month: 'long' } as const;
    return new Intl.DateTimeFormat(locale, { ...timeZone, ...full, ...time }).format(date);
  }
  const today = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(0, 'day');
  return `${today}, ${new Intl.DateTimeFormat(locale, { ...timeZone, ...time }).format(date)}`;
}

function noHandoff({ loaded, language }: Scene): string {
  const { fallback_email: email } = loaded.agent;
  const words = wordsIn(language);
  return email === null ? words.noHandoff : words.noHandoffEmail.replace('{email}', () => email);
}

function confirm({ action: ref }: Extract<Said, { type: 'ConfirmationAsked' }>, scene: Scene): string {
  const action = actionOf(ref, scene);
  const own = action?.does.kind === 'call_api' ? action.does.call.confirmText : '';
  const text = own === '' ? '' : renderText(own, valuesFor(action, scene), scene.language).text;
  return text || wordsIn(scene.language).confirm.replace('{action}', () => ref.name);
}

function sayOfAction(event: Extract<Said, { type: 'ActionMessagePosted' }>, scene: Scene): string {
  const words = wordsIn(scene.language);
  const action = event.action === null ? undefined : actionOf(event.action, scene);
  switch (event.purpose) {
    case 'message':
      return messageOf(action, scene) || words.thanks;
    case 'thanks':
      return ownText(action, 'followUp', scene) || words.thanks;
    case 'corrected':
      return words.corrected;
    case 'declined':
    case 'unfinished':
      return withOffer(words[event.purpose], event.offersPerson, words);
    case 'reply':
    case 'failed':
      throw new Error('What came of a call is said by whoever made it');
  }
}

function withOffer(text: string, isOffered: boolean, words: Words): string {
  return isOffered ? `${text} ${words.offer}` : text;
}

function messageOf(action: ActionRow | undefined, scene: Scene): string {
  if (action?.does.kind !== 'send_message') return '';
  return renderText(action.does.text, valuesFor(action, scene), scene.language).text;
}

/** As the action's call will have them: what is asked about is what is done. */
function valuesFor(action: ActionRow | undefined, { values }: Scene): TemplateValues {
  const { fields, visitor } = values;
  const email = givenEmail(fields, action?.fields ?? []) ?? visitor.email;
  return { ...values, visitor: { ...visitor, email } };
}

function ownText(action: ActionRow | undefined, key: 'followUp' | 'followUpClosed', scene: Scene): string {
  return translationOf(action, scene)?.[key] || action?.texts[key] || '';
}

function translationOf(action: ActionRow | undefined, { language }: Pick<Scene, 'language'>) {
  return action?.translations.find((one) => one.language === language);
}

function actionOf({ actionId }: ActionRef, { loaded }: Scene): ActionRow | undefined {
  return loaded.actions.find(({ id }) => id === actionId);
}
