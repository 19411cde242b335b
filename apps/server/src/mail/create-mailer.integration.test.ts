import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { keepDevMail, listDevMail } from '../store/dev-mail.ts';
import { openPools, type Pools } from '../store/pool.ts';
import { createTestDatabase, type TestDatabase } from '../store/testing/test-database.ts';
import type { BuiltMail } from './build-mail.ts';
import { createMailer, type Mailer } from './create-mailer.ts';

const from = 'Chatref <chatref@shop.example>';
const mail = {
  to: 'bob@shop.example',
  subject: 'Ada invites you – häh?',
  paragraphs: ['Answer conversations with Ada.'],
  button: { label: 'Accept the invite', url: 'https://shop.example/invite/inv_1' },
};

let database: TestDatabase;
let pools: Pools;
let server: SMTPServer;
let mailer: Mailer;
const received: string[] = [];
const keep = (kept: BuiltMail) => keepDevMail(pools.owner, kept);

beforeAll(async () => {
  database = await createTestDatabase();
  pools = await openPools(database.url);
  server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    onRcptTo({ address }, _session, done) {
      const isKnown = address !== 'gone@shop.example';
      done(isKnown ? undefined : Object.assign(new Error('No such mailbox here'), { responseCode: 550 }));
    },
    onData(stream, _session, done) {
      void text(stream).then((raw) => {
        received.push(raw);
        done();
      });
    },
  });
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  const address = server.server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  mailer = createMailer({ smtpUrl: `smtp://127.0.0.1:${port}`, from }, keep);
});

afterAll(async () => {
  mailer.close();
  await new Promise<void>((done) => server.close(done));
  await pools.close();
  await database.drop();
});

test('MAI-1 a mail arrives at a real server with both parts and the headers that stop loops', async () => {
  const outcome = await mailer.send(mail);
  expect(outcome).toMatchObject({ kind: 'accepted', response: expect.stringMatching(/^250/) });
  const raw = received.at(-1) ?? '';
  expect(raw).toContain(`Message-ID: ${outcome.messageId}`);
  expect(raw).toMatch(/^Auto-Submitted: auto-generated\r$/m);
  expect(raw).toMatch(/^To: bob@shop\.example\r$/m);
  expect(raw).toContain('Content-Type: multipart/alternative');
  const [, plain = '', html = ''] = raw.split(/^Content-Type: text\//m);
  expect(plain).toMatch(/^plain/);
  expect(plain).toContain('https://shop.example/invite/inv_1');
  expect(html).toMatch(/^html/);
  expect(html).toContain('Accept the invite</a>');
});

test('MAI-3 a mail the server refuses is a value with its words', async () => {
  expect(await mailer.send({ ...mail, to: 'gone@shop.example' })).toMatchObject({
    kind: 'failed',
    reason: expect.stringContaining('550 No such mailbox here'),
  });
});

test('MAI-3 a server that cannot be reached is a value too', async () => {
  const lost = createMailer({ smtpUrl: 'smtp://127.0.0.1:1', from }, keep);
  expect(await lost.send(mail)).toMatchObject({
    kind: 'failed',
    reason: expect.stringContaining('ECONNREFUSED'),
  });
  lost.close();
});

test('MAI-2 without a server mails are kept, the newest 200 of them, newest first', async () => {
  const keeping = createMailer({ smtpUrl: null, from }, keep);
  const first = await keeping.send({ ...mail, subject: 'Oldest' });
  expect(first.kind).toBe('kept');
  const built = { messageId: '<x>', to: mail.to, text: 't', html: 'h' };
  for (let count = 1; count <= 199; count++)
    await keepDevMail(pools.owner, { ...built, subject: `Mail ${count}` });
  expect((await listDevMail(pools.owner)).at(-1)).toMatchObject({
    subject: 'Oldest',
    messageId: first.messageId,
  });
  await keeping.send({ ...mail, subject: 'Newest' });
  const kept = await listDevMail(pools.owner);
  expect(kept).toHaveLength(200);
  expect(kept[0]).toMatchObject({ subject: 'Newest', to: 'bob@shop.example' });
  expect(kept.at(-1)?.subject).toBe('Mail 1');
});
