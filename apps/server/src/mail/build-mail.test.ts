import { expect, test } from 'vitest';
import { buildMail } from './build-mail.ts';

const from = 'Chatref <chatref@shop.example>';

test('MAI-4 a line break in a name adds no header, and markup in it stays text', () => {
  const mail = buildMail(
    {
      to: 'bob@shop.example',
      subject: 'Ada\r\nBcc: all@evil.example invites you',
      paragraphs: ['<img src=x onerror="alert(1)"> & more'],
      button: { label: '"Go"', url: 'https://shop.example/?a=1&b="2"' },
    },
    from,
  );
  expect(mail.subject).toBe('Ada Bcc: all@evil.example invites you');
  expect(mail.html).toContain('&lt;img src=x onerror=&quot;alert(1)&quot;&gt; &amp; more');
  expect(mail.html).toContain('href="https://shop.example/?a=1&amp;b=&quot;2&quot;"');
  expect(mail.text).toContain('<img src=x onerror="alert(1)"> & more');
});

test('MAI-1 each mail has a Message-ID of its own in the sender’s domain', () => {
  const mail = { to: 'bob@shop.example', subject: 'Hi', paragraphs: ['Hello.'] };
  const ids = [buildMail(mail, from).messageId, buildMail(mail, from).messageId];
  expect(ids[0]).toMatch(/^<[0-9a-f-]{36}@shop\.example>$/);
  expect(ids[1]).not.toBe(ids[0]);
});
