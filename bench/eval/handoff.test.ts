import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { measure } from './handoff-figures.ts';
import { ngrams, trainNgrams } from './handoff-ngrams.ts';
import { exactPhrases, stemOverlap } from './handoff-peers.ts';
import { readPhrases } from './handoff-phrases.ts';
import { readingOf } from './handoff-reader.ts';
import { parseLabelled } from './labelled-message.ts';

const fileWith = (content: string) => {
  const path = join(mkdtempSync(join(tmpdir(), 'handoff-')), 'phrases');
  writeFileSync(path, content);
  return path;
};

describe('what the handoff eval reads', () => {
  it('takes messages without a source, with other names of labels, and as one list', () => {
    expect(
      parseLabelled('{"text":"a","label":"wish"}\n\n{"text":"b","label":0,"source":"s","half":"test"}'),
    ).toEqual([
      { text: 'a', label: 'handoff', source: 'unnamed' },
      { text: 'b', label: 'other', source: 's', half: 'test' },
    ]);
    expect(parseLabelled('[{"text":"a","label":"ambiguous"}]')).toHaveLength(1);
  });

  it.each([
    ['{"label":"other"}', 'Line 1 has no "text"'],
    ['{"text":"a","label":"other"}\n{"text":"a"}', 'Line 2 has the label undefined'],
    ['{"text":', 'Line 1 is not JSON'],
  ])('refuses %s and says where', (content, problem) => {
    expect(() => parseLabelled(content)).toThrow(problem);
  });

  it.each(['["a b","c"]', '{"trig":["a b","c"],"pos":["x"]}', '{"phrases":["a b","c"]}', 'a b\nc\n'])(
    'takes phrases as %s',
    (content) => {
      expect(readPhrases(fileWith(content))).toEqual(['a b', 'c']);
    },
  );

  it('refuses a file without phrases', () => {
    expect(() => readPhrases(fileWith('{"neg":["a"]}'))).toThrow('must hold phrases');
  });
});

describe('what the handoff eval counts', () => {
  it('keeps ambiguous messages apart, and names what went wrong', async () => {
    const rows = parseLabelled(
      ['handoff fire', 'handoff none', 'other fire', 'other none', 'ambiguous fire']
        .map((line) => JSON.stringify({ text: line, label: line.split(' ')[0] }))
        .join('\n'),
    );
    const figures = await measure(rows, { read: (text) => readingOf(text.endsWith('fire')) });
    expect(figures).toMatchObject({
      precision: 0.5,
      recall: 0.5,
      falseAlarmRate: 0.5,
      misses: ['handoff none'],
      falseAlarms: ['other fire'],
      ambiguous: { messages: 1, fired: 1, offered: 0 },
      bySource: { unnamed: { wishes: 2, recognised: 1, others: 2, falseAlarms: 1, recall: 0.5 } },
    });
  });

  it('compares with readers that do what they are called', () => {
    expect(exactPhrases(['talk to a human']).read('please talk to a human')).toBe('fire');
    expect(exactPhrases(['talk to a human']).read('talk to humans')).toBe('none');
    expect(stemOverlap(['talk to a human']).read('talking to humans')).toBe('fire');
    const wishes = ['talk to a human', 'a human please'].map(
      (text) => ({ text, label: 'handoff', source: 's' }) as const,
    );
    const others = ['where is my order', 'returns'].map(
      (text) => ({ text, label: 'other', source: 's' }) as const,
    );
    const trained = ngrams(trainNgrams([...wishes, ...others]));
    expect(trained.read('I want a human')).toBe('fire');
    expect(trained.read('my order')).toBe('none');
  });
});
