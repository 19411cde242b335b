import { resolve } from 'node:path';
import { z } from 'zod';
import {
  type Config,
  type EmbeddingConfig,
  embedders,
  type MailConfig,
  type ModelConfig,
  modelProviders,
} from './config.ts';
import { defaultDataDir } from './default-data-dir.ts';
import { parseNetwork } from './parse-network.ts';

export type ReadConfig =
  | { readonly kind: 'ok'; readonly config: Config }
  /** One line per wrong value, each naming the variable and what to give instead. Never holds a secret's value. */
  | { readonly kind: 'invalid'; readonly problems: readonly string[] };

export type ReadOptions = {
  readonly isDev: boolean;
  /** Where the project lies and whether root runs it; asked of the process unless given. */
  readonly projectDir?: string;
  readonly isRoot?: boolean;
};

const minSecretLength = 32;
const maxDrainSeconds = 120;
/** Of one of several servers: a load balancer that looks every other second has found out by then. */
const usualDrainSeconds = 5;

/**
 * Loopback unless told otherwise: a fresh server has sample sign-ins that are printed for all to read, and it is
 * met through a reverse proxy on the same machine, which brings the encryption. `HOST=0.0.0.0` opens it.
 */
const environment = z
  .object({
    HOST: z.string().default('127.0.0.1'),
    PORT: z
      .string()
      .default('3000')
      .refine(isPort, 'is not a port. Give a whole number from 0 to 65535, such as 3000.')
      .transform(Number),
    PUBLIC_URL: z
      .string()
      .refine(isOrigin, 'is not an address without a path. Give one like https://help.example.com.')
      .transform((url) => new URL(url).origin)
      .optional(),
    DATA_DIR: z.string().optional(),
    DATABASE_URL: addressOf(['postgres:', 'postgresql:'], 'postgresql://name:password@host:5432/database'),
    REDIS_URL: z
      .string()
      .refine(
        isRedisAddress,
        'is not an address of the kind wanted. Give one like redis://:password@host:6379.',
      )
      .optional(),
    SECRET: z
      .string()
      .min(
        minSecretLength,
        `is too short. Give at least ${minSecretLength} random characters, or leave it out.`,
      )
      .optional(),
    SMTP_URL: addressOf(['smtp:', 'smtps:'], 'smtp://name:password@mail.example.com:587'),
    MAIL_FROM: z
      .string()
      .regex(/^[^<>\r\n]*<[^@\s<>]+@[^@\s<>]+>$|^[^@\s<>]+@[^@\s<>]+$/, {
        error: 'is not a sender. Give one like "Fret & Key <help@example.com>".',
      })
      .optional(),
    MODEL_PROVIDER: z
      .enum(modelProviders, { error: `is not a kind of model we know. Give ${modelProviders.join(', ')}.` })
      .optional(),
    MODEL_NAME: z.string().optional(),
    MODEL_BASE_URL: addressOf(['http:', 'https:'], 'http://localhost:11434/v1'),
    MODEL_API_KEY: z.string().optional(),
    EMBEDDER: z
      .enum(embedders, { error: `is none that we know. Give ${embedders.join(', ')}.` })
      .default('built-in'),
    EMBEDDING_BASE_URL: addressOf(['http:', 'https:'], 'http://localhost:11434/v1'),
    EMBEDDING_MODEL: z.string().optional(),
    EMBEDDING_API_KEY: z.string().optional(),
    MODEL_HOSTS: z
      .string()
      .default('')
      .transform((list) => list.split(/[\s,]+/u).filter(Boolean))
      .refine(
        (hosts) => hosts.every((host) => /^[\w.-]+:\d{1,5}$|^\[[\da-f:]+\]:\d{1,5}$/iu.test(host)),
        'holds something that is not a host with its port. Give some like localhost:11434, with commas between.',
      ),
    SAMPLE: z.enum(['on', 'off'], { error: 'is neither on nor off. Give one of them.' }).default('on'),
    OPEN_SIGNUP: z
      .enum(['0', '1'], { error: 'is neither 0 nor 1. Give 1 to let anyone sign up.' })
      .default('0'),
    TRUSTED_ORIGINS: z
      .string()
      .default('')
      .transform((list) => list.split(/[\s,]+/u).filter(Boolean))
      .refine(
        (origins) => origins.every(isOrigin),
        'holds something that is not an address without a path. Give some like https://help.example.com, with commas between.',
      ),
    TRUSTED_PROXIES: z
      .string()
      .default('')
      .transform((list) => list.split(/[\s,]+/u).filter(Boolean))
      .refine(
        (texts) => texts.every((text) => parseNetwork(text) !== null),
        'holds something that is neither an address nor a network. Give some like 10.0.0.7 or 10.0.0.0/8, with commas between.',
      )
      .transform((texts) => texts.flatMap((text) => parseNetwork(text) ?? [])),
    DRAIN_SECONDS: z
      .string()
      .refine(isDrain, `is not a time. Give a whole number of seconds from 0 to ${maxDrainSeconds}.`)
      .transform(Number)
      .optional(),
  })
  .superRefine(checkTogether);

type Environment = z.infer<typeof environment>;

/** Reads the environment; variables that are empty count as left out. */
export async function readConfig(
  env: Readonly<Record<string, string | undefined>>,
  options: ReadOptions,
): Promise<ReadConfig> {
  const given = Object.entries(env).flatMap(([name, value]) => (value?.trim() ? [[name, value.trim()]] : []));
  const parsed = environment.safeParse(Object.fromEntries(given));
  if (!parsed.success) {
    return {
      kind: 'invalid',
      problems: parsed.error.issues.map((issue) => `${issue.path.join()} ${issue.message}`),
    };
  }
  const { projectDir = process.cwd(), isRoot = process.getuid?.() === 0 } = options;
  const { DATA_DIR } = parsed.data;
  const dataDir = DATA_DIR ? resolve(projectDir, DATA_DIR) : await defaultDataDir(projectDir, isRoot);
  return { kind: 'ok', config: configOf(parsed.data, { dataDir, isDev: options.isDev }) };
}

function configOf(env: Environment, rest: Pick<Config, 'dataDir' | 'isDev'>): Config {
  return {
    host: env.HOST,
    port: env.PORT,
    publicUrl: env.PUBLIC_URL,
    databaseUrl: env.DATABASE_URL,
    redisUrl: env.REDIS_URL,
    secret: env.SECRET,
    mail: mailOf(env),
    model: modelOf(env),
    embedding: embeddingOf(env),
    isSampleWanted: env.SAMPLE === 'on',
    isSignupOpen: env.OPEN_SIGNUP === '1',
    trustedOrigins: env.TRUSTED_ORIGINS,
    modelHosts: env.MODEL_HOSTS,
    trustedProxies: env.TRUSTED_PROXIES,
    drainMs: (env.DRAIN_SECONDS ?? (env.REDIS_URL ? usualDrainSeconds : 0)) * 1000,
    ...rest,
  };
}

function mailOf({ SMTP_URL, MAIL_FROM }: Environment): MailConfig | undefined {
  return SMTP_URL && MAIL_FROM ? { smtpUrl: SMTP_URL, from: MAIL_FROM } : undefined;
}

function modelOf(env: Environment): ModelConfig | undefined {
  const { MODEL_PROVIDER: provider, MODEL_NAME: name } = env;
  return provider && name
    ? { provider, name, baseUrl: env.MODEL_BASE_URL, apiKey: env.MODEL_API_KEY }
    : undefined;
}

function embeddingOf(env: Environment): EmbeddingConfig {
  const { EMBEDDER: kind, EMBEDDING_BASE_URL: baseUrl, EMBEDDING_MODEL: model } = env;
  if (kind !== 'openai-compatible') return { kind };
  // `checkTogether` has refused an embedder without them.
  return baseUrl && model
    ? { kind: 'remote', baseUrl, model, apiKey: env.EMBEDDING_API_KEY }
    : { kind: 'built-in' };
}

type Together = {
  readonly [name in NodesVariable | MailVariable | ModelVariable | EmbeddingVariable]?: string | undefined;
};
type NodesVariable = 'DATABASE_URL' | 'REDIS_URL' | 'SECRET';
type MailVariable = 'SMTP_URL' | 'MAIL_FROM';
type ModelVariable = 'MODEL_PROVIDER' | 'MODEL_NAME' | 'MODEL_BASE_URL' | 'MODEL_API_KEY';
type EmbeddingVariable = 'EMBEDDER' | 'EMBEDDING_BASE_URL' | 'EMBEDDING_MODEL' | 'EMBEDDING_API_KEY';

/** Half a setting would be ignored in silence, so it is refused. */
function checkTogether(env: Together, context: z.RefinementCtx): void {
  const demand = (isMissing: boolean, name: keyof Together, why: string) => {
    if (isMissing) context.addIssue({ code: 'custom', path: [name], message: why });
  };
  demand(
    Boolean(env.REDIS_URL && !env.DATABASE_URL),
    'DATABASE_URL',
    'is missing: REDIS_URL joins several servers, and they need a database that all of them reach.',
  );
  demand(
    Boolean(env.REDIS_URL && !env.SECRET),
    'SECRET',
    'is missing: REDIS_URL joins several servers, and each must be given the same secret.',
  );
  demand(
    Boolean(env.SMTP_URL && !env.MAIL_FROM),
    'MAIL_FROM',
    'is missing: SMTP_URL is given, so say who the mail is from.',
  );
  const isEmbedderAsked = env.EMBEDDER === 'openai-compatible';
  const isEmbeddingGiven = Boolean(env.EMBEDDING_BASE_URL || env.EMBEDDING_MODEL || env.EMBEDDING_API_KEY);
  demand(
    isEmbeddingGiven && !isEmbedderAsked,
    'EMBEDDER',
    'is not openai-compatible: a server for embeddings is given, so say that it is to be asked.',
  );
  demand(
    isEmbedderAsked && !env.EMBEDDING_BASE_URL,
    'EMBEDDING_BASE_URL',
    'is missing: give the address of the server for embeddings, such as http://localhost:11434/v1.',
  );
  demand(
    isEmbedderAsked && !env.EMBEDDING_MODEL,
    'EMBEDDING_MODEL',
    'is missing: EMBEDDER asks a server, so give the name of its embedding model.',
  );
  const isModelGiven = Boolean(env.MODEL_NAME || env.MODEL_BASE_URL || env.MODEL_API_KEY);
  const kinds = modelProviders.join(', ');
  demand(
    isModelGiven && !env.MODEL_PROVIDER,
    'MODEL_PROVIDER',
    `is missing: a model is given, so give its kind, one of ${kinds}.`,
  );
  if (!env.MODEL_PROVIDER) return;
  demand(
    !env.MODEL_NAME,
    'MODEL_NAME',
    'is missing: MODEL_PROVIDER is given, so give the name of its model.',
  );
  const isOwnServer = env.MODEL_PROVIDER === 'openai-compatible';
  demand(
    isOwnServer && !env.MODEL_BASE_URL,
    'MODEL_BASE_URL',
    'is missing: give the address of the model server, such as http://localhost:11434/v1.',
  );
  demand(
    !isOwnServer && !env.MODEL_API_KEY,
    'MODEL_API_KEY',
    `is missing: ${env.MODEL_PROVIDER} wants a key.`,
  );
}

function addressOf(protocols: readonly string[], example: string) {
  const isAddress = (text: string) => protocols.includes(protocolOf(text));
  return z
    .string()
    .refine(isAddress, `is not an address of the kind wanted. Give one like ${example}.`)
    .optional();
}

function protocolOf(text: string): string {
  return URL.canParse(text) ? new URL(text).protocol : '';
}

/** Its path is the number of a database, and its name and password are written as in any address. */
function isRedisAddress(text: string): boolean {
  if (!['redis:', 'rediss:'].includes(protocolOf(text))) return false;
  const { hostname, pathname, username, password } = new URL(text);
  return hostname !== '' && /^\/?\d*$/.test(pathname) && [username, password].every(isDecodable);
}

function isDecodable(text: string): boolean {
  try {
    decodeURIComponent(text);
    return true;
  } catch {
    return false;
  }
}

function isDrain(text: string): boolean {
  return /^\d{1,3}$/.test(text) && Number(text) <= maxDrainSeconds;
}

function isPort(text: string): boolean {
  return /^\d{1,5}$/.test(text) && Number(text) < 65_536;
}

function isOrigin(text: string): boolean {
  if (!['http:', 'https:'].includes(protocolOf(text))) return false;
  const { pathname, search, hash, username } = new URL(text);
  return pathname === '/' && !search && !hash && !username;
}
