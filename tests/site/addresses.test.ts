import { describe, expect, it } from 'vitest';
import { absoluteUrl, cardPath, pageUrl } from '../../src/site/addresses.ts';

describe('pageUrl', () => {
  it.each([
    { id: 'index', url: '/' },
    { id: '2020-03-11', url: '/2020-03-11/' },
    { id: 'topics', url: '/topics/' },
  ])('returns $url for $id', ({ id, url }) => {
    expect(pageUrl(id)).toBe(url);
  });
});

describe('cardPath', () => {
  it.each([
    { page: null, topic: null, path: 'cards/index' },
    { page: '2020-03-11', topic: null, path: '2020-03-11/card' },
    { page: '2020-03-11', topic: 'iommu', path: '2020-03-11/iommu/card' },
  ])('returns $path for page $page and topic $topic', ({ page, topic, path }) => {
    expect(cardPath(page, topic)).toBe(path);
  });
});

describe('absoluteUrl', () => {
  it('adds the origin of the site', () => {
    const site = new URL('https://notes.example.org');
    expect(absoluteUrl('/a/#b', site)).toBe('https://notes.example.org/a/#b');
  });

  it('returns undefined without a known origin', () => {
    expect(absoluteUrl('/a/', undefined)).toBeUndefined();
  });
});
