export type Mark = 'heading' | 'subheading' | 'bold' | 'list' | 'numbered' | 'link';

/** A text with what of it is selected, as a textarea has it. */
export type Selected = { text: string; start: number; end: number };

/** Marks up what is selected, or takes the mark away where it is there; the same words stay selected. */
export function applyMark(at: Selected, mark: Mark): Selected {
  switch (mark) {
    case 'bold':
      return around(at, '**', '**');
    case 'link':
      return linked(at);
    case 'heading':
      return onLines(at, headings, () => '## ');
    case 'subheading':
      return onLines(at, headings, () => '### ');
    case 'list':
      return onLines(at, items, () => '- ');
    case 'numbered':
      return onLines(at, items, (n) => `${n + 1}. `);
  }
}

const headings = /^#{1,6} /u;
const items = /^(?:[-*] |\d+\. )/u;

function around({ text, start, end }: Selected, before: string, after: string): Selected {
  const isMarked =
    text.slice(start - before.length, start) === before && text.slice(end, end + after.length) === after;
  if (isMarked) {
    const bare =
      text.slice(0, start - before.length) + text.slice(start, end) + text.slice(end + after.length);
    return { text: bare, start: start - before.length, end: end - before.length };
  }
  return {
    text: text.slice(0, start) + before + text.slice(start, end) + after + text.slice(end),
    start: start + before.length,
    end: end + before.length,
  };
}

/** The address is left selected, to be pasted over. */
function linked({ text, start, end }: Selected): Selected {
  const words = text.slice(start, end) || 'link';
  const address = 'https://';
  const at = start + words.length + 3;
  return {
    text: `${text.slice(0, start)}[${words}](${address})${text.slice(end)}`,
    start: at,
    end: at + address.length,
  };
}

function onLines({ text, start, end }: Selected, kind: RegExp, markOf: (n: number) => string): Selected {
  const from = text.lastIndexOf('\n', start - 1) + 1;
  const until = text.indexOf('\n', end);
  const to = until < 0 ? text.length : until;
  const lines = text.slice(from, to).split('\n');
  const isMarked = lines.every((line, n) => line.startsWith(markOf(n)));
  const changed = lines.map((line, n) => (isMarked ? '' : markOf(n)) + line.replace(kind, '')).join('\n');
  return { text: text.slice(0, from) + changed + text.slice(to), start: from, end: from + changed.length };
}
