export type TextBlock = { kind: 'paragraph'; text: string } | { kind: 'list'; items: string[] };

/** A text in its paragraphs, with lines that begin as "- " as the list they are meant as. Other lines stay as written. */
export function blocksOf(text: string): TextBlock[] {
  const blocks: TextBlock[] = [];
  for (const paragraph of text.split(/\n{2,}/)) {
    for (const [index, line] of paragraph.split('\n').entries()) addLine(blocks, line, index === 0);
  }
  return blocks;
}

function addLine(blocks: TextBlock[], line: string, isNewParagraph: boolean): void {
  const item = /^\s*[-*•]\s+(?<words>\S.*)$/u.exec(line)?.groups?.['words'];
  const last = blocks.at(-1);
  if (item !== undefined) {
    if (last?.kind === 'list') last.items.push(item);
    else blocks.push({ kind: 'list', items: [item] });
  } else if (last?.kind === 'paragraph' && !isNewParagraph) last.text += `\n${line}`;
  else if (line.trim() !== '') blocks.push({ kind: 'paragraph', text: line });
}
