import type { ApiCall, Field } from '@chatref/protocol';
import { type Placeholder, readTemplate } from './read-template.ts';
import { renderJson } from './render-request-parts.ts';
import type { TemplateValues } from './template-values.ts';
import { parsePath, writePath } from './value-path.ts';

/** What is wrong with a call, and at which of its settings: `url`, `headers.0.value`. */
export type CallProblem = { readonly path: string; readonly message: string };

/** Everything that can be known to go wrong before it does. Empty: the call can be made. */
export function checkCall(call: ApiCall, fields: readonly Field[]): readonly CallProblem[] {
  const sent = (path: string, template: string) =>
    checkTemplate(template, { path, fields, mayUseReply: false });
  return [
    ...sent('url', call.url),
    ...checkAddress(call.url),
    ...call.headers.flatMap(({ value, isSecret }, i) =>
      isSecret ? [] : sent(`headers.${i}.value`, value ?? ''),
    ),
    ...checkHeaders(call),
    ...(call.body.kind === 'none' ? [] : sent('body.template', call.body.template)),
    ...checkBody(call, fields),
    ...sent('confirmText', call.confirmText),
    ...checkTemplate(call.replyText, { path: 'replyText', fields, mayUseReply: true }),
    ...checkReveal(call, fields),
  ];
}

/** The same for the text of a message, which knows no reply. */
export function checkMessage(template: string, fields: readonly Field[]): readonly CallProblem[] {
  return checkTemplate(template, { path: 'text', fields, mayUseReply: false });
}

type Where = {
  readonly path: string;
  readonly fields: readonly Field[];
  readonly mayUseReply: boolean;
};

function checkTemplate(template: string, where: Where): CallProblem[] {
  const read = readTemplate(template);
  if (read.kind === 'bad') return [{ path: where.path, message: read.problem }];
  return read.parts.flatMap((part) => {
    const message = part.kind === 'value' ? unknownValue(part, where) : null;
    return message === null ? [] : [{ path: where.path, message }];
  });
}

const known: readonly string[] = ['visitor.email', 'visitor.name', 'page.url', 'conversation.id'];

function unknownValue({ path, written, fallback }: Placeholder, where: Where): string | null {
  const [root, key] = path;
  if (root === 'reply') {
    return where.mayUseReply ? null : 'The reply can be used in the reply text only: it is not there before.';
  }
  if (root === 'fields' && path.length === 2 && typeof key === 'string') {
    // A page may give values that nobody asks for; without words for when it does not, it is more likely a slip.
    const isKnown = fallback !== null || where.fields.some((field) => field.key === key);
    return isKnown ? null : `No field has the key ${key}. Add it, or write {{fields.${key}|…}}.`;
  }
  if (known.includes(writePath(path))) return null;
  return `There is no ${written}. Use fields.KEY, ${known.join(', ')}${where.mayUseReply ? ' or reply.…' : ''}.`;
}

/** The host is the owner's word alone: a value in it would let visitors choose whom we call. */
function checkAddress(url: string): CallProblem[] {
  const literal = url.split('{{', 1)[0] ?? '';
  const address = URL.parse(literal);
  const wrong = (message: string) => [{ path: 'url', message }];
  if (!/^https?:\/\//iu.test(literal) || address === null) {
    return wrong('Give an address that starts with https:// and the name of your system.');
  }
  if (literal !== url && !/^https?:\/\/[^/?#]+[/?#]/iu.test(literal)) {
    return wrong('Values can stand after the host only, such as https://shop.example/orders/{{…}}.');
  }
  if (address.username !== '' || address.password !== '') {
    return wrong('Leave name and password out of the address. Put them into a secret header.');
  }
  return /\/(?:\.|%2e){1,2}(?:[/?#]|$)/iu.test(url) ? wrong('Leave out “.” and “..” in the path.') : [];
}

/** Set by us or by the connection itself. */
const reserved =
  /^(?:host|content-length|transfer-encoding|connection|keep-alive|upgrade|te|trailer|expect|accept-encoding|idempotency-key|webhook-.*|proxy-.*)$/iu;

function checkHeaders({ headers }: ApiCall): CallProblem[] {
  return headers.flatMap(({ name, value, isSecret }, i) => {
    const isTwice = headers.slice(0, i).some((other) => other.name.toLowerCase() === name.toLowerCase());
    if (isTwice) return [{ path: `headers.${i}.name`, message: `${name} stands twice. Keep one of them.` }];
    if (reserved.test(name))
      return [{ path: `headers.${i}.name`, message: `${name} is set by us. Leave it out.` }];
    if (value === null && !isSecret)
      return [{ path: `headers.${i}.value`, message: `Give ${name} a value.` }];
    return [];
  });
}

function checkBody({ method, body }: ApiCall, fields: readonly Field[]): CallProblem[] {
  const wrong = (message: string) => [{ path: 'body.template', message }];
  if (method === 'GET' && body.kind !== 'none') {
    return [
      { path: 'body.kind', message: 'A GET has no body. Choose POST, or put the values into the address.' },
    ];
  }
  if (body.kind !== 'json' || readTemplate(body.template).kind === 'bad') return [];
  const isJson = renderJson(body.template, sampleOf(fields)).kind === 'ok';
  return isJson ? [] : wrong('This is not JSON. Check quotes, commas and braces.');
}

function sampleOf(fields: readonly Field[]): TemplateValues {
  return {
    fields: Object.fromEntries(fields.map(({ key }) => [key, 'x'])),
    visitor: { email: 'x', name: 'x' },
    page: { url: 'x' },
    conversation: { id: 'x' },
  };
}

function checkReveal({ reveal }: ApiCall, fields: readonly Field[]): CallProblem[] {
  if (reveal.kind !== 'match') return [];
  if (!fields.some(({ key }) => key === reveal.fieldKey)) {
    const message = `No field has the key ${reveal.fieldKey}. Ask for it first.`;
    return [{ path: 'reveal.fieldKey', message }];
  }
  if (parsePath(reveal.path) !== null) return [];
  return [{ path: 'reveal.path', message: 'Write where it stands in the reply, such as customer.email.' }];
}
