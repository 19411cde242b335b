import type { ApiCall } from '@chatref/protocol';
import {
  headerLine,
  type RenderedPart,
  renderForm,
  renderHeader,
  renderJson,
  renderPlain,
  renderUrl,
} from './render-request-parts.ts';
import { signatureHeaders } from './sign-call.ts';
import type { TemplateValues } from './template-values.ts';

/** Everything about a call that was opened or worked out for it. */
export type CallMaterial = {
  readonly call: ApiCall;
  /** Values of the secret headers, by name in lower case. */
  readonly headers: ReadonlyMap<string, string>;
  /** Signing secrets; null for a call that was never saved. */
  readonly signing: readonly string[] | null;
  readonly values: TemplateValues;
  /** The same for each try: a system that remembers it does nothing twice. */
  readonly idempotencyKey: string;
};

export type CallRequest = {
  readonly method: ApiCall['method'];
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | null;
  /** Names, in lower case, of headers whose values are nobody's to read. */
  readonly secretHeaders: ReadonlySet<string>;
};
export type BuiltRequest =
  | { readonly kind: 'ok'; readonly request: CallRequest }
  | { readonly kind: 'bad'; readonly problem: string };

/** The request as it goes out at this moment: the signature holds for minutes only, so each try has its own. */
export function buildRequest(material: CallMaterial, nowMs: number): BuiltRequest {
  const { call, values, idempotencyKey: id } = material;
  const url = renderUrl(call.url, values);
  if (url.kind === 'bad') return url;
  const body = renderBody(call, values);
  if (body?.kind === 'bad') return body;
  const own = renderHeaders(material);
  if (own.kind === 'bad') return own;
  const text = body?.text ?? null;
  const { signing } = material;
  if (signing?.length === 0) return { kind: 'bad', problem: unsignable };
  const headers = {
    accept: 'application/json',
    ...(text === null ? {} : { 'content-type': contentTypes[call.body.kind] }),
    ...own.headers,
    'idempotency-key': id,
    ...(signing === null ? {} : signatureHeaders(signing, { id, atMs: nowMs, body: text ?? '' })),
  };
  const secret = call.headers.filter(({ isSecret }) => isSecret).map(({ name }) => name.toLowerCase());
  const secretHeaders = new Set([...secret, 'webhook-signature']);
  return { kind: 'ok', request: { method: call.method, url: url.text, headers, body: text, secretHeaders } };
}

const unsignable =
  'The signing secret cannot be read: the server has another SECRET now. Save the action to get a new one.';

const contentTypes = {
  none: 'text/plain',
  json: 'application/json',
  form: 'application/x-www-form-urlencoded',
  text: 'text/plain; charset=utf-8',
} as const;

function renderBody({ method, body }: ApiCall, values: TemplateValues): RenderedPart | null {
  if (method === 'GET') return null;
  switch (body.kind) {
    case 'none':
      return null;
    case 'json':
      return renderJson(body.template, values);
    case 'form':
      return renderForm(body.template, values);
    case 'text':
      return renderPlain(body.template, values);
  }
}

type RenderedHeaders =
  | { readonly kind: 'ok'; readonly headers: Readonly<Record<string, string>> }
  | { readonly kind: 'bad'; readonly problem: string };

function renderHeaders({ call, headers: secrets, values }: CallMaterial): RenderedHeaders {
  const headers: Record<string, string> = {};
  for (const { name: written, value, isSecret } of call.headers) {
    const name = written.toLowerCase();
    const secret = secrets.get(name);
    if (isSecret && secret === undefined) {
      return {
        kind: 'bad',
        problem: `The secret value of ${written} is not there any more. Enter it again.`,
      };
    }
    // A secret is sent as it is: whatever stands in it is no place for a value.
    const line = isSecret ? headerLine(secret ?? '') : renderHeader(value ?? '', values);
    if (typeof line === 'string') headers[name] = line;
    else if (line.kind === 'bad') return line;
    else headers[name] = line.text;
  }
  return { kind: 'ok', headers };
}
