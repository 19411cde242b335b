import { type PageRule, pageRuleSchema, wireLimits } from '@chatref/protocol';
import { t } from '../../../strings/t.ts';
import { type ActionValues, type CallDraft, choicesOf, type FieldDraft } from './action-values.ts';

const texts = t.actionEditor.errors;
const minChoices = 2;

/** What is wrong and what to do, by the place in the editor; see `Step` for which step a place belongs to. */
export type ActionErrors = ReadonlyMap<string, string>;

export function validateAction(values: ActionValues): ActionErrors {
  const found: (readonly [string, string | undefined])[] = [
    ['name', values.name.trim() === '' ? texts.name : undefined],
    ['choice', choiceError(values)],
    ...values.fields.map((field) => [`field-${field.id}`, fieldErrorOf(field)] as const),
    ['message', values.logic === 'send_message' && values.message.trim() === '' ? texts.message : undefined],
    ...(values.logic === 'call_api' ? callErrors(values.call) : []),
    ...values.pageRules.flatMap(ruleErrors),
  ];
  return new Map(found.flatMap(([place, error]) => (error === undefined ? [] : [[place, error] as const])));
}

function choiceError({ starts }: ActionValues): string | undefined {
  return starts.choice !== null && starts.choice.description.trim() === '' ? texts.choice : undefined;
}

function fieldErrorOf(field: FieldDraft): string | undefined {
  if (field.label.trim() === '') return texts.fieldLabel;
  if (field.type === 'choice' && choicesOf(field).length < minChoices) return texts.fieldOptions;
  return undefined;
}

function callErrors(call: CallDraft): (readonly [string, string | undefined])[] {
  const { reveal } = call;
  const isMatchOpen = reveal.kind === 'match' && (reveal.fieldKey === '' || reveal.path.trim() === '');
  return [
    ['call.url', urlError(call.url.trim())],
    ...call.headers.map(({ id, name, value }) => {
      if (name.trim() === '') return [`header-${id}`, value ? texts.headerName : undefined] as const;
      return [`header-${id}`, headerName.test(name.trim()) ? undefined : texts.headerName] as const;
    }),
    ['call.body', jsonError(call)],
    ['call.confirm', call.hasEffect && call.confirmText.trim() === '' ? texts.confirm : undefined],
    ['call.reveal', isMatchOpen ? texts.reveal : undefined],
  ];
}

/** RFC 9110, section 5.6.2. */
const headerName = /^[\w!#$%&'*+.^`|~-]{1,100}$/u;

function urlError(url: string): string | undefined {
  if (url === '') return texts.url;
  if (url.length > wireLimits.maxUrlChars) return texts.urlLong;
  // What a template will bring is of no matter for whether this is an address.
  const filled = url.replaceAll(/\{\{[^}]*\}\}/gu, 'x');
  if (!/^https?:\/\//iu.test(filled) || !URL.canParse(filled)) return texts.urlShape;
  return undefined;
}

/** Templates stand in strings or as values of their own, so each is taken for a number here. */
function jsonError({ method, body }: CallDraft): string | undefined {
  if (method === 'GET' || body.kind !== 'json' || body.template.trim() === '') return undefined;
  try {
    JSON.parse(body.template.replaceAll(/\{\{[^}]*\}\}/gu, '0'));
    return undefined;
  } catch {
    return texts.json;
  }
}

function ruleErrors(rule: PageRule): (readonly [string, string | undefined])[] {
  const place = `rule-${rule.id}`;
  const label = rule.label.trim() === '' ? texts.ruleLabel : undefined;
  const pages = rule.pages.length === 0 ? texts.rulePages : patternError(rule.pages);
  return [
    [`${place}.label`, label],
    [`${place}.pages`, pages],
    [`${place}.exceptPages`, patternError(rule.exceptPages)],
  ];
}

function patternError(patterns: readonly string[]): string | undefined {
  const wrong = patterns.find((pattern) => !pageRuleSchema.shape.exceptPages.safeParse([pattern]).success);
  return wrong === undefined ? undefined : texts.pattern(wrong);
}
