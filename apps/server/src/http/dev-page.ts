import type { DevMail } from '../store/dev-mail.ts';
import type { Api } from './api.ts';

export type DevPage = {
  /** Label and address of each thing to open. */
  readonly addresses: () => readonly (readonly [string, string])[];
  readonly signIns: readonly { readonly role: string; readonly email: string; readonly password: string }[];
  readonly listMail: () => Promise<readonly DevMail[]>;
  readonly isMailKept: boolean;
};

const policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/** What a developer, or somebody trying the product, wants at hand: addresses, sample sign-ins and the mail that went nowhere. */
export function devPageRoutes({ app }: Api, page: DevPage): void {
  app.get('/dev', async (c) =>
    c.html(render(page, await page.listMail()), 200, {
      'content-security-policy': policy,
      'cache-control': 'no-store',
    }),
  );
}

function render(page: DevPage, mails: readonly DevMail[]): string {
  const links = page
    .addresses()
    .map(
      ([label, url]) =>
        `<li><a href="${escapeHtml(url)}">${escapeHtml(label)}</a> <span>${escapeHtml(url)}</span></li>`,
    );
  const people = page.signIns.map(
    ({ role, email, password }) =>
      `<tr><td>${escapeHtml(role)}</td><td><code>${escapeHtml(email)}</code></td><td><code>${escapeHtml(password)}</code></td></tr>`,
  );
  const mailbox = page.isMailKept
    ? `<p>No mail server is set up (<code>SMTP_URL</code>), so every mail is kept here.</p>${mails.map(renderMail).join('') || '<p class="empty">No mail yet. Invite a teammate, or ask for a person in the sample shop.</p>'}`
    : '<p>Mail goes out over SMTP; nothing is kept here.</p>';
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Chatref – development</title><style>${style}</style></head>
<body><main><h1>Chatref <small>development page</small></h1>
<section><h2>Open</h2><ul>${links.join('')}</ul></section>
${people.length > 0 ? `<section><h2>Sample sign-ins</h2><table><thead><tr><th>Role</th><th>Email</th><th>Password</th></tr></thead><tbody>${people.join('')}</tbody></table></section>` : ''}
<section><h2>Mail</h2>${mailbox}</section></main></body></html>`;
}

function renderMail({ to, subject, text, sentAt }: DevMail): string {
  const body = escapeHtml(text).replace(/https?:\/\/[^\s<]+/gu, (url) => `<a href="${url}">${url}</a>`);
  return `<details><summary><strong>${escapeHtml(subject)}</strong><span>to ${escapeHtml(to)}</span><time>${sentAt.toISOString().slice(0, 16).replace('T', ' ')}</time></summary><pre>${body}</pre></details>`;
}

function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

const style = `
:root{color-scheme:light dark;--line:light-dark(#e4e4e7,#2e2e33);--muted:light-dark(#71717a,#a1a1aa);--card:light-dark(#fff,#18181b);--page:light-dark(#fafafa,#0f0f11)}
body{margin:0;background:var(--page);font:15px/1.55 system-ui,sans-serif}
main{max-width:760px;margin:0 auto;padding:48px 20px}
h1{font-size:22px}h1 small{font-weight:400;color:var(--muted);font-size:15px}h2{font-size:15px;margin:0 0 10px}
section{background:var(--card);border:1px solid var(--line);border-radius:12px;padding:20px;margin:0 0 16px}
ul{list-style:none;margin:0;padding:0}li{padding:4px 0;overflow-wrap:anywhere}li span,.empty,td,th{color:var(--muted)}
table{border-collapse:collapse;width:100%}th{text-align:left;font-weight:500}td,th{padding:4px 8px 4px 0}
details{border-top:1px solid var(--line);padding:10px 0}summary{cursor:pointer;display:flex;gap:12px;flex-wrap:wrap}
summary span,summary time{color:var(--muted)}summary time{margin-left:auto}pre{white-space:pre-wrap;overflow-wrap:anywhere;font:inherit}`;
