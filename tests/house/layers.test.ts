import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const PROJECT = resolve(import.meta.dirname, '../..');

/** A file's folder and ending, and what it imports. */
type Import = { in: string; of: string };

const FORBIDDEN: Import[] = [
  { in: 'src/model/*.ts', of: '../content/loader.ts' },
  { in: 'src/model/*.ts', of: '../render/marks.ts' },
  { in: 'src/model/*.ts', of: '../config.ts' },
  { in: 'src/model/*.ts', of: 'node:fs' },
  { in: 'src/model/*.ts', of: 'path' },
  { in: 'src/model/*.ts', of: 'astro' },
  { in: 'src/model/*.ts', of: 'astro:content' },
  { in: 'src/model/*.ts', of: 'sharp' },
  { in: 'src/model/*.ts', of: 'pagefind' },
  { in: 'src/model/*.ts', of: 'shiki/core' },
  { in: 'src/model/dates/*.ts', of: '../../site/types.ts' },
  { in: 'src/model/dates/*.ts', of: 'node:fs' },
  { in: 'src/render/*.ts', of: '../content/types.ts' },
  { in: 'src/render/*.ts', of: '../site/types.ts' },
  { in: 'src/render/*.ts', of: '../config.ts' },
  { in: 'src/render/*.ts', of: 'node:path' },
  { in: 'src/render/*.ts', of: 'astro:assets' },
  { in: 'src/cards/*.ts', of: '../site/types.ts' },
  { in: 'src/cards/*.ts', of: '../content/types.ts' },
  { in: 'src/cards/*.ts', of: '../model/types.ts' },
  { in: 'src/cards/*.ts', of: 'astro:assets' },
  { in: 'src/content/*.ts', of: '../cards/types.ts' },
  { in: 'src/content/*.ts', of: '../components/Figure.astro' },
  { in: 'src/content/*.ts', of: '../client/main.ts' },
  { in: 'src/content/*.ts', of: '../pages/notes.json.ts' },
  { in: 'src/content/*.ts', of: '../site/notebook.ts' },
  { in: 'src/content/*.ts', of: '../dev/integration.ts' },
  { in: 'src/content/*.ts', of: '../../tests/support/images.ts' },
  { in: 'src/site/*.ts', of: '../components/Figure.astro' },
  { in: 'src/site/*.ts', of: '../pages/notes.json.ts' },
  { in: 'src/site/*.ts', of: '../dev/words.ts' },
  { in: 'src/components/*.astro', of: '../content/types.ts' },
  { in: 'src/components/*.astro', of: '../cards/types.ts' },
  { in: 'src/components/*.astro', of: '../model/slug.ts' },
  { in: 'src/components/*.astro', of: '../model/dates/calendar.ts' },
  { in: 'src/components/*.astro', of: '../pages/index.astro' },
  { in: 'src/components/*.astro', of: 'astro:content' },
  { in: 'src/components/*.astro', of: '../dev/words.ts' },
  { in: 'src/components/*.astro', of: 'node:fs' },
  { in: 'src/layouts/*.astro', of: '../content/types.ts' },
  { in: 'src/layouts/*.ts', of: '../model/slug.ts' },
  { in: 'src/client/*.ts', of: '../site/addresses.ts' },
  { in: 'src/client/*.ts', of: '../model/slug.ts' },
  { in: 'src/client/*.ts', of: '../config.ts' },
  { in: 'src/client/*.ts', of: './dev/diagnostics-badge.ts' },
  { in: 'src/client/*.ts', of: 'node:fs' },
  { in: 'src/client/search/*.ts', of: '../../model/types.ts' },
  { in: 'src/client/search/*.ts', of: '../../layouts/theme-script.ts' },
  { in: 'src/pages/*.astro', of: '../pages/index.astro' },
  { in: 'src/cli/*.ts', of: '../pages/notes.json.ts' },
  { in: 'src/cli/*.ts', of: '../client/main.ts' },
];

const ALLOWED: Import[] = [
  { in: 'src/model/*.ts', of: './types.ts' },
  { in: 'src/model/*.ts', of: './gather-pages.ts' },
  { in: 'src/model/*.ts', of: './dates/calendar.ts' },
  { in: 'src/model/*.ts', of: 'unified' },
  { in: 'src/model/dates/*.ts', of: '../types.ts' },
  { in: 'src/render/*.ts', of: '../model/types.ts' },
  { in: 'src/render/*.ts', of: 'shiki' },
  { in: 'src/cards/*.ts', of: './types.ts' },
  { in: 'src/cards/*.ts', of: 'node:fs' },
  { in: 'src/cards/*.ts', of: 'sharp' },
  { in: 'src/content/*.ts', of: '../model/gather-pages.ts' },
  { in: 'src/content/*.ts', of: 'node:fs/promises' },
  { in: 'src/site/*.ts', of: '../content/types.ts' },
  { in: 'src/site/*.ts', of: '../cards/types.ts' },
  { in: 'src/components/*.astro', of: '../site/types.ts' },
  { in: 'src/components/*.astro', of: '../model/types.ts' },
  { in: 'src/components/*.astro', of: './Figure.astro' },
  { in: 'src/layouts/*.astro', of: '../components/Figure.astro' },
  { in: 'src/client/*.ts', of: './search/query.ts' },
  { in: 'src/client/*.ts', of: '../model/search/units.ts' },
  { in: 'src/client/search/*.ts', of: '../../model/search/units.ts' },
  { in: 'src/pages/*.astro', of: '../layouts/Page.astro' },
  { in: 'src/pages/*.astro', of: '../site/notebook.ts' },
];

const folder = realpathSync(mkdtempSync(join(tmpdir(), 'layers-')));
afterAll(() => rmSync(folder, { recursive: true }));

describe('the layers', () => {
  let reported: Set<string>;

  beforeAll(() => {
    copyFileSync(join(PROJECT, 'biome.json'), join(folder, 'biome.json'));
    for (const row of [...FORBIDDEN, ...ALLOWED]) {
      const code = `import { thing } from '${row.of}';\nexport const other = thing;\n`;
      write(fileOf(row), fileOf(row).endsWith('.astro') ? `---\n${code}---\n` : code);
    }
    write('src/model/hen.ts', `import { egg } from './egg.ts';\nexport const hen = () => egg;\n`);
    write('src/model/egg.ts', `import { hen } from './hen.ts';\nexport const egg = () => hen;\n`);
    write('src/model/logs.ts', `export const log = () => console.log('found nothing');\n`);
    write('src/model/reads-page.ts', `export const read = () => document.title;\n`);
    reported = lint();
  });

  it.each(FORBIDDEN)('keep $of out of $in', (row) => {
    const rules = [...reported].filter((diagnostic) => diagnostic.startsWith(`${fileOf(row)} `));
    expect(rules.join()).toMatch(/noRestrictedImports|noNodejsModules/);
  });

  it.each(ALLOWED)('let $in import $of', (row) => {
    const rules = [...reported].filter((diagnostic) => diagnostic.startsWith(`${fileOf(row)} `));
    expect(rules.join()).not.toMatch(/noRestrictedImports|noNodejsModules/);
  });

  it('allow no circles', () => {
    expect(reported).toContain('src/model/hen.ts lint/suspicious/noImportCycles');
  });

  it('let the model neither log nor know the page', () => {
    expect(reported).toContain('src/model/logs.ts lint/suspicious/noConsole');
    expect(reported).toContain('src/model/reads-page.ts lint/style/noRestrictedGlobals');
  });
});

function fileOf({ in: place, of: address }: Import): string {
  return place.replace('*', address.replace(/[^a-z]+/gi, '_'));
}

function write(path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

/** Each diagnostic of the linter in the folder, as `file rule`. */
function lint(): Set<string> {
  const biome = join(PROJECT, 'node_modules/@biomejs/biome/bin/biome');
  const options = ['lint', '--reporter=github', '--max-diagnostics=none'];
  const { stdout } = spawnSync(process.execPath, [biome, ...options], {
    cwd: folder,
    encoding: 'utf8',
  });
  const diagnostics = stdout.matchAll(/title=([^,]+),file=([^,]+),/g);
  return new Set(
    Array.from(diagnostics, ([, rule, file = '']) => {
      return `${relative(folder, resolve(folder, file)).split(sep).join('/')} ${rule}`;
    }),
  );
}
