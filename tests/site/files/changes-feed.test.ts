import { describe, expect, it } from 'vitest';
import { changesFeed } from '../../../src/site/files/changes-feed.ts';
import { rssText } from '../../../src/site/files/feed-formats.ts';
import { notebookWith, pageEntry } from '../../support/notes/notebook.ts';
import { elementsNamed, parseXml } from '../../support/xml.ts';

const SITE = new URL('https://notes.example.org');

const NOTEBOOK = notebookWith([
  pageEntry('### One <b>\n\n### Two', {
    history: [
      { anchor: null, added: '2020-03-18T12:00:00Z', edited: [] },
      { anchor: 'one-b', added: '2020-03-18T12:00:00Z', edited: ['2020-04-01T08:00:00Z'] },
      { anchor: 'two', added: '2020-04-01T09:30:00Z', edited: [] },
    ],
  }),
]);

describe('changesFeed', () => {
  it('has an item for each session and day, which keeps its id', () => {
    const { items } = changesFeed(NOTEBOOK, SITE);
    expect(items).toMatchObject([
      {
        id: 'https://notes.example.org/2020-03-18/#2020-04-01',
        url: 'https://notes.example.org/2020-03-18/#one-b',
        title: 'Edited · Wednesday, 18 March 2020',
        summary: 'One <b> · Two',
        html: expect.stringContaining(
          '<li>Edited <a href="https://notes.example.org/2020-03-18/#one-b">One &#x3C;b></a></li>',
        ),
        published: '2020-04-01T09:30:00Z',
      },
      {
        id: 'https://notes.example.org/2020-03-18/#2020-03-18',
        url: 'https://notes.example.org/2020-03-18/',
        title: 'Added · Wednesday, 18 March 2020',
      },
    ]);
  });

  it('counts the sessions of an import', () => {
    const history = [{ anchor: null, added: '2020-05-01T12:00:00Z', edited: [] }];
    const days = Array.from(
      { length: 28 },
      (_, day) => `2020-02-${String(day + 1).padStart(2, '0')}`,
    );
    const pages = days.map((date) => pageEntry('', { id: date, date, history }));
    expect(changesFeed(notebookWith(pages), SITE).items).toMatchObject([
      {
        id: 'https://notes.example.org/changes/#2020-05-01-added',
        url: 'https://notes.example.org/changes/',
        title: 'Added · 28 meetings',
      },
    ]);
  });

  it('is dated to the second', () => {
    const rss = parseXml(rssText(changesFeed(NOTEBOOK, SITE), 'https://notes.example.org/x.xml'));
    expect(elementsNamed(rss, 'pubDate').map(({ text }) => text)).toEqual([
      'Wed, 01 Apr 2020 09:30:00 GMT',
      'Wed, 18 Mar 2020 12:00:00 GMT',
    ]);
    expect(elementsNamed(rss, 'guid').map(({ attributes }) => attributes)).toEqual([
      { isPermaLink: 'false' },
      { isPermaLink: 'false' },
    ]);
  });
});
