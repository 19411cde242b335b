import { describe, expect, test } from 'vitest';
import { emptySitemap, parseSitemap } from './parse-sitemap.ts';

describe('ING-23 the bytes of a sitemap', () => {
  test('ING-23 entities that the file defines are not expanded', () => {
    const xml = '<!DOCTYPE x [<!ENTITY e "http://a.b/">]><urlset><url><loc>&e;</loc></url></urlset>';
    expect(parseSitemap(Buffer.from(xml))).toEqual(emptySitemap);
  });

  test('ING-23 namespaces and prefixes do not matter, other locations do not count', () => {
    const xml = `<s:urlset xmlns:s="x" xmlns:image="y"><s:url><s:loc> http://a.b/c </s:loc>
      <image:image><image:loc>http://a.b/d.png</image:loc></image:image></s:url></s:urlset>`;
    expect(parseSitemap(Buffer.from(xml)).pages).toEqual(['http://a.b/c']);
  });
});
