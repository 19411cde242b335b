import type { Block } from '@chatref/core';
import { hasWords } from './clean-text.ts';
import { MAX_TABLE_COLUMNS, MAX_TABLE_ROWS } from './limits.ts';

type RecordBlock = Extract<Block, { kind: 'record' }>;
type Row = readonly string[];

/**
 * A table's rows as records, each named by what people call such a thing. The first row names the columns unless it holds
 * figures. A list of questions with answers is read as that. Null: more rows than one source can hold.
 */
export function tableRecords(rows: readonly Row[]): readonly RecordBlock[] | null {
  if (rows.length > MAX_TABLE_ROWS) return null;
  const [first = [], ...rest] = rows.map((row) => row.slice(0, MAX_TABLE_COLUMNS));
  const hasHeader =
    rest.length > 0 && first.some(hasWords) && !first.some((cell) => /^[\d.,\s€$£%-]+$/u.test(cell));
  const header = hasHeader ? first : [];
  const body = hasHeader ? rest : [first, ...rest];
  const named = nameColumn(header, body);
  const question = columnOf(header, questionNames);
  const answer = columnOf(header, answerNames);
  return body.flatMap((row) => {
    if (question >= 0 && answer >= 0) return questionRecord(row[question] ?? '', row[answer] ?? '');
    const name = row[named] ?? '';
    const line = lineOf(header, row);
    return line === '' ? [] : [{ kind: 'record', name, lines: [line], text: '' } as const];
  });
}

function questionRecord(name: string, text: string): RecordBlock[] {
  return hasWords(name) && hasWords(text) ? [{ kind: 'record', name, lines: [], text }] : [];
}

/** "Model: Player Strat; Price: 899 €": a row that is quoted alone has lost its header. */
function lineOf(header: Row, row: Row): string {
  return row
    .flatMap((cell, at) => {
      const column = header[at] ?? '';
      if (cell === '') return [];
      return [column === '' ? cell : `${column}: ${cell}`];
    })
    .join('; ');
}

function nameColumn(header: Row, body: readonly Row[]): number {
  const known = columnOf(header, thingNames);
  if (known >= 0) return known;
  const sample = body.slice(0, 50);
  const width = Math.max(0, ...sample.map((row) => row.length));
  const wordy = Array.from({ length: width }, (_, at) => at).find(
    (at) => sample.filter((row) => /\p{L}{2}/u.test(row[at] ?? '')).length > sample.length / 2,
  );
  return wordy ?? 0;
}

function columnOf(header: Row, names: RegExp): number {
  return header.findIndex((cell) => names.test(cell.trim()));
}

const thingNames =
  /^(name|title|product|product name|item|model|service|subject|produkt|produktname|artikel|bezeichnung|modell|titel|nom|produit|article|titre|nombre|producto|artículo|título|nome|prodotto|articolo|titolo|produto|artigo|naam|artikelnaam)$/iu;
const questionNames =
  /^(questions?|frage|fragen|pregunta|preguntas|domanda|domande|pergunta|perguntas|vraag|vragen)$/iu;
const answerNames =
  /^(answers?|antwort|antworten|réponse|réponses|respuesta|respuestas|risposta|risposte|resposta|respostas|antwoord|antwoorden)$/iu;
