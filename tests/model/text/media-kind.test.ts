import { expect, it } from 'vitest';
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
