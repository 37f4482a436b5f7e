import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { lookFiles } from '../../../src/site/files/look-files.ts';

const logo = fileURLToPath(new URL('../../../public/favicon.svg', import.meta.url));

it('lookFiles returns the accent colour and the logo, each only if it is set', () => {
  expect(lookFiles({ accent: null, logo: null })).toEqual([]);
  const accent = { light: '#1f5a8a', dark: '#7fb0d8' };
  const files = lookFiles({ accent, logo }).map(({ bytes, ...file }) => {
    return { ...file, text: Buffer.from(bytes).toString() };
  });
  expect(files).toEqual([
    {
      name: 'accent.css',
      type: 'text/css',
      text: ':root{--seal:light-dark(#1f5a8a,#7fb0d8)}\n',
    },
    { name: 'logo.svg', type: 'image/svg+xml', text: readFileSync(logo, 'utf8') },
  ]);
});
