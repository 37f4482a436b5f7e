import { describe, expect, it } from 'vitest';
import { segmentTitles } from '../../../support/notes/segments.ts';

function titlesOf(...headings: string[]): string[] {
  return segmentTitles(headings.map((heading) => `${heading}\ntext\n`).join(''));
}

describe('deeperSessions', () => {
  it.each([
    {
      name: 'later dates',
      headings: ['## 2020/3/4', '## 2020/3/11', '### 2020/3/18', '### 2020/3/25'],
      out: ['2020-03-04', '2020-03-11', '2020-03-18', '2020-03-25'],
    },
    {
      name: 'earlier dates if the newest come first',
      headings: [
        '## 2020/3/25',
        '## 2020/3/18',
        '### 组会 2020/3/11',
        '#### 组会 2020/3/4（线上）',
      ],
      out: ['2020-03-25', '2020-03-18', '2020-03-11 组会', '2020-03-04 组会 （线上）'],
    },
  ])('open sessions after the last one on the usual level: $name', ({ headings, out }) => {
    expect(titlesOf(...headings)).toEqual(out);
  });

  it('have their topics on their own level or below', () => {
    const titles = titlesOf(
      '## 2020/3/4',
      '## 2020/3/11',
      '### 2020/3/18',
      '### A',
      '### 2020/3/25',
    );
    expect(titles).toHaveLength(4);
  });

  it.each([
    ['a single date', ['### 2020/3/18']],
    ['dates with a topic', ['### 2020/3/18 A', '### 2020/3/25 B']],
    ['dates without a year', ['### 3/18', '### 3/25']],
    ['earlier dates in an ascending file', ['### 2020/3/9', '### 2020/3/10']],
    ['the day of the session', ['### 2020/3/11', '### 2020/3/11']],
  ])('do not begin at %s', (_, below) => {
    expect(titlesOf('## 2020/3/4', '## 2020/3/11', ...below)).toEqual(['2020-03-04', '2020-03-11']);
  });

  it('do not begin where other sessions contain dates too', () => {
    const below = ['### 2020/3/18', '### 2020/3/19'];
    const earlier = ['## 2020/2/26', '## 2020/3/4', '### 2020/3/5'];
    expect(titlesOf(...earlier, '## 2020/3/11', ...below)).toHaveLength(3);
  });
});
