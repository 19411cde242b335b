import { t } from '../../../strings/t.ts';
import { languageName } from '../editor/languages.ts';

const names = new Map<string, string>(Object.entries(t.actionEditor.history.settings));

/** A setting in the words of the editor. */
export function settingName(setting: string): string {
  const [kind, language] = setting.split(' ');
  if (kind === 'translation' && language !== undefined) return languageName(language);
  return names.get(setting) ?? setting;
}
