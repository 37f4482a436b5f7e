import { describe, expect, it } from 'vitest';
import { parseDialect } from '../../../../src/model/markdown/syntax/dialect-parser.ts';
import { seededRandom } from '../../../support/random.ts';

/** A paragraph with the marks of all syntax that may be left out. */
const MARKS = '\n\n@ http | &#\n';

const FRAGMENTS = [
  ...['a@b.c', 'www.x.org', 'http://x.y/z', 'HTTPS://x.y', 'mailto:q@w.e', 'WWW.a.b', 'www\\.a.b'],
  ...[
    '| a | b |',
    '| - | - |',
    '---',
    ':-',
    '-:',
    ':-:',
    'a',
    '\n',
    '\n',
    '\n\n',
    '- ',
    '> ',
    '1. ',
  ],
  ...['&#64;', 'b&commat;c.d', 'h&#116;tp://a.b', '\\@', '*x*', '**粗**', '~~s~~', '`c`', '$x$'],
  ...['[[w]]', '[l](u)', '[^1]', '<b>', 'text ', '中文', '。', ' '],
];

describe('parserOptions', () => {
  it('lead to the tree that all of GFM leads to', () => {
    const random = seededRandom(3);
    const pick = () => FRAGMENTS[Math.floor(random() * FRAGMENTS.length)] ?? '';
    for (let count = 0; count < 500; count += 1) {
      const source = Array.from({ length: 1 + Math.floor(random() * 10) }, pick).join('');
      const all = parseDialect(source.trimEnd() + MARKS).children.slice(0, -1);
      expect(parseDialect(source.trimEnd()).children, JSON.stringify(source)).toEqual(all);
    }
  });

  it.each([
    { what: 'an email address', input: 'a@b.org', out: 'mailto:a@b.org' },
    { what: 'a host', input: 'www.x.org', out: 'http://www.x.org' },
    { what: 'a reference', input: 'a&#64;b.org', out: 'mailto:a@b.org' },
  ])('find links in $what', ({ input, out }) => {
    expect(parseDialect(input).children).toMatchObject([
      { children: [{ type: 'link', url: out }] },
    ]);
  });
});
