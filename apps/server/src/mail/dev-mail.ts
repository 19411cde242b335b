import type { Pool } from 'pg';
import type { BuiltMail } from './build-mail.ts';
import { mailLimits } from './limits.ts';

export type DevMail = {
  id: string;
  messageId: string;
  to: string;
  subject: string;
  text: string;
  html: string;
  sentAt: Date;
};

/** The mails that no server was set up to carry, newest first. */
export async function listDevMail(pool: Pool): Promise<DevMail[]> {
  const { rows } = await pool.query<DevMail>(
    `select id::text, message_id as "messageId", recipient as "to", subject, text_body as text,
            html_body as html, sent_at as "sentAt"
     from mail.dev_mail order by id desc limit $1`,
    [mailLimits.maxDevMails],
  );
  return rows;
}

export async function keepDevMail(pool: Pool, mail: BuiltMail): Promise<void> {
  await pool.query(
    `insert into mail.dev_mail (message_id, recipient, subject, text_body, html_body)
     values ($1, $2, $3, $4, $5)`,
    [mail.messageId, mail.to, mail.subject, mail.text, mail.html],
  );
  await pool.query(
    'delete from mail.dev_mail where id <= (select id from mail.dev_mail order by id desc offset $1 limit 1)',
    [mailLimits.maxDevMails],
  );
}
