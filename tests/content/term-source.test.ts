import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readTermSource } from '../../src/content/term-source.ts';

test('readTermSource reads the list of terms in a folder, which may have none', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'terms-'));
  expect((await readTermSource(folder)).value.list).toEqual({ add: [], join: [], hide: [] });
  writeFileSync(join(folder, 'terms.json'), '{"add":["剪枝"]}');
  expect((await readTermSource(folder)).value.list.add).toEqual(['剪枝']);
});
