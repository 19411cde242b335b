import type { Citation } from '@chatref/protocol';
import { panelStrings } from '../../strings/en.ts';
import { type Block, type Inline, parseMarkdown } from '../markdown/parse-markdown.ts';

type Props = { readonly text: string; readonly citations?: readonly Citation[] };

/** A text by its tree: never as markup of its own. */
export function RichText({ text, citations = [] }: Props) {
  // A source's number never begins a line: it belongs to the words before it.
  const tied = text.replaceAll(/ (?=\[\d{1,2}\])/g, '\u00a0');
  return (
    <div class="text">
      {parseMarkdown(tied).map((block, index) => (
        <BlockView key={index} block={block} citations={citations} />
      ))}
    </div>
  );
}

type Cited = { readonly citations: readonly Citation[] };

function BlockView({ block, citations }: Cited & { readonly block: Block }) {
  if (block.kind === 'paragraph') {
    return (
      <p>
        <Words words={block.children} citations={citations} />
      </p>
    );
  }
  const items = block.items.map((words, index) => (
    <li key={index}>
      <Words words={words} citations={citations} />
    </li>
  ));
  return block.start === null ? <ul>{items}</ul> : <ol start={block.start}>{items}</ol>;
}

function Words({ words, citations }: Cited & { readonly words: readonly Inline[] }) {
  return (
    <>
      {words.map((word, index) => (
        <Word key={index} word={word} citations={citations} />
      ))}
    </>
  );
}

function Word({ word, citations }: Cited & { readonly word: Inline }) {
  switch (word.kind) {
    case 'text':
      return <>{word.text}</>;
    case 'break':
      return <br />;
    case 'code':
      return <code>{word.text}</code>;
    case 'strong':
      return (
        <strong>
          <Words words={word.children} citations={citations} />
        </strong>
      );
    case 'link':
      return <ExternalLink href={word.href}>{word.text}</ExternalLink>;
    case 'cite':
      return <Cite n={word.n} citations={citations} />;
  }
}

/** A number in brackets is a source only where there is one of that number. */
function Cite({ n, citations }: Cited & { readonly n: number }) {
  const source = citations.find((citation) => citation.n === n);
  if (!source) return <>[{n}]</>;
  const label = panelStrings.cites(n, source.title);
  if (source.url === null) {
    return (
      <sup class="cite" title={label}>
        {n}
      </sup>
    );
  }
  return (
    <sup class="cite">
      <a href={source.url} target="_blank" rel="noopener noreferrer" aria-label={label} title={source.title}>
        {n}
      </a>
    </sup>
  );
}

function ExternalLink({ href, children }: { readonly href: string; readonly children: string }) {
  return (
    <a href={href} target="_blank" rel="noopener noreferrer nofollow">
      {children}
    </a>
  );
}
