import { expect, test } from 'vitest';
import { readEmbedded } from '../../../src/model/images/embedded-image.ts';

test.each([
  { url: 'imgs/a.png', out: { written: 'imgs/a.png', embedded: null } },
  { url: 'data:image/png;base64,aGk=', out: { written: 'data:image/png', embedded: 'aGk=' } },
  {
    url: 'DATA:image/png;charset=x;base64,aG\n k%3D',
    out: { written: 'data:image/png', embedded: 'aGk=' },
  },
  {
    url: 'data:image/svg+xml,%3Csvg/%3E',
    out: { written: 'data:image/svg+xml', embedded: 'PHN2Zy8+' },
  },
  {
    url: 'data:image/svg+xml;utf8,<é>',
    out: { written: 'data:image/svg+xml', embedded: 'PMOpPg==' },
  },
  { url: 'data:image/png', out: { written: 'data:image/png', embedded: null } },
])('readEmbedded splits $url', ({ url, out }) => {
  expect(readEmbedded(url)).toEqual(out);
});
