import { describe, expect, test } from 'vitest';
import { parseHtml } from './parse-html.ts';

const url = 'https://shop.example/help/returns?utm_source=mail#top';

function blocksOf(body: string, head = '') {
  const outcome = parseHtml(`<!doctype html><html><head>${head}</head><body>${body}</body></html>`, url);
  if (outcome.kind === 'failed') throw new Error(outcome.code);
  return outcome.document.blocks;
}

function wordsOf(body: string): string {
  return JSON.stringify(blocksOf(body));
}

describe('ING-1 only the main content is kept', () => {
  const chrome = [
    '<nav>CHROME</nav>',
    '<header><h2>CHROME</h2></header>',
    '<footer>CHROME</footer>',
    '<aside>CHROME</aside>',
    '<script>CHROME</script>',
    '<style>CHROME</style>',
    '<noscript>CHROME</noscript>',
    '<template>CHROME</template>',
    '<dialog open>CHROME</dialog>',
    '<div hidden>CHROME</div>',
    '<div aria-hidden="true">CHROME</div>',
    '<div style="color:red; display: none">CHROME</div>',
    '<div id="CybotCookiebotDialog">CHROME</div>',
    '<div class="cc-window banner">CHROME</div>',
    '<div role="navigation">CHROME</div>',
    '<ol class="breadcrumb"><li>CHROME</li></ol>',
    '<form><label>CHROME</label><input value="CHROME"><select><option>CHROME</option></select><button>CHROME</button></form>',
    '<a class="skip-link" href="#m">CHROME</a>',
    '<svg><title>CHROME</title></svg>',
    '<!-- CHROME -->',
  ];
  test.each(chrome)('ING-1 dropped: %s', (html) => {
    const words = wordsOf(`${html}<p>You may return it within 30 days.</p>`);
    expect(words).toContain('30 days');
    expect(words).not.toContain('CHROME');
  });

  test('ING-1 beside <main>, nothing is read', () => {
    const words = wordsOf('<div>Sale! Buy now!</div><main><p>You may return it within 30 days.</p></main>');
    expect(words).not.toContain('Sale');
  });

  test('ING-1 a <main> that holds next to nothing is not believed', () => {
    const answer = 'You may return it within 30 days, in its box, with the receipt.';
    expect(wordsOf(`<main>Hello</main><div><p>${answer}</p></div>`)).toContain(answer);
  });

  test('ING-1 the header of an article keeps its heading', () => {
    expect(blocksOf('<article><header><h1>Returns</h1></header><p>30 days.</p></article>')[0]).toEqual({
      kind: 'heading',
      level: 1,
      text: 'Returns',
    });
  });

  test('ING-1 a long page about cookies is content', () => {
    const policy = 'We use cookies to remember your basket. '.repeat(50);
    expect(wordsOf(`<div class="cookie-policy"><p>${policy}</p></div>`)).toContain('remember your basket');
  });
});

describe('ING-2 kinds and order stay', () => {
  test('ING-2 headings, paragraphs, lists and tables', () => {
    const html = `<main><h1>Shipping</h1>Loose text<p>We ship <b>daily</b>.<br>Not on Sundays.</p>
      <ul><li>Ground <ul><li>3 days</li></ul></li><li><p>Express</p></li></ul>
      <table><caption>Rates</caption><tr><th>To</th><th>Price</th></tr><tr><td>Canada</td><td>$35</td></tr></table></main>`;
    expect(blocksOf(html)).toEqual([
      { kind: 'heading', level: 1, text: 'Shipping' },
      { kind: 'paragraph', text: 'Loose text' },
      { kind: 'paragraph', text: 'We ship daily.\nNot on Sundays.' },
      { kind: 'list', items: ['Ground', '3 days', 'Express'] },
      { kind: 'paragraph', text: 'Rates' },
      {
        kind: 'table',
        rows: [
          ['To', 'Price'],
          ['Canada', '$35'],
        ],
      },
    ]);
  });

  test('ING-2 definition lists pair terms with meanings', () => {
    const html = '<dl><dt>Monday</dt><dd>9 to 5</dd><dt>Open today?</dt><dd>Yes.</dd><dd>Until 5.</dd></dl>';
    expect(blocksOf(html)).toEqual([
      { kind: 'list', items: ['Monday: 9 to 5', 'Open today? Yes. Until 5.'] },
    ]);
  });

  test('ING-2 a table that only places things is read as text', () => {
    expect(blocksOf('<table><tr><td><h2>Returns</h2><p>30 days</p></td></tr></table>')).toEqual([
      { kind: 'heading', level: 2, text: 'Returns' },
      { kind: 'paragraph', text: '30 days' },
    ]);
  });

  test('ING-2 words set apart by style alone do not run together', () => {
    expect(
      blocksOf(
        '<ul><li><b>Set up</b>Every guitar</li></ul><p><span>In stock</span><span>Ships today</span></p>',
      ),
    ).toEqual([
      { kind: 'list', items: ['Set up Every guitar'] },
      { kind: 'paragraph', text: 'In stock Ships today' },
    ]);
  });
});

describe('ING-3 folded text is content', () => {
  test.each([
    ['details', '<details><summary>Do you ship?</summary><p>Yes, daily.</p></details>'],
    [
      'a button in a heading',
      '<h2><button aria-controls="a1">Do you ship?</button></h2><div id="a1" hidden><p>Yes, daily.</p></div>',
    ],
    [
      'a plain disclosure button',
      '<button aria-expanded="false" aria-controls="a1">Do you ship?</button><div id="a1" style="display:none">Yes, daily.</div>',
    ],
    ['found by search', '<h2>Do you ship?</h2><div hidden="until-found"><p>Yes, daily.</p></div>'],
  ])('ING-3 %s', (_name, html) => {
    const blocks = blocksOf(html);
    expect(blocks.map((block) => ('text' in block ? block.text : ''))).toEqual([
      'Do you ship?',
      'Yes, daily.',
    ]);
  });

  test('ING-3 the question of a <details> stands one level below the heading above', () => {
    const html =
      '<h2>Orders</h2><details><summary>A?</summary>B</details><details><summary>C?</summary>D</details>';
    const levels = blocksOf(html).flatMap((block) => (block.kind === 'heading' ? [block.level] : []));
    expect(levels).toEqual([2, 3, 3]);
  });
});

describe('ING-4 title, language and address', () => {
  const documentOf = (head: string, body: string, lang = '') => {
    const outcome = parseHtml(
      `<html ${lang}><head>${head}</head><body>${body}<p>Words.</p></body></html>`,
      url,
    );
    return outcome.kind === 'document' ? outcome.document : undefined;
  };
  const og = '<meta property="og:title" content="Social title">';

  test.each([
    ['h1', `<title>T</title>${og}`, '<h1>Our  returns</h1>', 'Our returns'],
    ['og:title', `<title>T</title>${og}`, '', 'Social title'],
    ['title', '<title>T &amp; S</title>', '', 'T & S'],
    ['the address, for want of better', '', '', url],
  ])('ING-4 title from %s', (_name, head, body, title) => {
    expect(documentOf(head, body)?.title).toBe(title);
  });

  test.each([
    ['lang="de"', 'de'],
    ['lang="pt_br"', 'pt-BR'],
    ['lang="???"', undefined],
    ['', undefined],
  ])('ING-4 language %s', (lang, expected) => {
    expect(documentOf('', '', lang)?.language).toBe(expected);
  });

  test.each([
    ['/returns', 'https://shop.example/returns'],
    ['https://shop.example/returns#x', 'https://shop.example/returns'],
    ['https://evil.example/returns', 'https://shop.example/help/returns?utm_source=mail'],
    ['javascript:alert(1)', 'https://shop.example/help/returns?utm_source=mail'],
  ])('ING-4 canonical %s', (href, expected) => {
    expect(documentOf(`<link rel="canonical" href="${href}">`, '')?.url).toBe(expected);
  });
});

describe('ING-20 links', () => {
  test('ING-20 all http links, also from the menu, absolute and each once', () => {
    const outcome = parseHtml(
      `<head><base href="/shop/"></head><nav><a href="guitars#x">1</a><a href="guitars">2</a></nav>
       <a href="mailto:a@b.c">3</a><a href="//cdn.example/x">4</a><a href="http://[">5</a><p>Words</p>`,
      url,
    );
    expect(outcome.links).toEqual(['https://shop.example/shop/guitars', 'https://cdn.example/x']);
  });
});

describe('ING-11 a page without text', () => {
  test('ING-11 says what to do, and still gives its links', () => {
    const outcome = parseHtml('<div id="root"></div><nav><a href="/a">A</a></nav><script>x()</script>', url);
    expect(outcome).toMatchObject({
      kind: 'failed',
      code: 'no_text_on_page',
      links: ['https://shop.example/a'],
    });
  });
});
