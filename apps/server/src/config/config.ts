import type { Network } from './parse-network.ts';

/** What the environment decides, parsed once at the start. */
export type Config = {
  /** The address to listen on. */
  readonly host: string;
  /** 0 picks a free one. */
  readonly port: number;
  /** Origin under which browsers reach the server, without a slash at its end; undefined: the address it listens on. */
  readonly publicUrl: string | undefined;
  /** Absolute. */
  readonly dataDir: string;
  /** An outside PostgreSQL; undefined: the embedded one. */
  readonly databaseUrl: string | undefined;
  /** Through which several servers on one database reach each other at once; undefined: through the database alone. */
  readonly redisUrl: string | undefined;
  /** Undefined: one kept in the data folder, see `secretOf`. */
  readonly secret: string | undefined;
  /** Undefined: mail is kept and shown on the development page. */
  readonly mail: MailConfig | undefined;
  /** Undefined: answers are quoted from the content. */
  readonly model: ModelConfig | undefined;
  /** How content and questions are read by their meaning. */
  readonly embedding: EmbeddingConfig;
  /** Whether the sample shop is seeded into an empty database. */
  readonly isSampleWanted: boolean;
  readonly isDev: boolean;
  /** Further origins whose pages may sign people in. */
  readonly trustedOrigins: readonly string[];
  /** `host:port` of model servers in a private network that workspaces may name. */
  readonly modelHosts: readonly string[];
  /** Lets anyone sign up and found a workspace of their own. */
  readonly isSignupOpen: boolean;
  /** Addresses and networks, beside this machine, whose `X-Forwarded-For` is believed. */
  readonly trustedProxies: readonly Network[];
  /** How long a server that is told to stop still serves, while a load balancer finds out. */
  readonly drainMs: number;
};

export type MailConfig = { readonly smtpUrl: string; readonly from: string };

export type ModelConfig = {
  readonly provider: ModelProvider;
  readonly name: string;
  readonly baseUrl: string | undefined;
  readonly apiKey: string | undefined;
};

export type EmbeddingConfig =
  | { readonly kind: 'none' }
  | { readonly kind: 'built-in' }
  | ({ readonly kind: 'remote' } & EmbeddingServer);

/** A server that speaks the OpenAI-compatible `/embeddings`. */
export type EmbeddingServer = {
  readonly baseUrl: string;
  readonly model: string;
  readonly apiKey: string | undefined;
};

export const embedders = ['built-in', 'openai-compatible', 'none'] as const;

export const modelProviders = ['openai-compatible', 'anthropic', 'google'] as const;
export type ModelProvider = (typeof modelProviders)[number];
