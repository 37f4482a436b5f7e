import { describe, expect, test } from 'vitest';
import { cleanSvg } from '../../src/render/clean-svg.ts';

const START = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"';

describe('cleanSvg', () => {
  test('keeps a drawing as it is', () => {
    const content = [
      '<title>图</title>',
      '<style>.a{fill:url(#g)}</style>',
      '<defs><linearGradient id="g"><stop offset="0" stop-color="red"/></linearGradient></defs>',
      '<g class="a" style="fill: none" transform="scale(2)"><path d="M0 0L9 9" stroke-width="2"/></g>',
      '<use xlink:href="#g"/><text x="1" font-family="serif">a &lt; b</text>',
      '<image href="data:image/png;base64,aGk="/>',
    ].join('');
    const [, inner] =
      /^<svg [^>]*>(.*)<\/svg>$/s.exec(
        cleanSvg(`${START} viewBox="0 0 9 9">${content}</svg>`) ?? '',
      ) ?? [];
    expect(inner?.replaceAll('></stop>', '/>')).toBeDefined();
    for (const part of [
      'fill:url(#g)',
      'offset="0"',
      'd="M0 0L9 9"',
      'stroke-width="2"',
      'xlink:href="#g"',
      'a &#x3C; b',
      'data:image/png',
      '图',
      'style="fill: none"',
    ]) {
      expect(inner).toContain(part);
    }
  });

  test.each([
    '<script>alert(1)</script>',
    '<script href="https://evil.example/x.js"/>',
    '<g onclick="alert(1)"/>',
    '<a href="javascript:alert(1)"><text>evil</text></a>'.replace('evil', 'x'),
    '<image href="https://evil.example/x.png"/>',
    '<image xlink:href="//evil.example/x.png"/>',
    '<use href="other.svg#x"/>',
    '<rect style="fill:url(https://evil.example)"/>',
    '<rect fill="url(//evil.example)"/>',
    '<style>@import "https://evil.example"; a{}</style>',
    '<style>a{background:u\\72l(evil)}</style>',
    '<foreignObject><iframe src="https://evil.example"/></foreignObject>',
    '<animate attributeName="href" values="javascript:alert(1)"/>',
    '<set attributeName="onload" to="alert(1)"/>',
    '<image href="data:image/svg+xml;base64,PHN2Zy8+"/>',
    '<?xml-stylesheet href="https://evil.example"?>',
  ])('removes %s', (part) => {
    const clean = cleanSvg(`${START}>${part}<rect width="1"/></svg>`);
    expect(clean).toContain('width="1"');
    expect(clean).not.toMatch(
      /evil|alert|javascript|<script|<a[ >]|animate|@import|svg\+xml|other\.svg/,
    );
  });

  test('reads the names of namespaces that drawing programs define', () => {
    const doctype = '<!DOCTYPE svg PUBLIC "a" "b" [<!ENTITY ns "http://www.w3.org/2000/svg">]>';
    expect(cleanSvg(`<?xml version="1.0"?>${doctype}<svg xmlns="&ns;"><g/></svg>`)).toContain('<g');
  });

  test('keeps 200 groups in each other', () => {
    expect(cleanSvg(nested(200))?.match(/<g>/g)).toHaveLength(200);
  });

  test.each([1_000, 5_000, 100_000])('returns null for %i groups in each other', (depth) => {
    expect(cleanSvg(nested(depth))).toBeNull();
  });

  test.each(['', 'text', '<html/>', '<svg><g></svg>', '<svg>&undefined;</svg>'])(
    'returns null for %j',
    (source) => {
      expect(cleanSvg(source)).toBeNull();
    },
  );
});

function nested(depth: number): string {
  return `${START}>${'<g>'.repeat(depth)}${'</g>'.repeat(depth)}</svg>`;
}
