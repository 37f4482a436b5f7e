import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const PROJECT = resolve(import.meta.dirname, '../..');

/** What files of a folder may import (`+`) and may not import (`-`), one case for each rule. */
const RULES: Readonly<Record<string, readonly string[]>> = {
  'src/model/*.ts': [
    '+ ./types.ts',
    '+ unified',
    '- ../content/loader.ts',
    '- ../config.ts',
    '- ../content.config.ts',
    '- ../styles/page.css',
    '- node:fs',
    '- astro',
  ],
  'src/model/dates/*.ts': ['+ ../types.ts', '- ../../site/types.ts', '- node:fs', '- shiki/core'],
  'src/model/markdown/syntax/*.ts': [
    '+ ../../types.ts',
    '- ../../../site/types.ts',
    '- ../../../content/types.ts',
    '- ../../../config.ts',
    '- ../../../../astro.config.ts',
    '- ../../../../tests/support/images.ts',
  ],
  'src/render/*.ts': [
    '+ ../model/types.ts',
    '+ ../words/dictionary.ts',
    '+ shiki',
    '- ../content/types.ts',
    '- node:path',
    '- astro:assets',
  ],
  'src/words/*.ts': ['+ ../model/types.ts', '- ../cli/main.ts', '- node:fs'],
  'src/build/*.ts': ['+ node:path', '- ../content/types.ts', '- ../pages/index.astro'],
  'src/content/*.ts': [
    '+ ../model/types.ts',
    '+ ../render/types.ts',
    '+ node:fs/promises',
    '- ../site/types.ts',
    '- @running-notes/cards/card-view',
    '- ../search/build/search-index.ts',
    '- ../pages/notes.json.ts',
    '- ../../tests/support/images.ts',
  ],
  'packages/cards/src/*.ts': [
    '+ ./card-view.ts',
    '+ node:fs',
    '+ sharp',
    '- ../tests/support.ts',
    '- ../../../src/model/types.ts',
    '- astro:assets',
  ],
  'src/site/*.ts': [
    '+ ../content/types.ts',
    '+ @running-notes/cards/card-view',
    '- ../components/Figure.astro',
    '- ../dev/words.ts',
  ],
  'src/search/shared/*.ts': [
    '+ ../../model/types.ts',
    '- ../query/query.ts',
    '- ../../model/slug.ts',
    '- node:fs',
  ],
  'src/search/build/*.ts': [
    '+ ../shared/units.ts',
    '+ ../../site/addresses.ts',
    '+ node:fs',
    '- ../query/query.ts',
    '- ../../client/main.ts',
  ],
  'src/search/query/*.ts': [
    '+ ../shared/units.ts',
    '- ../build/search-index.ts',
    '- ../../model/types.ts',
    '- node:fs',
  ],
  'src/search/query/vocabulary/*.ts': [
    '+ ../../shared/units.ts',
    '+ ../../../model/text/edit-distance.ts',
    '- ../../../model/types.ts',
    '- ../../../client/main.ts',
    '- ../../../config.ts',
    '- ../../../../bench/run.ts',
  ],
  'src/components/*.astro': [
    '+ ../site/types.ts',
    '+ ../model/types.ts',
    '- ../content/types.ts',
    '- @running-notes/cards/card-view',
    '- ../model/slug.ts',
    '- ../pages/index.astro',
    '- astro:content',
    '- node:fs',
  ],
  'src/layouts/*.astro': ['+ ../components/frame/SiteBar.astro', '- ../content/types.ts'],
  'src/client/*.ts': [
    '+ ../search/query/query.ts',
    '- ../search/build/search-index.ts',
    '- ../site/addresses.ts',
    '- ../model/slug.ts',
    '- ./dev/main.ts',
    '- node:fs',
  ],
  'src/client/lazy/*.ts': [
    '+ ../../search/query/query.ts',
    '- ../../site/addresses.ts',
    '- ../dev/main.ts',
  ],
  'src/client/lazy/search/*.ts': [
    '+ ../../../search/query/query.ts',
    '+ ../dom.ts',
    '- ../../../model/slug.ts',
    '- ../../dev/main.ts',
    '- ../../../config.ts',
    '- ../../../styles/page.css',
    '- ../../../../tests/support/images.ts',
  ],
  'src/cli/*.ts': ['+ ../content/types.ts', '- ../client/main.ts', '- ../pages/notes.json.ts'],
  'src/pages/*.astro': ['+ ../layouts/Page.astro', '- ../pages/index.astro'],
};

const CASES = Object.entries(RULES).flatMap(([place, rules]) =>
  rules.map((rule) => {
    const [sign, of = ''] = rule.split(' ');
    return { place, of, verb: sign === '+' ? 'may' : 'may not', isAllowed: sign === '+' };
  }),
);

const folder = realpathSync(mkdtempSync(join(tmpdir(), 'layers-')));
afterAll(() => rmSync(folder, { recursive: true }));

describe('the rules for imports', () => {
  let reported: Set<string>;

  beforeAll(() => {
    copyFileSync(join(PROJECT, 'biome.json'), join(folder, 'biome.json'));
    for (const row of CASES) {
      const code = `import { thing } from '${row.of}';\nexport const other = thing;\n`;
      write(fileOf(row), row.place.endsWith('.astro') ? `---\n${code}---\n` : code);
    }
    write('src/model/hen.ts', `import { egg } from './egg.ts';\nexport const hen = () => egg;\n`);
    write('src/model/egg.ts', `import { hen } from './hen.ts';\nexport const egg = () => hen;\n`);
    write('src/model/logs.ts', `export const log = () => console.log('nothing');\n`);
    write('src/model/reads-page.ts', `export const read = () => document.title;\n`);
    reported = lint();
  });

  it.each(CASES)('say that $place $verb import $of', (row) => {
    const rules = [...reported].filter((each) => each.startsWith(`${fileOf(row)} `)).join();
    if (row.isAllowed) expect(rules).not.toMatch(/noRestrictedImports|noNodejsModules/);
    else expect(rules).toMatch(/noRestrictedImports|noNodejsModules/);
  });

  it('forbid circles', () => {
    expect(reported).toContain('src/model/hen.ts lint/suspicious/noImportCycles');
  });

  it('forbid the model to log and to use the page', () => {
    expect(reported).toContain('src/model/logs.ts lint/suspicious/noConsole');
    expect(reported).toContain('src/model/reads-page.ts lint/style/noRestrictedGlobals');
  });
});

function fileOf({ place, of }: { place: string; of: string }): string {
  return place.replace('*', of.replace(/[^a-z]+/gi, '_'));
}

function write(path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

/** Lints the folder and returns each diagnostic as `file rule`. */
function lint(): Set<string> {
  const biome = join(PROJECT, 'node_modules/@biomejs/biome/bin/biome');
  const options = ['lint', '--reporter=github', '--max-diagnostics=none'];
  const { stdout } = spawnSync(process.execPath, [biome, ...options], {
    cwd: folder,
    encoding: 'utf8',
  });
  return new Set(
    Array.from(stdout.matchAll(/title=([^,]+),file=([^,]+),/g), ([, rule, file = '']) => {
      return `${relative(folder, resolve(folder, file)).split(sep).join('/')} ${rule}`;
    }),
  );
}
