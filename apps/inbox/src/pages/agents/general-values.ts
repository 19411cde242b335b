import type { Agent, Tone, UpdateAgentRequest } from '@chatref/protocol';
import { isEmail } from '../../form/is-email.ts';
import type { FormErrors } from '../../form/use-form.ts';
import { t } from '../../strings/t.ts';

/** Lists are typed as one line each. */
export type GeneralValues = {
  name: string;
  greeting: string;
  starterQuestions: string;
  accentColor: string;
  expertButtonText: string;
  fallbackEmail: string;
  allowedOrigins: string;
  tone: Tone;
  instructions: string;
  forbiddenTopics: readonly string[];
};

const texts = t.agents.general;

const limits = {
  maxGreetingChars: 500,
  maxStarterQuestions: 6,
  maxStarterChars: 120,
  maxButtonChars: 40,
  maxInstructionsChars: 2000,
} as const;

export function generalValuesOf(agent: Agent): GeneralValues {
  return {
    name: agent.name,
    greeting: agent.greeting,
    starterQuestions: agent.starterQuestions.join('\n'),
    accentColor: agent.accentColor,
    expertButtonText: agent.expertButtonText,
    fallbackEmail: agent.fallbackEmail ?? '',
    allowedOrigins: agent.allowedOrigins.join('\n'),
    ...agent.voice,
  };
}

export function validateGeneral(values: GeneralValues): FormErrors<GeneralValues> {
  return {
    name: values.name.trim() === '' ? t.agents.nameMissing : undefined,
    greeting: greetingError(values.greeting.trim()),
    starterQuestions: starterError(linesOf(values.starterQuestions)),
    accentColor: /^#[0-9a-f]{6}$/iu.test(values.accentColor) ? undefined : texts.colourInvalid,
    expertButtonText: buttonError(values.expertButtonText.trim()),
    fallbackEmail:
      values.fallbackEmail.trim() === '' || isEmail(values.fallbackEmail.trim())
        ? undefined
        : t.auth.validation.email,
    allowedOrigins: linesOf(values.allowedOrigins).every(isOrigin) ? undefined : texts.originInvalid,
    instructions:
      values.instructions.trim().length > limits.maxInstructionsChars
        ? texts.tooLong(limits.maxInstructionsChars)
        : undefined,
  };
}

export function generalRequestOf(values: GeneralValues): UpdateAgentRequest {
  return {
    name: values.name.trim(),
    greeting: values.greeting.trim(),
    starterQuestions: linesOf(values.starterQuestions),
    accentColor: values.accentColor.toLowerCase(),
    expertButtonText: values.expertButtonText.trim(),
    fallbackEmail: values.fallbackEmail.trim() === '' ? null : values.fallbackEmail.trim(),
    allowedOrigins: linesOf(values.allowedOrigins).map((line) => new URL(line).origin),
    voice: {
      tone: values.tone,
      instructions: values.instructions.trim(),
      forbiddenTopics: [...values.forbiddenTopics],
    },
  };
}

function greetingError(greeting: string): string | undefined {
  if (greeting === '') return texts.greetingMissing;
  return greeting.length > limits.maxGreetingChars ? texts.tooLong(limits.maxGreetingChars) : undefined;
}

function buttonError(text: string): string | undefined {
  if (text === '') return texts.expertButtonMissing;
  return text.length > limits.maxButtonChars ? texts.tooLong(limits.maxButtonChars) : undefined;
}

function starterError(lines: readonly string[]): string | undefined {
  if (lines.length > limits.maxStarterQuestions) return texts.tooManyStarters(limits.maxStarterQuestions);
  return lines.some((line) => line.length > limits.maxStarterChars)
    ? texts.starterTooLong(limits.maxStarterChars)
    : undefined;
}

function isOrigin(line: string): boolean {
  return /^https?:\/\//u.test(line) && URL.canParse(line);
}

function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
