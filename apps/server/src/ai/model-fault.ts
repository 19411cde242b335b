import { AISDKError, APICallError } from 'ai';

/** What went wrong with a model, in words for whoever set it up. */
export type ModelFault = {
  readonly problem: string;
  readonly remedy: string;
  /** How long it is left alone: other models, or quoting, take its place at once. */
  readonly restMs: number;
};

/** Something the model was given too long for. */
export class TooSlow extends Error {}
/** The stream ended in the middle. */
export class CutOff extends Error {}

/** How an answer that came can be of no use. */
export type Uselessness = 'called' | 'held_back' | 'cut' | 'empty';
export type Spent = { readonly inputTokens: number; readonly outputTokens: number };

/** The model has ended, its tokens are spent, and nothing that could be said has come of it. */
export class Unusable extends Error {
  readonly why: Uselessness;
  readonly spent: Spent;

  constructor(why: Uselessness, { inputTokens, outputTokens }: Spent) {
    super(`The answer is of no use: ${why}`);
    this.why = why;
    this.spent = { inputTokens, outputTokens };
  }
}

const shortRestMs = 10_000;
const longRestMs = 60_000;

export function faultOf(error: unknown): ModelFault {
  const cause = callErrorIn(error);
  if (cause?.statusCode !== undefined) return faultOfStatus(cause.statusCode, cause);
  if (error instanceof TooSlow) return { ...tooSlow, problem: error.message };
  // What the SDK itself cannot read has come from the model's server.
  if (error instanceof CutOff || (cause === null && AISDKError.isInstance(error))) return brokenOff;
  // It is about this one question: the next one is put to the same model.
  if (error instanceof Unusable) return { ...useless[error.why], restMs: 0 };
  return { ...unreachable, problem: `The model's server could not be reached: ${words(error)}` };
}

/** What a provider counts for an answer that never came is not known. */
export function spentBy(error: unknown): Spent {
  return error instanceof Unusable ? error.spent : { inputTokens: 0, outputTokens: 0 };
}

function faultOfStatus(status: number, error: APICallError): ModelFault {
  if (status === 401 || status === 403) return refusedKey;
  if (status === 404) return unknownModel;
  if (status === 429)
    return {
      problem: 'The provider asks to go slower, or its quota is used up.',
      remedy: 'Look at the limits of your account there, or add a second model.',
      restMs: retryAfterMs(error),
    };
  if (status >= 300 && status < 400) return redirected;
  if (status >= 500)
    return {
      problem: `The provider answered with an error of its own (${status}).`,
      remedy: 'Try again in a moment.',
      restMs: Math.max(shortRestMs, retryAfterMs(error, 0)),
    };
  return {
    problem: `The provider refused the request (${status}): ${detailOf(error)}`,
    remedy: 'Check the name of the model and what it can do.',
    restMs: shortRestMs,
  };
}

const refusedKey: ModelFault = {
  problem: 'The provider refused the key.',
  remedy: 'Copy the key again from your account there, without spaces, and see that it may use this model.',
  restMs: longRestMs,
};
const unknownModel: ModelFault = {
  problem: 'The provider knows no such model, or nothing answers at this address.',
  remedy: 'Write the model as the provider spells it, and the address up to and including /v1.',
  restMs: longRestMs,
};
const redirected: ModelFault = {
  problem: 'The address leads elsewhere, and a key is not sent along.',
  remedy: 'Give the address that it leads to.',
  restMs: longRestMs,
};
const tooSlow = { remedy: 'Choose a faster model, or look at how busy its server is.', restMs: shortRestMs };
const brokenOff: ModelFault = {
  problem: 'The answer broke off in the middle, or made no sense.',
  remedy: 'Try again; if it stays so, look into the log of the model’s server.',
  restMs: 0,
};
const useless: Record<Uselessness, Omit<ModelFault, 'restMs'>> = {
  called: {
    problem: 'The model wanted to call something instead of answering, though it is given nothing to call.',
    remedy: 'Choose a model that is made for conversation, or switch off what its server adds on its own.',
  },
  held_back: {
    problem: 'The provider held the answer back: its filter for content took offence.',
    remedy: 'Look at the filter in your account there, or add a second model.',
  },
  cut: {
    problem: 'The answer was longer than it may be, and ended in the middle.',
    remedy: 'Choose a model that answers more briefly, or ask for short answers under General of the agent.',
  },
  empty: {
    problem: 'The model answered with nothing.',
    remedy: 'Choose a model that writes text; some are made for other things.',
  },
};
const unreachable = {
  remedy: 'Check the address. A server in your own network has to be named in MODEL_HOSTS.',
  restMs: shortRestMs,
};

/** `retry-after` in seconds or as a date, within bounds. */
function retryAfterMs({ responseHeaders }: APICallError, otherwiseMs = shortRestMs): number {
  const value = responseHeaders?.['retry-after'];
  if (value === undefined) return otherwiseMs;
  const seconds = Number(value);
  const waitMs = Number.isFinite(seconds) ? seconds * 1000 : Date.parse(value) - Date.now();
  return Number.isFinite(waitMs) ? Math.min(Math.max(waitMs, 0), longRestMs) : otherwiseMs;
}

/** The SDK wraps what its last try ran into. */
function callErrorIn(error: unknown): APICallError | null {
  for (let at: unknown = error, depth = 0; depth < 4; depth += 1) {
    if (APICallError.isInstance(at)) return at;
    if (!(at instanceof Error)) return null;
    at = Reflect.get(at, 'lastError') ?? at.cause;
  }
  return null;
}

const maxDetailChars = 200;

function detailOf({ message, responseBody }: APICallError): string {
  return (message || responseBody || '').replace(/\s+/gu, ' ').slice(0, maxDetailChars);
}

function words(error: unknown): string {
  const inner = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  return (inner instanceof Error ? inner.message : String(inner)).slice(0, maxDetailChars);
}
