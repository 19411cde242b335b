import { createMailer } from '../../mail/create-mailer.ts';
import { keepDevMail } from '../../store/dev-mail.ts';
import { openPools } from '../../store/pool.ts';
import { createTestDatabase } from '../../store/testing/test-database.ts';
import { accessWorkspace, type Teammate } from '../access.ts';
import { type Auth, type AuthConfig, createAuth } from '../create-auth.ts';
import { inviteTeammate } from '../invite-teammate.ts';
import { listWorkspaces } from '../list-workspaces.ts';
import { readSession } from '../read-session.ts';

const goodPassword = 'correct horse';
export type Answer = { status: number; code: string | undefined; message: string; response: Response };
export type SignedIn = { headers: Headers; userId: string };

/** Sign-in on a database of its own, emptied before each test. */
export async function openAuthFixture() {
  const database = await createTestDatabase();
  const pools = await openPools(database.url);
  const pool = pools.owner;
  const mailer = createMailer({ smtpUrl: null, from: 'Chatref <chatref@shop.example>' }, (mail) =>
    keepDevMail(pool, mail),
  );
  const open = (config: Partial<AuthConfig> = {}): Auth =>
    createAuth({ pool, mailer, ...defaults, ...config });
  return {
    pool,
    appPool: pools.app,
    open,
    clear: () =>
      pool.query('truncate auth."user", auth.organization, auth.rate_limit, mail.dev_mail cascade'),
    close: async () => {
      await pools.close();
      await database.drop();
    },
  };
}

const defaults: AuthConfig = {
  publicUrl: 'http://shop.example:3000',
  trustedOrigins: [],
  secret: 'b2a0c8f6e1d34975a6c2f0e8d1b35794c6a8e0f2',
  isSignupOpen: false,
};

/** Posts as a browser would, from an address of its own unless one is given, so that no test uses up another's. */
export async function post(
  auth: Auth,
  path: string,
  { body, headers = {}, address = nextAddress() }: PostOptions,
): Promise<Answer> {
  const request = new Request(`${auth.publicUrl}/api/auth${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: auth.publicUrl, ...headers },
    body: JSON.stringify(body),
  });
  const response = await auth.handler(request, address);
  const answer: unknown = await response.clone().json();
  const { code, message = '' } = answer as { code?: string; message?: string };
  return { status: response.status, code, message, response };
}

type PostOptions = { body: object; headers?: Record<string, string>; address?: string };

let lastAddress = 0;
function nextAddress(): string {
  lastAddress += 1;
  return `10.0.${lastAddress >> 8}.${lastAddress & 255}`;
}

export function signUp(auth: Auth, email: string, more: object = {}): Promise<Answer> {
  return post(auth, '/sign-up/email', { body: { name: 'Ada', email, password: goodPassword, ...more } });
}

export function signIn(auth: Auth, email: string, password = goodPassword): Promise<Answer> {
  return post(auth, '/sign-in/email', { body: { email, password } });
}

export async function signedIn(auth: Auth, answer: Answer): Promise<SignedIn> {
  const cookie = answer.response.headers.getSetCookie().map((line) => line.split(';')[0]);
  const headers = new Headers({ cookie: cookie.join('; ') });
  const session = await readSession(auth, headers);
  if (!session) throw new Error(`Not signed in: ${answer.status} ${answer.code} ${answer.message}`);
  return { headers, userId: session.userId };
}

/** The person's only workspace, and who they are in it. */
export async function teammateOf(auth: Auth, person: SignedIn): Promise<Teammate & { workspaceId: string }> {
  const [workspace, ...others] = await listWorkspaces(auth, person.userId);
  if (!workspace || others.length > 0) throw new Error('This person has not one workspace.');
  const access = await accessWorkspace(auth, person.headers, workspace.id);
  if (access.kind === 'refused') throw new Error(access.reason);
  return { ...access.teammate, workspaceId: workspace.id };
}

/** A workspace with its owner, and an open invite in it for the address. */
export async function ownerWithInvite(auth: Auth, email: string, role = 'member') {
  const owner = await teammateOf(auth, await signedIn(auth, await signUp(auth, 'owner@shop.example')));
  const invited = await inviteTeammate(auth, owner, { workspaceId: owner.workspaceId, email, role });
  if (invited.kind === 'refused') throw new Error(invited.code);
  return { owner, invited };
}
