import { readFileSync } from 'node:fs';
import { splitPassages } from '@chatref/core';
import { parseHtml } from '../../apps/server/src/ingest/parse-html.ts';

const shopFolder = new URL('../../examples/music-shop/', import.meta.url);
const origin = 'https://shop.example';

type ShopQuestion = { readonly question: string; readonly page: string | null; readonly contains?: string };

/** The sample shop as an eval set, read by the parser and cut by the splitter that the product uses. */
export function sampleShop() {
  const questions: ShopQuestion[] = JSON.parse(readFileSync(new URL('questions.json', shopFolder), 'utf8'));
  const docs = pagesOf().flatMap(passagesOf);
  return { docs, queries: questions.map((question) => queryOf(question, docs)) };
}

/** The pages of the shop's own sitemap, because that is what a crawl would find. */
function pagesOf(): string[] {
  const sitemap = readFileSync(new URL('sitemap.xml', shopFolder), 'utf8');
  return [...sitemap.matchAll(/<loc>[^<]*?(\/shop\/[^<]*)<\/loc>/g)].flatMap(([, page]) => page ?? []);
}

function passagesOf(page: string) {
  const file = new URL(page.replace('/shop/', '') || 'index.html', shopFolder);
  const html = readFileSync(file, 'utf8').replaceAll('{{origin}}', origin);
  const outcome = parseHtml(html, origin + page);
  if (outcome.kind === 'failed')
    throw new Error(`${page} of the sample shop cannot be read: ${outcome.reason}`);
  return splitPassages(outcome.document).map((passage) => ({ ...passage, id: `${page}#${passage.ordinal}` }));
}

function queryOf({ question, page, contains }: ShopQuestion, docs: readonly { id: string; text: string }[]) {
  const ofPage = docs.filter(({ id }) => page !== null && id.startsWith(`${page}#`));
  const holding = ofPage.filter(({ text }) => contains !== undefined && text.includes(contains));
  const relevant = (holding.length > 0 ? holding : ofPage).map(({ id }) => id);
  return { text: question, relevant, answers: contains === undefined ? [] : [contains] };
}
