import type { Pool } from 'pg';

/** The development mailbox keeps the newest mails and forgets the rest. */
const maxDevMails = 200;

export type DevMail = {
  id: string;
  messageId: string;
  to: string;
  subject: string;
  text: string;
  html: string;
  sentAt: Date;
};

/** The mails that no server was set up to carry, newest first. `owner` is the owning role's pool. */
export async function listDevMail(owner: Pool): Promise<DevMail[]> {
  const { rows } = await owner.query<DevMail>(
    `select id::text, message_id as "messageId", recipient as "to", subject, text_body as text,
            html_body as html, sent_at as "sentAt"
     from mail.dev_mail order by dev_mail.id desc limit $1`,
    [maxDevMails],
  );
  return rows;
}

export async function keepDevMail(owner: Pool, mail: Omit<DevMail, 'id' | 'sentAt'>): Promise<void> {
  await owner.query(
    `insert into mail.dev_mail (message_id, recipient, subject, text_body, html_body)
     values ($1, $2, $3, $4, $5)`,
    [mail.messageId, mail.to, mail.subject, mail.text, mail.html],
  );
  await owner.query(
    'delete from mail.dev_mail where id <= (select id from mail.dev_mail order by id desc offset $1 limit 1)',
    [maxDevMails],
  );
}
