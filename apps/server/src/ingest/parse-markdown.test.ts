import { describe, expect, test } from 'vitest';
import { parseMarkdown } from './parse-markdown.ts';

function documentOf(text: string, name = '') {
  const outcome = parseMarkdown(text, name);
  if (outcome.kind === 'failed') throw new Error(outcome.code);
  return outcome.document;
}

describe('ING-7 Markdown', () => {
  test('ING-7 headings, lists and tables stay, marks go', () => {
    const text = `# Shipping & *pickup*

We ship [daily](https://a.b), \`MS-1\` too &amp; fast\\*.
Wrapped line.

- Ground
  - **3** days
- [x] Express

| To | Price |
| -- | -- |
| Canada | **$35** |

> Quoted.

    code line
`;
    expect(documentOf(text).blocks).toEqual([
      { kind: 'heading', level: 1, text: 'Shipping & pickup' },
      { kind: 'paragraph', text: 'We ship daily, MS-1 too & fast*. Wrapped line.' },
      { kind: 'list', items: ['Ground', '3 days', 'Express'] },
      {
        kind: 'table',
        rows: [
          ['To', 'Price'],
          ['Canada', '$35'],
        ],
      },
      { kind: 'paragraph', text: 'Quoted.' },
      { kind: 'paragraph', text: 'code line' },
    ]);
  });

  test.each([
    ['front matter', '---\ntitle: "Our returns"\ndate: 1\n---\n# H\n\nText', 'Our returns'],
    ['the first heading', 'Text\n\n## Returns\n\nText', 'Returns'],
    ['the name', 'Text only', 'file name'],
  ])('ING-7 title from %s', (_from, text, title) => {
    expect(documentOf(text, 'file name').title).toBe(title);
  });

  test('ING-7 embedded HTML is read as a page is', () => {
    expect(
      documentOf('<details><summary>Ship?</summary><p>Yes.</p></details>\n\n<script>x</script>').blocks,
    ).toEqual([
      { kind: 'heading', level: 2, text: 'Ship?' },
      { kind: 'paragraph', text: 'Yes.' },
    ]);
  });

  test.each(['', '---\ntitle: X\n---\n', '![](a.png)', '***'])('ING-7 nothing to read: %j', (text) => {
    expect(parseMarkdown(text)).toMatchObject({ kind: 'failed', code: 'empty_text' });
  });
});
