import { describe, expect, it } from 'vitest';
import { sitemapIndexText, sitemapText } from '../../../src/site/files/sitemap.ts';
import { notebookWith, pageEntry } from '../../support/notes/notebook.ts';
import { elementsNamed, parseXml, type XmlElement } from '../../support/xml.ts';

const site = new URL('https://notes.example.org');
const pages = [
  { id: '2020-03-11', modified: '2020-03-12T08:50:03Z' },
  { id: '2020-03-18', modified: '2020-03-19T01:02:03Z' },
  { id: '?a&b', modified: null },
].map((entry) => pageEntry('', entry));
const notebook = notebookWith(pages);
const textsOf = (root: XmlElement, name: string) =>
  root.children.map((entry) => elementsNamed(entry, name)[0]?.text);

describe('sitemapText', () => {
  const root = parseXml(sitemapText(notebook, site));

  it('lists the absolute addresses of all pages for search engines', () => {
    expect(root.name).toBe('urlset');
    expect(textsOf(root, 'loc')).toEqual([
      'https://notes.example.org/',
      'https://notes.example.org/topics/',
      'https://notes.example.org/gallery/',
      'https://notes.example.org/2020-03-11/',
      'https://notes.example.org/2020-03-18/',
      'https://notes.example.org/?a&b/',
    ]);
  });

  it('contains the times of changes that are known, and the latest for the timeline', () => {
    expect(textsOf(root, 'lastmod')).toEqual([
      '2020-03-19T01:02:03Z',
      undefined,
      undefined,
      '2020-03-12T08:50:03Z',
      '2020-03-19T01:02:03Z',
      undefined,
    ]);
  });
});

describe('sitemapIndexText', () => {
  it('leads to the sitemap', () => {
    const root = parseXml(sitemapIndexText(notebook, site));
    expect(root.name).toBe('sitemapindex');
    expect(textsOf(root, 'loc')).toEqual(['https://notes.example.org/sitemap-0.xml']);
    expect(textsOf(root, 'lastmod')).toEqual(['2020-03-19T01:02:03Z']);
  });

  it('contains the time of a change in the preamble', () => {
    const preamble = pageEntry('', { kind: 'preamble', modified: '2020-04-01T00:00:00Z' });
    const texts = [sitemapText, sitemapIndexText].map((textOf) => {
      return textsOf(parseXml(textOf({ pages, preamble }, site)), 'lastmod')[0];
    });
    expect(texts).toEqual(['2020-04-01T00:00:00Z', '2020-04-01T00:00:00Z']);
  });

  it('contains no time if none is known', () => {
    const root = parseXml(sitemapIndexText(notebookWith([pageEntry('')]), site));
    expect(textsOf(root, 'lastmod')).toEqual([undefined]);
  });
});
