import { Client } from 'pg';
import { startBenchDatabase } from '../shared/bench-database.ts';
import type { EvalDoc, EvalQuery } from './read-data.ts';

/**
 * PostgreSQL's own full text search, on the very database that the server embeds: English dictionary, title above
 * text, and any word of the question may match, ranked by `ts_rank_cd`. Asking for all words, as its own
 * `plainto_tsquery` does, finds nothing for most questions.
 */
export async function postgresRankings(
  docs: readonly EvalDoc[],
  queries: readonly EvalQuery[],
): Promise<readonly (readonly string[])[]> {
  const database = await startBenchDatabase();
  const client = new Client({ connectionString: database.url });
  try {
    await client.connect();
    await fill(client, docs);
    const rankings: string[][] = [];
    for (const query of queries) rankings.push(await ranking(client, query));
    return rankings;
  } finally {
    await client.end();
    await database.stop();
  }
}

async function fill(client: Client, docs: readonly EvalDoc[]): Promise<void> {
  await client.query('CREATE TABLE doc (id text, site text, words tsvector)');
  await client.query(
    `INSERT INTO doc SELECT id, site, setweight(to_tsvector('english', title), 'A') || to_tsvector('english', text)
       FROM unnest($1::text[], $2::text[], $3::text[], $4::text[]) AS given (id, site, title, text)`,
    [
      docs.map(({ id }) => id),
      docs.map(({ site }) => site ?? ''),
      docs.map(({ title, headings }) => plain([title ?? '', ...(headings ?? [])].join(' '))),
      docs.map(({ text }) => plain(text)),
    ],
  );
  await client.query('CREATE INDEX ON doc USING gin (words)');
  await client.query('ANALYZE doc');
}

async function ranking(client: Client, { text, site }: EvalQuery): Promise<string[]> {
  const { rows } = await client.query<{ id: string }>({
    name: 'rank',
    text: `SELECT id FROM doc,
             (SELECT replace(plainto_tsquery('english', $1)::text, '&', '|')::tsquery AS any_word) AS asked
           WHERE words @@ any_word AND ($2::text IS NULL OR site = $2)
           ORDER BY ts_rank_cd(words, any_word) DESC, id LIMIT 10`,
    values: [plain(text), site ?? null],
  });
  return rows.map(({ id }) => id);
}

/** PostgreSQL's text holds no character 0. */
function plain(text: string): string {
  return text.replaceAll('\u0000', ' ');
}
