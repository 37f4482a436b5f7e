import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse as parseToml } from 'smol-toml';
import { describe, expect, it } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { parseHeaderRules } from '../../src/cli/serve/header-rules.ts';
import { readSettings } from '../../src/build/settings.ts';
import { headersFile } from '../../src/build/security-policy.ts';

const PROJECT = resolve(import.meta.dirname, '../..');
const read = (path: string) => readFileSync(join(PROJECT, path), 'utf8');
const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };

/** Returns the names of the npm scripts that a recipe runs. */
function scriptsIn(recipe: string): string[] {
  return Array.from(recipe.matchAll(/npm run ([\w-]+)/g), ([, name = '']) => name);
}

describe('the workflow for GitHub Pages', () => {
  const text = read('.github/workflows/pages.yml');
  const { jobs, concurrency } = parseYaml(text) as {
    concurrency: { group: string };
    jobs: { build: { steps: Step[] } };
  };
  type Step = { id?: string; run?: string; env?: Record<string, string>; with?: { path?: string } };
  const { steps } = jobs.build;

  it('runs existing scripts, one deployment at a time', () => {
    expect(scriptsIn(text)).toEqual(['check', 'build']);
    expect(scriptsIn(text).every((name) => name in scripts)).toBe(true);
    expect(concurrency.group).toBe('pages');
  });

  it('passes origin and path to the build and keeps caches and output', () => {
    const build = steps.find(({ run }) => run === 'npm run build');
    const known = { origin: 'https://group.github.io', base_path: '/notes' };
    const env = Object.fromEntries(
      Object.entries(build?.env ?? {}).map(([name, value]) => [
        name,
        value.replace(
          /\$\{\{ steps\.pages\.outputs\.(\w+) \}\}/,
          (_, output: keyof typeof known) => known[output],
        ),
      ]),
    );
    const settings = readSettings(PROJECT, env);
    expect(settings).toMatchObject({ siteUrl: known.origin, basePath: '/notes/' });
    expect(settings.editUrl).toMatch(/\/edit\/.*\/notes\/\{file\}#L\{line\}$/);
    const [cache, output] = steps.flatMap((step) => step.with?.path ?? []);
    expect(settings.cacheDir.startsWith(join(PROJECT, cache ?? ''))).toBe(true);
    expect(settings.outDir).toBe(join(PROJECT, output ?? ''));
  });
});

describe('the other deployment recipes', () => {
  it('name an existing script and its output folder for Netlify', () => {
    const { build } = parseToml(read('docs/deploy/netlify.toml')) as {
      build: { command: string; publish: string };
    };
    expect(scriptsIn(build.command).every((name) => name in scripts)).toBe(true);
    expect(join(PROJECT, build.publish)).toBe(readSettings(PROJECT, {}).outDir);
  });

  it.each(['nginx.conf', 'Caddyfile'])('send the headers of the site in %s', (name) => {
    const recipe = read(`docs/deploy/${name}`);
    const headers = parseHeaderRules(headersFile('/')).flatMap((rule) => rule.headers);
    expect(headers.length).toBeGreaterThan(3);
    for (const [header, value] of headers) {
      expect(recipe).toContain(header);
      expect(recipe).toContain(`"${value}"`);
    }
  });

  it('copy existing files into the Docker image', () => {
    const copied = Array.from(
      read('docs/deploy/Dockerfile').matchAll(/^COPY (?!--from)(.+) \S+$/gm),
      ([, sources = '']) => sources.split(' '),
    ).flat();
    expect(copied.length).toBeGreaterThan(3);
    expect(copied.filter((path) => !existsSync(join(PROJECT, path)))).toEqual([]);
  });
});
