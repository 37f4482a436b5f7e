import { describe, expect, it } from 'vitest';
import { filePatches } from '../../../src/content/history/file-patches.ts';

async function* batches(text: string) {
  // A batch can end anywhere.
  for (const line of text.split('\n')) yield [line];
}

const parse = (text: string) => Array.fromAsync(filePatches(batches(text)));

describe('filePatches', () => {
  it('reads the hunks of the files of each commit', async () => {
    const text = [
      '\u0001aa',
      '',
      'diff --git a/n.md b/n.md',
      'index e4319e3..aa45fd6 100644',
      '--- a/n.md',
      '+++ b/n.md',
      '@@ -3,2 +3 @@ heading',
      '-a',
      '--- b',
      '+++ c',
      '@@ -9,0 +9,2 @@',
      '+@@ d',
      '+',
      '\\ No newline at end of file',
      '\u0001bb',
      '',
      'diff --git a/o.md b/o.md',
      'new file mode 100644',
      '--- /dev/null',
      '+++ b/o.md',
      '@@ -0,0 +1 @@',
      '+diff --git a/x b/x',
      'diff --git a/p.md b/p.md',
      '--- a/p.md',
      '+++ /dev/null',
      '@@ -1 +0,0 @@',
      '-a',
    ];
    expect(await parse(text.join('\n'))).toEqual([
      {
        commit: 'aa',
        files: [
          {
            from: 'n.md',
            to: 'n.md',
            hunks: [
              { start: 2, removed: ['a', '-- b'], added: ['++ c'] },
              { start: 8, removed: [], added: ['@@ d', ''] },
            ],
          },
        ],
      },
      {
        commit: 'bb',
        files: [
          {
            from: null,
            to: 'o.md',
            hunks: [{ start: 0, removed: [], added: ['diff --git a/x b/x'] }],
          },
          { from: 'p.md', to: null, hunks: [{ start: 0, removed: ['a'], added: [] }] },
        ],
      },
    ]);
  });

  it.each([
    { written: 'b.md', name: 'b.md' },
    { written: 'a b.md\t', name: 'a b.md' },
    { written: '"a\\"\\\\\\t\\346\\227\\247.md"', name: 'a"\\\t旧.md' },
    { written: Buffer.from('旧.md').toString('latin1'), name: '旧.md' },
  ])('decodes the path $written', async ({ written, name }) => {
    const [patch] = await parse(`diff --git\ndiff --git x\nrename from ${written}\nrename to b`);
    expect(patch?.files.map(({ from }) => from)).toEqual([name]);
  });

  it('yields nothing without changes', async () => {
    expect(await parse('')).toEqual([]);
  });
});
