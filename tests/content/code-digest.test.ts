import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { codeDigest } from '../../src/content/code-digest.ts';
import { temporaryFolder } from '../support/sites/site.ts';

it('codeDigest changes with each file below its paths and with package.json, and with no other', async () => {
  const project = await temporaryFolder();
  await mkdir(join(project, 'src/deep'), { recursive: true });
  const write = (path: string, text: string) => writeFile(join(project, path), text);
  const digests: string[] = [];
  const note = () => digests.push(codeDigest(project, ['src', 'gone']));
  await write('src/deep/a.ts', '1');
  note();
  await write('src/deep/a.ts', '2');
  note();
  await write('src/b.css', '1');
  note();
  await write('package.json', '{}');
  note();
  expect(new Set(digests).size).toBe(4);
  await write('other.ts', '1');
  note();
  expect(digests.at(-1)).toBe(digests.at(-2));
});
