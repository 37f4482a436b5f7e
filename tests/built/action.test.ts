import { execFile } from 'node:child_process';
import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises';
import { delimiter, join, resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { writeFiles } from '../support/sites/built-site.ts';
import { outerEnvironment, temporaryFolder } from '../support/sites/site.ts';

const PROJECT = resolve(import.meta.dirname, '../..');

type Step = {
  id?: string;
  uses?: string;
  run?: string;
  if?: string;
  env?: Record<string, string>;
  with?: Record<string, string>;
};

describe.skipIf(process.platform === 'win32')('the steps of the action', () => {
  let folder = '';
  let steps: Step[] = [];
  beforeAll(async () => {
    const action = parse(await readFile(join(PROJECT, 'action.yml'), 'utf8')) as {
      runs: { steps: Step[] };
    };
    steps = action.runs.steps;
    folder = await temporaryFolder();
    await writeFiles(folder, {
      'repo/.git/HEAD': '',
      'repo/running-notes.config.json': '{ "notesDir": "meetings", "language": "en" }',
      'repo/public/CNAME': 'notes.example.org',
      'repo/meetings/n.md': '# Group\n\n## 2020/3/11\n\n### TLB\n\n![](gone.png)\n',
      output: '',
    });
    await mkdir(join(folder, 'temp'));
  });

  /** Runs a step as a runner of GitHub does, with these values of its expressions. */
  function run(step: Step | undefined, values: Record<string, string> = {}) {
    const env = Object.entries(step?.env ?? {}).map(([name, value]) => [
      name,
      value.replace(/\$\{\{ (.*?) \}\}/g, (_, expression: string) => values[expression] ?? ''),
    ]);
    const runner = {
      GITHUB_ACTIONS: 'true',
      GITHUB_ACTION_PATH: PROJECT,
      GITHUB_WORKSPACE: join(folder, 'repo'),
      GITHUB_OUTPUT: join(folder, 'output'),
      GITHUB_REPOSITORY: 'some-one/group',
      GITHUB_REPOSITORY_OWNER: 'some-one',
      GITHUB_REF_NAME: 'main',
      RUNNER_TEMP: join(folder, 'temp'),
    };
    return new Promise<{ code: number; output: string }>((done) => {
      const child = execFile(
        'bash',
        ['-c', step?.run ?? 'exit 99'],
        { env: { ...outerEnvironment(), ...runner, ...Object.fromEntries(env) }, cwd: folder },
        (_, stdout, stderr) => done({ code: child.exitCode ?? -1, output: stdout + stderr }),
      );
    });
  }

  const script = (name: string) => steps.find((step) => step.run?.includes(`/${name}.sh`));

  it('annotate the lines of the notes and do not fail for them', async () => {
    const { code, output } = await run(script('check'));
    expect(output).toMatch(/^::warning file=meetings\/n\.md,line=7,col=1,title=image-missing::/m);
    expect(code).toBe(0);
  });

  it('fail for wrong settings', async () => {
    const other = join(folder, 'other.json');
    await writeFile(other, '{ "tilte": "a" }');
    const { code, output } = await run({ ...script('check'), env: { NOTES_CONFIG: other } });
    expect({ code, output }).toMatchObject({
      code: 2,
      output: expect.stringContaining('other.json:1:3'),
    });
  });

  it('build the site for the address that GitHub gives, and nothing else', async () => {
    const build = script('build');
    const { code, output } = await run(build, {
      'steps.pages.outputs.origin': 'https://notes.example.org',
      'steps.pages.outputs.base_path': '/group',
    });
    expect(output).toContain('1 session');
    expect(code).toBe(0);
    const [, site = ''] = /^site=(.*)$/m.exec(await readFile(join(folder, 'output'), 'utf8')) ?? [];
    const page = await readFile(join(site, '2020-03-11/index.html'), 'utf8');
    expect(page).toContain('https://notes.example.org/group/2020-03-11/');
    expect(page).toContain('https://github.com/some-one/group/edit/main/meetings/n.md#L3');
    expect(await readFile(join(site, 'CNAME'), 'utf8')).toBe('notes.example.org');
    const upload = steps.find(({ uses }) => uses?.startsWith('actions/upload-pages-artifact@'));
    expect(upload?.with?.['path']).toBe(`\${{ steps.${build?.id}.outputs.site }}`);
  });

  it('install the packages beside the action', async () => {
    const npm = join(folder, 'bin/npm');
    await writeFiles(folder, { 'bin/npm': '#!/bin/sh\necho "$PWD: npm $*"\n' });
    await chmod(npm, 0o755);
    const path = `${join(folder, 'bin')}${delimiter}${process.env['PATH']}`;
    const { output } = await run({ ...script('install'), env: { PATH: path } });
    expect(output).toBe(`${PROJECT}: npm ci --omit=dev --no-audit --no-fund\n`);
  });

  it('use the versions of actions that the workflow of the project uses', async () => {
    const workflow = await readFile(join(PROJECT, '.github/workflows/pages.yml'), 'utf8');
    const action = await readFile(join(PROJECT, 'action.yml'), 'utf8');
    const pinned = Array.from(workflow.matchAll(/uses: (.+)/g), ([, uses]) => uses);
    const used = Array.from(action.matchAll(/uses: (.+)/g), ([, uses]) => uses);
    expect(used).toHaveLength(6);
    expect(used.filter((uses) => !pinned.includes(uses))).toEqual([]);
  });

  it('keep the caches of the builds and need Pages only to publish', () => {
    const caches = steps.flatMap((step) => step.with?.['path'] ?? []);
    expect(caches).toContain(`\${{ github.action_path }}/node_modules/.cache/running-notes`);
    const pages = steps.filter(({ uses }) => /pages/.test(uses ?? ''));
    expect(pages.map((step) => step.if)).toEqual(Array(3).fill("inputs.deploy == 'true'"));
  });
});
