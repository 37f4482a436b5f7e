import { describe, expect, it } from 'vitest';
import type { Feed } from '../../src/site/feed.ts';
import { jsonFeed } from '../../src/site/json-feed.ts';
import { rssText } from '../../src/site/rss.ts';
import { sitemapIndexText, sitemapText } from '../../src/site/sitemap.ts';
import { withoutControls, xmlText } from '../../src/site/xml.ts';
import { elementsNamed, parseXml } from '../support/xml.ts';

const HOSTILE = '</title>]]> "quotes" & <tags> 𠮷野家 🐛\u0000\u001b\uffff';
const SHOWN = '</title>]]> "quotes" & <tags> 𠮷野家 🐛';

const feed: Feed = {
  title: HOSTILE,
  description: '',
  language: 'zh-CN',
  home: 'https://notes.example.org/',
  items: [
    {
      url: 'https://notes.example.org/2020-03-11/',
      title: HOSTILE,
      summary: HOSTILE,
      html: `<p title="a">${HOSTILE}</p>`,
      published: '2020-03-11',
    },
    {
      url: 'https://notes.example.org/papers/',
      title: 'Papers',
      summary: '',
      html: '',
      published: null,
    },
  ],
};

describe('a text in XML', () => {
  it.each([
    { input: `a<b>&"c"'d'`, out: 'a&#60;b&#62;&#38;&#34;c&#34;&#39;d&#39;' },
    { input: 'tab\tline\nreturn\r', out: 'tab\tline\nreturn\r' },
    { input: 'nul\0 escape\u001b bad\ufffe\uffff', out: 'nul escape bad' },
    { input: '𠮷🐛 half\ud800 half\udc00', out: '𠮷🐛 half half' },
  ])('is safe for $input', ({ input, out }) => {
    expect(xmlText(input)).toBe(out);
  });
});

describe('the RSS feed', () => {
  const root = parseXml(rssText(feed, 'https://notes.example.org/rss.xml'));
  const [item, undated] = elementsNamed(root, 'item');
  const textOf = (name: string) => item?.children.find((child) => child.name === name)?.text;

  it('keeps hostile texts whole and well-formed', () => {
    expect(root).toMatchObject({ name: 'rss', attributes: { version: '2.0' } });
    expect(elementsNamed(root, 'title').map(({ text }) => text)).toEqual([SHOWN, SHOWN, 'Papers']);
    expect(textOf('description')).toBe(SHOWN);
    expect(textOf('content:encoded')).toBe(`<p title="a">${SHOWN}</p>`);
  });

  it('dates a session at noon and knows it by its address', () => {
    expect(textOf('pubDate')).toBe('Wed, 11 Mar 2020 12:00:00 GMT');
    expect(textOf('guid')).toBe('https://notes.example.org/2020-03-11/');
    expect(undated?.children.map(({ name }) => name)).not.toContain('pubDate');
  });

  it('names its own address', () => {
    expect(elementsNamed(root, 'atom:link')[0]?.attributes).toMatchObject({
      rel: 'self',
      href: 'https://notes.example.org/rss.xml',
    });
  });
});

describe('the JSON Feed', () => {
  it('has what version 1.1 asks for', () => {
    expect(jsonFeed(feed, 'https://notes.example.org/feed.json')).toMatchObject({
      version: 'https://jsonfeed.org/version/1.1',
      title: SHOWN,
      feed_url: 'https://notes.example.org/feed.json',
      items: [
        {
          id: 'https://notes.example.org/2020-03-11/',
          title: SHOWN,
          content_html: `<p title="a">${SHOWN}</p>`,
          date_published: '2020-03-11T12:00:00.000Z',
        },
        { id: 'https://notes.example.org/papers/', content_html: '' },
      ],
    });
  });
});

describe('the sitemap', () => {
  it.each([
    ['urlset', sitemapText],
    ['sitemapindex', sitemapIndexText],
  ])('lists addresses in a %s', (name, text) => {
    const urls = ['https://notes.example.org/?a&b', 'https://notes.example.org/2020-03-11/'];
    const root = parseXml(text(urls));
    expect(root.name).toBe(name);
    expect(elementsNamed(root, 'loc').map((loc) => loc.text)).toEqual(urls);
  });
});

describe('a text without controls', () => {
  it('keeps all that is written', () => {
    expect(withoutControls('a\u0085é𠮷\u2028')).toBe('a\u0085é𠮷\u2028');
  });
});
