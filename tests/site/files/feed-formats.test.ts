import { detectRssFeed, parseJsonFeed, parseRssFeed } from 'feedsmith';
import { describe, expect, it } from 'vitest';
import type { Feed } from '../../../src/site/files/feed.ts';
import { jsonFeed, rssText } from '../../../src/site/files/feed-formats.ts';
import { JSON_FEED_SCHEMA } from '../../support/json-feed-schema.ts';
import { schemaFaults } from '../../support/json-schema.ts';
import { elementsNamed, parseXml } from '../../support/xml.ts';

const HOSTILE = '</title>]]> "quotes" & <tags> 𠮷野家 🐛\u0000\u001b\uffff';
const SHOWN = '</title>]]> "quotes" & <tags> 𠮷野家 🐛';

const feed: Feed = {
  title: HOSTILE,
  description: '',
  language: 'zh-CN',
  home: 'https://notes.example.org/',
  items: [
    {
      id: 'https://notes.example.org/2020-03-11/',
      url: 'https://notes.example.org/2020-03-11/',
      title: HOSTILE,
      summary: HOSTILE,
      html: `<p title="a">${HOSTILE}</p>`,
      published: '2020-03-11',
      modified: '2020-03-12T08:50:03Z',
      image: { url: 'https://notes.example.org/assets/a.full.webp', width: 1600, height: 900 },
    },
    {
      id: 'https://notes.example.org/papers/',
      url: 'https://notes.example.org/papers/',
      title: 'Papers',
      summary: '',
      html: '',
      published: null,
      modified: null,
      image: null,
    },
  ],
};

const TITLES = [
  '</script><b>',
  ']]>',
  'a\u0000b',
  '𠮷野家 🐛',
  '"quotes" & <tags>',
  '&amp;',
  '字'.repeat(300),
];

describe('a feed with a hostile title', () => {
  it.each(TITLES)('is valid and keeps the title %j for other programs', (title) => {
    const shown = title.replace('\u0000', '');
    const hostile: Feed = {
      ...feed,
      title,
      items: feed.items.map((item) => ({
        ...item,
        title,
        summary: title,
        html: `<p>${title}</p>`,
      })),
    };
    const rss = rssText(hostile, 'https://notes.example.org/rss.xml');
    expect(elementsNamed(parseXml(rss), 'title').map(({ text }) => text)).toEqual([
      shown,
      shown,
      shown,
    ]);
    expect(detectRssFeed(rss)).toBe(true);
    const read = parseRssFeed(rss);
    expect(read.items?.map(({ guid }) => guid?.value)).toEqual(feed.items.map(({ url }) => url));
    const json = JSON.parse(
      JSON.stringify(jsonFeed(hostile, 'https://notes.example.org/feed.json')),
    ) as { title: string };
    expect(schemaFaults(json, JSON_FEED_SCHEMA)).toEqual([]);
    expect(parseJsonFeed(json).title).toBe(shown);
  });
});

describe('rssText', () => {
  const root = parseXml(rssText(feed, 'https://notes.example.org/rss.xml'));
  const [item, undated] = elementsNamed(root, 'item');
  const textOf = (name: string) => item?.children.find((child) => child.name === name)?.text;

  it('keeps hostile texts whole in well-formed XML', () => {
    expect(root).toMatchObject({ name: 'rss', attributes: { version: '2.0' } });
    expect(elementsNamed(root, 'title').map(({ text }) => text)).toEqual([SHOWN, SHOWN, 'Papers']);
    expect(textOf('description')).toBe(SHOWN);
    expect(textOf('content:encoded')).toBe(`<p title="a">${SHOWN}</p>`);
  });

  it('dates a session at noon and uses its address as the id', () => {
    expect(textOf('pubDate')).toBe('Wed, 11 Mar 2020 12:00:00 GMT');
    expect(textOf('guid')).toBe('https://notes.example.org/2020-03-11/');
    expect(undated?.children.map(({ name }) => name)).not.toContain('pubDate');
  });

  it('contains the image of a session', () => {
    expect(elementsNamed(root, 'media:content').map(({ attributes }) => attributes)).toEqual([
      {
        url: 'https://notes.example.org/assets/a.full.webp',
        medium: 'image',
        width: '1600',
        height: '900',
      },
    ]);
  });

  it('contains its own address', () => {
    expect(elementsNamed(root, 'atom:link')[0]?.attributes).toMatchObject({
      rel: 'self',
      href: 'https://notes.example.org/rss.xml',
    });
  });
});

describe('jsonFeed', () => {
  it('returns the fields of JSON Feed 1.1', () => {
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
          date_modified: '2020-03-12T08:50:03Z',
          image: 'https://notes.example.org/assets/a.full.webp',
        },
        { id: 'https://notes.example.org/papers/', content_html: '' },
      ],
    });
  });
});
