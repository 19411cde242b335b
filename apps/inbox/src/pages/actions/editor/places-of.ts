import type { ActionValues } from './action-values.ts';
import type { ActionErrors } from './validate-action.ts';

/** The server names what it refuses by its path in the request; the editor by where it stands on the page. */
export function placesOf(refused: ReadonlyMap<string, string>, values: ActionValues): ActionErrors {
  return new Map([...refused].map(([path, message]) => [placeOf(path, values) ?? path, message]));
}

const places = new Map([
  ['logic.call.url', 'call.url'],
  ['logic.call.body.template', 'call.body'],
  ['logic.call.body', 'call.body'],
  ['logic.call.confirmText', 'call.confirm'],
  ['logic.call.replyText', 'call.reply'],
  ['logic.call.errorText', 'call.error'],
  ['logic.call.reveal.path', 'call.reveal'],
  ['logic.call.reveal.fieldKey', 'call.reveal'],
  ['logic.text', 'message'],
  ['starts.choice.description', 'choice'],
]);

function placeOf(path: string, { call, fields, pageRules }: ActionValues): string | undefined {
  const [list, index = ''] = /(headers|fields|pageRules)\.(\d+)/u.exec(path)?.slice(1) ?? [];
  const n = Number(index);
  if (list === 'headers') return `header-${call.headers.filter(({ name }) => name.trim() !== '')[n]?.id}`;
  if (list === 'fields') return `field-${fields[n]?.id}`;
  if (list === 'pageRules') return `rule-${pageRules[n]?.id}.${path.split('.')[2] ?? 'pages'}`;
  return places.get(path);
}
