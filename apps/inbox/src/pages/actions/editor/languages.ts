/** Languages that shops write in, by how many speak them; the first seven have built-in words as well. */
export const languages: readonly string[] = [
  ...['en', 'de', 'es', 'fr', 'it', 'pt', 'nl'],
  ...[
    'da',
    'sv',
    'no',
    'fi',
    'pl',
    'cs',
    'hu',
    'ro',
    'el',
    'tr',
    'uk',
    'ru',
    'ar',
    'he',
    'hi',
    'ja',
    'ko',
    'zh',
    'vi',
    'th',
    'id',
  ],
];

const names = new Intl.DisplayNames(['en'], { type: 'language' });

export function languageName(code: string): string {
  return names.of(code) ?? code;
}
