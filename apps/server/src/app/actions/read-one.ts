import { readCatalogue } from '../sources/read-catalogue.ts';
import type { KeyedDocument } from '../sources/replace-documents.ts';
import type { Begun, Problems, Reading, TrainingDeps } from '../sources/train-source.ts';
import { parsePairs } from '../sources/typed-content.ts';

/** Reads what comes as a whole: a file, a text, questions with their answers, a product catalogue. */
export async function readOne(deps: TrainingDeps, begun: Begun, signal: AbortSignal): Promise<Reading> {
  if (begun.kind === 'products') return readCatalogue(deps, begun, signal);
  return begun.kind === 'qa' ? readPairs(deps, begun) : readDocument(deps, begun);
}

async function readDocument({ parser }: TrainingDeps, { kind, name, bytes }: Begun): Promise<Reading> {
  const outcome = await parser.parse(
    kind === 'text'
      ? { kind: 'text', title: name, text: new TextDecoder().decode(bytes) }
      : { kind: 'file', name, bytes },
  );
  if (outcome.kind === 'document')
    return { kind: 'read', documents: [{ document: outcome.document, key: null }], problems: [] };
  const { reason, remedy } = outcome;
  return { kind: 'failed', failure: { reason, remedy }, problems: [] };
}

/** Each question is a document of its own, so that an answer is cited by the question it was given to. */
async function readPairs({ parser }: TrainingDeps, { bytes }: Begun): Promise<Reading> {
  const documents: KeyedDocument[] = [];
  const problems: Problems = [];
  for (const { question, answer } of parsePairs(bytes)) {
    const outcome = await parser.parse({ kind: 'text', title: question, text: answer });
    if (outcome.kind === 'document') documents.push({ document: outcome.document, key: question });
    else problems.push({ url: question, reason: outcome.reason, remedy: outcome.remedy });
  }
  const [first] = problems;
  if (documents.length > 0 || first === undefined) return { kind: 'read', documents, problems };
  return { kind: 'failed', failure: first, problems };
}
