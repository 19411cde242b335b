import { RichText } from '../../components/RichText.tsx';
import { t } from '../../strings/t.ts';
import { type PreviewBlock, previewBlocks } from './preview-blocks.ts';

/** What the text looks like with its headings and lists. */
export function TextPreview({ text }: { text: string }) {
  const blocks = previewBlocks(text);
  if (blocks.length === 0) return <p className="text-sm text-ink-3">{t.knowledge.text_.nothingToPreview}</p>;
  return (
    <div className="flex flex-col gap-2.5 text-sm wrap-anything text-ink">
      {blocks.map((block, n) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: blocks have no other name, and are drawn anew as a whole
        <BlockView key={n} block={block} />
      ))}
    </div>
  );
}

function BlockView({ block }: { block: PreviewBlock }) {
  switch (block.kind) {
    case 'heading':
      return (
        <p className={block.level <= 2 ? 'text-base font-semibold' : 'font-semibold'}>
          {withoutLinks(block.text)}
        </p>
      );
    case 'paragraph':
      return <RichText text={withoutLinks(block.text)} />;
    case 'list': {
      const List = block.isNumbered ? 'ol' : 'ul';
      return (
        <List className={block.isNumbered ? 'list-decimal pl-5' : 'list-disc pl-5'}>
          {block.items.map((item, n) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: as above
            <li key={n}>
              <RichText text={withoutLinks(item)} />
            </li>
          ))}
        </List>
      );
    }
  }
}

/** "[our shop](https://…)" as the words with the address behind them, which `RichText` makes a link. */
function withoutLinks(text: string): string {
  return text.replace(/\[([^\]\n]+)\]\((https?:\/\/[^\s)]+)\)/gu, '$1 ($2)');
}
