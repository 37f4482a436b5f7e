import { expect, test } from 'vitest';
import { htmlImageSize, imageSize } from '../../../../src/model/markdown/syntax/image-size.ts';

test.each([
  { written: '300', out: { width: 300 } },
  { written: '300x200', out: { width: 300 } },
  { written: '300px', out: { width: 300 } },
  { written: '50%', out: { zoom: 0.5 } },
  { written: '100%', out: null },
  { written: '1', out: null },
  { written: '999999', out: null },
  { written: '20em', out: null },
  { written: 'IOTLB', out: null },
])('imageSize returns $out for $written', ({ written, out }) => {
  expect(imageSize(written)).toEqual(out);
});

test.each([
  { attributes: { style: 'zoom:50%;' }, out: { zoom: 0.5 } },
  { attributes: { style: 'zoom: 0.5' }, out: { zoom: 0.5 } },
  { attributes: { style: 'border:0; width: 300px' }, out: { width: 300 } },
  { attributes: { width: '40%' }, out: { zoom: 0.4 } },
  { attributes: { style: 'zoom:200%' }, out: null },
  { attributes: { style: 'max-width:50%' }, out: null },
  { attributes: {}, out: null },
])('htmlImageSize returns $out for an <img> with $attributes', ({ attributes, out }) => {
  expect(htmlImageSize(new Map(Object.entries(attributes)))).toEqual(out);
});
