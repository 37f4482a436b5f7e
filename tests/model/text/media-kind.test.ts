import { expect, it } from 'vitest';
import { ATTACHMENT_EXTENSIONS } from '../../../src/content/attachment.ts';
import { mediaKind } from '../../../src/model/text/media-kind.ts';

it.each([
  { name: 'talk.mp4', out: 'video' },
  { name: '录像/演示.WebM', out: 'video' },
  { name: 'a.ogv', out: 'video' },
  { name: 'a.mp3', out: 'audio' },
  { name: 'voice memo.M4A', out: 'audio' },
  { name: 'a.mp4.pdf', out: null },
  { name: 'mp4', out: null },
  { name: 'a.png', out: null },
])('mediaKind returns $out for $name', ({ name, out }) => {
  expect(mediaKind(name)).toBe(out);
});

it('every sound and film that browsers play is published', () => {
  const played = [
    'mp4',
    'm4v',
    'mov',
    'webm',
    'mkv',
    'ogv',
    'mp3',
    'm4a',
    'aac',
    'wav',
    'ogg',
    'oga',
    'opus',
    'flac',
  ];
  expect(played.filter((extension) => mediaKind(`a.${extension}`) === null)).toEqual([]);
  expect(played.filter((extension) => !ATTACHMENT_EXTENSIONS.has(extension))).toEqual([]);
});
