import type { ApiCall, AuditLine, SaveActionRequest } from '@chatref/protocol';

type Change = AuditLine['changes'][number];
/** What kind of line tells of it, or null where nothing changed. */
export type Changed = Pick<AuditLine, 'what' | 'changes'> | null;

/**
 * What differs between two states of an action, setting by setting, in words that an owner reads. The value of a secret
 * header is in neither: that it was replaced is all that is told.
 */
export function changesBetween(before: SaveActionRequest, after: SaveActionRequest): Changed {
  const was = settingsOf(before);
  const is = settingsOf(after);
  const names = [...new Set([...was.keys(), ...is.keys()])];
  const changes = names.flatMap((setting): Change[] => {
    const [from = null, to = null] = [was.get(setting), is.get(setting)];
    return from === to ? [] : [{ setting, from: shortened(from), to: shortened(to) }];
  });
  changes.push(...replacedSecrets(after));
  const [only] = changes;
  if (only === undefined) return null;
  if (changes.length === 1 && only.setting === 'isEnabled')
    return { what: after.isEnabled ? 'enabled' : 'disabled', changes: [] };
  return { what: 'changed', changes };
}

/** Of one side of a change: a line of history is read at a glance. */
const maxChars = 300;

function shortened(text: string | null): string | null {
  return text === null || text.length <= maxChars ? text : `${text.slice(0, maxChars - 1)}…`;
}

function settingsOf(action: SaveActionRequest): Map<string, string> {
  const { starts, logic, texts } = action;
  const entries: readonly (readonly [string, string])[] = [
    ['name', action.name],
    ['isEnabled', action.isEnabled ? 'on' : 'off'],
    ['phrases', quoted(starts.phrases)],
    ['keywords', quoted(starts.keywords)],
    ['choice', starts.choice?.description ?? ''],
    ['whenNot', starts.choice?.whenNot ?? ''],
    ['unansweredInRow', starts.unansweredInRow === null ? '' : String(starts.unansweredInRow)],
    ['frustration', starts.frustration ?? ''],
    ['lowRating', starts.lowRating ? 'on' : ''],
    ['fields', action.fields.map(fieldInWords).join('; ')],
    ['ask', action.ask],
    ['limitSeconds', String(action.limitSeconds)],
    ['logic', logic.kind],
    ...logicSettings(logic),
    ['followUp', texts.followUp],
    ['followUpClosed', texts.followUpClosed],
    ...action.translations.map(
      (one) =>
        [
          `translation ${one.language}`,
          [one.followUp, one.followUpClosed, ...labels(one.labels)].join(' / '),
        ] as const,
    ),
    ['pageRules', action.pageRules.map(ruleInWords).join('; ')],
  ];
  return new Map(entries.filter(([, value]) => value !== ''));
}

function logicSettings(logic: SaveActionRequest['logic']): (readonly [string, string])[] {
  switch (logic.kind) {
    case 'request_handoff':
      return [['team', logic.teamId ?? '']];
    case 'send_message':
      return [['message', logic.text]];
    case 'call_api':
      return callSettings(logic.call);
    case 'collect_details':
      return [];
  }
}

function callSettings(call: ApiCall): (readonly [string, string])[] {
  const { reveal } = call;
  return [
    ['address', `${call.method} ${call.url}`],
    ['headers', call.headers.map(headerInWords).join('; ')],
    ['body', call.body.kind === 'none' ? '' : `${call.body.kind}: ${call.body.template}`],
    ['timeoutSeconds', String(call.timeoutSeconds)],
    ['hasEffect', call.hasEffect ? 'yes' : 'no'],
    ['confirmText', call.confirmText],
    ['replyText', call.replyText],
    ['errorText', call.errorText],
    ['reveal', reveal.kind === 'match' ? `match: ${reveal.fieldKey} = ${reveal.path}` : reveal.kind],
  ];
}

function headerInWords({ name, value, isSecret }: ApiCall['headers'][number]): string {
  return isSecret ? `${name}: (secret)` : `${name}: ${value ?? ''}`;
}

/** A secret that is sent along is a new one: null keeps what is stored. */
function replacedSecrets({ logic }: SaveActionRequest): Change[] {
  if (logic.kind !== 'call_api') return [];
  const replaced = logic.call.headers.filter(({ isSecret, value }) => isSecret && value !== null);
  return replaced.map(({ name }) => ({ setting: 'secret', from: null, to: name }));
}

function fieldInWords(field: SaveActionRequest['fields'][number]): string {
  const facts = [
    field.type,
    field.isRequired ? 'required' : '',
    ...(field.options ?? []),
    field.example ?? '',
  ];
  return `${field.label} (${facts.filter((fact) => fact !== '').join(', ')})`;
}

function ruleInWords(rule: SaveActionRequest['pageRules'][number]): string {
  const when = rule.when.kind === 'after' ? `after ${rule.when.seconds} s` : 'on leaving';
  const facts = [
    rule.isEnabled ? '' : 'off',
    when,
    rule.hours === 'always' ? '' : `while ${rule.hours}`,
    rule.device === 'any' ? '' : `${rule.device} only`,
    rule.isOncePerVisit ? 'once per visit' : '',
  ];
  const except = rule.exceptPages.length === 0 ? '' : ` except ${rule.exceptPages.join(', ')}`;
  const said = rule.text === '' ? '' : `, “${rule.text}”`;
  return `${rule.show} “${rule.label}”${said} on ${rule.pages.join(', ')}${except} (${facts.filter(Boolean).join(', ')})`;
}

function quoted(texts: readonly string[]): string {
  return texts.map((text) => `“${text}”`).join(', ');
}

function labels(by: Readonly<Record<string, string>>): string[] {
  return Object.entries(by).map(([key, label]) => `${key}: ${label}`);
}
