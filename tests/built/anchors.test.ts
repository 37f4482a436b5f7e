import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { siteEnvironment, writeFiles } from '../support/sites/built-site.ts';
import { schemaFaults } from '../support/json-schema.ts';
import { buildSite, runCommand, temporaryFolder } from '../support/sites/site.ts';

const ORIGIN = 'https://notes.example.org';
const BEFORE = `# T

## 2020/3/18

### Kept

Nothing much happens to this one.

## 2020/3/11

### Cache

Translations are kept near the device that asks for them.

### Deleted

Nobody will ever want to read about this again.

## 2020/3/4

### Serverless

Cold starts of functions were measured on two machines.
`;
const AFTER = BEFORE.replace('2020/3/4', '2020/3/5')
  .replace('### Cache', '### 缓存')
  .replace(/### Deleted[^#]*/, '');

let folder: string;
let env: Record<string, string>;
let output: string;
const file = (path: string) => readFile(join(folder, 'dist', path), 'utf8');

beforeAll(async () => {
  folder = await temporaryFolder();
  env = { ...siteEnvironment(folder), SITE_URL: ORIGIN, BASE_PATH: '/team/' };
  await writeFiles(folder, { 'notes/n.md': BEFORE });
  await runCommand('anchors', { env });
  await writeFile(join(folder, 'notes/n.md'), AFTER);
  const before = await readFile(join(folder, 'notes/anchors.json'), 'utf8');
  const ended = await buildSite(env);
  expect(ended.code).toBe(0);
  output = ended.output;
  expect(await readFile(join(folder, 'notes/anchors.json'), 'utf8')).toBe(before);
});

describe('a site whose notes changed since their anchors were published', () => {
  it('is built and reports the lost anchor', () => {
    expect(output).toContain('1 个错误');
  });

  it('is not built in strict mode', async () => {
    const strict = { ...env, STRICT: '1', OUT_DIR: join(folder, 'strict') };
    expect(await buildSite(strict)).toMatchObject({ code: 1 });
  });

  it('has an empty second target in a renamed heading', async () => {
    const html = await file('2020-03-11/index.html');
    expect(html).toContain('<h2 id="huan-cun"><span id="cache"></span>缓存<a class="anchor"');
  });

  it('lists the aliases in a notes.json that matches its schema', async () => {
    const json = JSON.parse(await file('notes.json')) as {
      sessions: { sections: { anchor: string; aliases: string[] }[] }[];
      diagnostics: object[];
    };
    const sections = json.sessions.flatMap(({ sections }) => sections);
    expect(sections.map(({ anchor, aliases }) => [anchor, aliases])).toEqual([
      ['serverless', []],
      ['huan-cun', ['cache']],
      ['kept', []],
    ]);
    expect(json.diagnostics).toMatchObject([{ rule: 'anchor-lost', severity: 'error' }]);
    const schema = JSON.parse(await readFile('public/notes.schema.json', 'utf8')) as object;
    expect(schemaFaults(json, schema)).toEqual([]);
  });

  it.each([
    ['2020-03-04', '/team/2020-03-05/', `${ORIGIN}/team/2020-03-05/`],
    ['2020-03-04/serverless', '/team/2020-03-05/#serverless', `${ORIGIN}/team/2020-03-05/`],
    ['2020-03-11/cache', '/team/2020-03-11/#huan-cun', `${ORIGIN}/team/2020-03-11/`],
  ])('forwards /%s/ to %s', async (path, url, canonical) => {
    const html = await file(`${path}/index.html`);
    expect(html).toContain(
      `<noscript><meta http-equiv="refresh" content="0; url=${url}"></noscript>`,
    );
    expect(html).toContain(`<link rel="canonical" href="${canonical}">`);
    expect(html).toContain('<meta name="robots" content="noindex">');
    expect(html).toContain(`<a class="link" href="${url}">`);
  });

  it('lists no retired address in sitemap, feeds and search', async () => {
    const names = await readdir(join(folder, 'dist'), { recursive: true });
    expect(names).not.toContain('2020-03-11/deleted');
    const texts = await Promise.all(
      names.filter((name) => /^(?!assets\/).*\.(?:xml|json)$/.test(name)).map((name) => file(name)),
    );
    expect(texts.join('\n')).toContain('2020-03-05/');
    expect(texts.join('\n')).not.toMatch(/2020-03-04|#cache/);
  });
});

it('a ledger that cannot be read stops the build and leaves the last good site', async () => {
  const notesDir = join(folder, 'broken');
  await writeFiles(notesDir, {
    'n.md': AFTER,
    'anchors.json': '{ "version": 1, "anchors": [\n=======\n] }\n',
  });
  const before = await file('notes.json');
  const ended = await buildSite({ ...env, NOTES_DIR: notesDir });
  expect(ended).toMatchObject({ code: 1, output: expect.stringContaining('anchors.json:2:1') });
  expect(await file('notes.json')).toBe(before);
  await rm(notesDir, { recursive: true });
});
