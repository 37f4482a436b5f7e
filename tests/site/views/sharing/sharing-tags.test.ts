import { describe, expect, it } from 'vitest';
import type { Sharing } from '../../../../src/site/types.ts';
import { sharingTags } from '../../../../src/site/views/sharing/sharing-tags.ts';

const BARE: Sharing = {
  siteName: 'Notes',
  title: 'Caches',
  description: '',
  type: 'website',
  url: undefined,
  language: 'zh-CN',
  published: null,
  jsonLd: null,
  image: null,
};

describe('sharingTags', () => {
  it('leaves out what is not known', () => {
    expect(sharingTags(BARE)).toEqual([
      ['property', 'og:title', 'Caches'],
      ['property', 'og:type', 'website'],
      ['property', 'og:site_name', 'Notes'],
      ['property', 'og:locale', 'zh_CN'],
      ['name', 'twitter:card', 'summary'],
      ['itemprop', 'name', 'Caches'],
    ]);
  });

  it('describes the card', () => {
    const image = { url: 'https://notes.example.org/card.png', width: 1200, height: 630, alt: 'A' };
    const tags = sharingTags({ ...BARE, image });
    expect(tags).toContainEqual(['property', 'og:image', image.url]);
    expect(tags).toContainEqual(['property', 'og:image:width', '1200']);
    expect(tags).toContainEqual(['name', 'twitter:card', 'summary_large_image']);
  });
});
