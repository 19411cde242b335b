export type PreviewBlock =
  | { kind: 'heading'; level: number; text: string }
  | { kind: 'paragraph'; text: string }
  | { kind: 'list'; isNumbered: boolean; items: string[] };

/** A marked up text as its owner means it; only to be shown beside the editor, the server reads it by itself. */
export function previewBlocks(text: string): PreviewBlock[] {
  const blocks: PreviewBlock[] = [];
  for (const paragraph of text.split(/\n\s*\n/u)) {
    for (const [n, line] of paragraph.split('\n').entries()) addLine(blocks, line.trim(), n === 0);
  }
  return blocks;
}

function addLine(blocks: PreviewBlock[], line: string, isFirst: boolean): void {
  const heading = /^(?<marks>#{1,6})\s+(?<words>.*)$/u.exec(line)?.groups;
  const item = /^(?<mark>[-*]|\d+[.)])\s+(?<words>.*)$/u.exec(line)?.groups;
  const last = blocks.at(-1);
  if (line === '') return;
  if (heading)
    blocks.push({ kind: 'heading', level: heading['marks']?.length ?? 1, text: heading['words'] ?? '' });
  else if (item) {
    const isNumbered = /\d/u.test(item['mark'] ?? '');
    const words = item['words'] ?? '';
    if (last?.kind === 'list' && last.isNumbered === isNumbered) last.items.push(words);
    else blocks.push({ kind: 'list', isNumbered, items: [words] });
  } else if (last?.kind === 'paragraph' && !isFirst) last.text += ` ${line}`;
  else blocks.push({ kind: 'paragraph', text: line });
}
