import { extname } from 'node:path';
import type { Api } from './api.ts';
import { sendFile } from './pages.ts';

export type SampleShop = {
  /** Folder of `examples/music-shop`. */
  readonly folder: string;
  /** Agent whose widget the shop carries. */
  readonly agentId: string;
};

/** Serves the sample shop below `/shop/`, its widget line filled in. `origin` is asked at each request: ports may differ. */
export function sampleShopRoutes({ app }: Api, shop: SampleShop, origin: () => string): void {
  const fill = (text: string) =>
    text.replaceAll('{{origin}}', origin()).replaceAll('{{agentId}}', shop.agentId);
  const cache = 'no-cache';
  app.get('/robots.txt', (c) => sendFile(c, shop.folder, 'robots.txt', { cache, fill }));
  app.get('/shop', (c) => c.redirect('/shop/', 302));
  app.get('/shop/*', async (c) => {
    const path = c.req.path.slice('/shop/'.length) || 'index.html';
    const isText = ['.html', '.xml', '.txt'].includes(extname(path));
    const found = await sendFile(c, shop.folder, path, isText ? { cache, fill } : { cache });
    return found.status === 404 ? sendFile(c, shop.folder, '404.html', { cache, fill, status: 404 }) : found;
  });
}
