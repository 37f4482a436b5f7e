import { describe, expect, it } from 'vitest';
import { packagedCode } from '../../package/packaged-code.ts';

const packaged = (code: string, path = 'src/cli/a.ts') => packagedCode({ path, code }).code;

describe('packagedCode', () => {
  it('turns TypeScript into JavaScript with another name', () => {
    const { path, code } = packagedCode({ path: 'src/a.ts', code: 'const a: number = 1;' });
    expect(path).toBe('src/a.js');
    expect(code.replace(/\s+/g, ' ')).toBe('const a = 1;');
  });

  it('keeps the lines of the source, without the spaces that types leave at their ends', () => {
    const code = 'type A = {\n  a: string;\n};\nconst a = (\n  b: A,\n): A =>\n  b;';
    expect(packaged(code)).toBe('\n\n\nconst a = (\n  b   ,\n)    =>\n  b;');
  });

  it('leaves the types of components to Astro', () => {
    const path = 'src/components/A.astro';
    expect(packagedCode({ path, code: 'const a: A = 1;' })).toEqual({
      path,
      code: 'const a: A = 1;',
    });
  });

  it.each([
    ["import { b } from './b.ts';", "import { b } from './b.js';"],
    ["await import('../b.ts')", "await import('../b.js')"],
    ["new URL('./b.ts', import.meta.url)", "new URL('./b.js', import.meta.url)"],
    ['"./routes/b.json.ts"', '"./routes/b.json.js"'],
    ["import 'b.ts'", "import 'b.ts'"],
    ["'./b.tsx'", "'./b.tsx'"],
  ])('makes imports name packaged files: %s', (code, expected) => {
    expect(packaged(code)).toBe(expected);
  });

  it('finds the cards from every folder', () => {
    const code = "import '@running-notes/cards/card-view';";
    expect(packaged(code, 'src/site/files/b.ts')).toBe(
      "import '../../../packages/cards/src/card-view.js';",
    );
    expect(packaged(code, 'b.ts')).toBe("import './packages/cards/src/card-view.js';");
  });

  it.each([
    ['`npm run check -- --fix`', '`running-notes check --fix`'],
    ["'run npm run anchors'", "'run running-notes anchors'"],
    ['`npm start -- ../my-notes`', '`running-notes start ../my-notes`'],
    ['`npm run COMMAND -- [arguments]`', '`running-notes COMMAND [arguments]`'],
    ['`serve it; npm start for short`', '`serve it`'],
    ["'npm install'", "'npm install'"],
  ])('names the installed command in messages: %s', (code, expected) => {
    expect(packaged(code)).toBe(expected);
  });
});
