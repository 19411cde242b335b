import { createTransport } from 'nodemailer';
import { type BuiltMail, buildMail, type Mail } from './build-mail.ts';
import { mailLimits } from './limits.ts';

export type MailerConfig = {
  /** `smtp://name:password@host:port`, or null to keep every mail in the development mailbox. */
  smtpUrl: string | null;
  /** The sender of every mail, such as `Chatref <agent@shop.example>`. */
  from: string;
};

/** What became of a mail. A failure is a value: whoever sends decides whether to go on without it. */
export type MailOutcome =
  | { kind: 'accepted'; messageId: string; response: string }
  | { kind: 'kept'; messageId: string }
  | { kind: 'failed'; messageId: string; reason: string };

export type Mailer = {
  readonly send: (mail: Mail) => Promise<MailOutcome>;
  readonly close: () => void;
};

/** Sends over SMTP; with no server set up, hands every mail to `keep`, for the development page. */
export function createMailer(config: MailerConfig, keep: (mail: BuiltMail) => Promise<void>): Mailer {
  const { smtpUrl, from } = config;
  return smtpUrl === null ? createKeepingMailer(from, keep) : createSmtpMailer(from, smtpUrl);
}

function createSmtpMailer(from: string, smtpUrl: string): Mailer {
  const transport = createTransport({
    url: smtpUrl,
    pool: true,
    maxConnections: mailLimits.maxConnections,
    connectionTimeout: mailLimits.connectTimeoutMs,
    greetingTimeout: mailLimits.connectTimeoutMs,
    socketTimeout: mailLimits.socketTimeoutMs,
  });
  return {
    async send(mail) {
      const built = buildMail(mail, from);
      try {
        const { response } = await transport.sendMail(built);
        return { kind: 'accepted', messageId: built.messageId, response: response ?? '' };
      } catch (error) {
        return { kind: 'failed', messageId: built.messageId, reason: describe(error) };
      }
    },
    close: () => transport.close(),
  };
}

function createKeepingMailer(from: string, keep: (mail: BuiltMail) => Promise<void>): Mailer {
  return {
    async send(mail) {
      const built = buildMail(mail, from);
      await keep(built);
      return { kind: 'kept', messageId: built.messageId };
    },
    close: () => undefined,
  };
}

/** The server's own words when it gave some, for example `550 no such mailbox`. */
function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const response = 'response' in error && typeof error.response === 'string' ? error.response : '';
  return (response || error.message).slice(0, mailLimits.maxReasonLength);
}
