import { randomUUID } from 'node:crypto';

/** A mail as its writer thinks of it: words and at most one thing to press. */
export type Mail = {
  to: string;
  subject: string;
  /** One plain paragraph each; never markup. */
  paragraphs: readonly string[];
  button?: { label: string; url: string };
  /** Small print under everything: why this mail came. */
  footer?: string;
  /** What it is about, in letters, digits, dots and underscores: a mail that is sent twice then bears one Message-ID. */
  about?: string;
};

export type BuiltMail = {
  messageId: string;
  from: string;
  to: string;
  subject: string;
  text: string;
  html: string;
  headers: Readonly<Record<string, string>>;
};

/**
 * Every mail we send is built here: a plain and an HTML part, our own Message-ID, by which a reply or a loop
 * is recognised later, and the header by which other machines know not to answer (RFC 3834).
 */
export function buildMail(mail: Mail, from: string): BuiltMail {
  return {
    messageId: `<${mail.about ?? randomUUID()}@${domainOf(from)}>`,
    from,
    to: mail.to,
    subject: oneLine(mail.subject),
    text: toText(mail),
    html: toHtml(mail),
    headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
  };
}

function domainOf(from: string): string {
  return /@([a-z0-9.-]+)/i.exec(from)?.[1] ?? 'localhost';
}

/** Names that people typed end up in subjects; a line break there would start a new header. */
function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function toText({ paragraphs, button, footer }: Mail): string {
  const parts = [...paragraphs];
  if (button) parts.push(`${button.label}:\n${button.url}`);
  if (footer) parts.push(`-- \n${footer}`);
  return `${parts.join('\n\n')}\n`;
}

function toHtml({ subject, paragraphs, button, footer }: Mail): string {
  const body = paragraphs.map((text) => `<p>${escapeHtml(text)}</p>`);
  if (button) body.push(buttonHtml(button));
  if (footer) body.push(`<p style="color:#667085;font-size:13px">${escapeHtml(footer)}</p>`);
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${escapeHtml(subject)}</title></head>
<body style="font:16px/1.5 system-ui,sans-serif;color:#101828;max-width:34em;margin:2em auto;padding:0 1em">
${body.join('\n')}
</body></html>
`;
}

/** The address stands under the button too: some mail programs show no buttons, and people check links. */
function buttonHtml({ label, url }: { label: string; url: string }): string {
  const style = 'display:inline-block;padding:.6em 1.2em;border-radius:8px;background:#1d4ed8;color:#fff';
  return `<p><a href="${escapeHtml(url)}" style="${style};text-decoration:none">${escapeHtml(label)}</a></p>
<p style="font-size:13px;word-break:break-all"><a href="${escapeHtml(url)}">${escapeHtml(url)}</a></p>`;
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? character);
}
