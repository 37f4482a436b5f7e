import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { AnySchema } from 'ajv';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { planGroupFiles } from '../../../src/cli/edit/group-files.ts';
import { schemaFaults } from '../../support/json-schema.ts';
import { temporaryFolder } from '../../support/sites/site.ts';

const PROJECT = resolve(import.meta.dirname, '../../..');
const read = (path: string) => readFile(join(PROJECT, path), 'utf8');

/** Plans the files for a folder of these files. */
async function plan(paths: readonly string[], action: string | null = 'group/notes-action@v1') {
  const folder = await temporaryFolder();
  for (const path of paths) {
    await mkdir(join(folder, path, '..'), { recursive: true });
    await writeFile(join(folder, path), '');
  }
  const project = await temporaryFolder();
  const planned = await planGroupFiles(folder, { language: 'en', project, action });
  const textOf = (path: string) => planned.files.find((file) => file.path === path)?.text ?? '';
  return { ...planned, folder, textOf };
}

describe('planGroupFiles', () => {
  it.each([
    { files: ['notes/n.md'], notesDir: 'notes' },
    { files: ['n.md', 'README.md'], notesDir: '.' },
    { files: ['README.md'], notesDir: 'notes' },
  ])('writes settings for $files that fit their schema', async ({ files, notesDir }) => {
    const settings: unknown = JSON.parse((await plan(files)).textOf('running-notes.config.json'));
    expect(settings).toMatchObject({ notesDir, language: 'en' });
    const schema = JSON.parse(await read('public/running-notes.config.schema.json')) as AnySchema;
    expect(schemaFaults(settings, schema)).toEqual([]);
  });

  it('writes a workflow with the triggers, permissions and checkout of that of the project', async () => {
    const ownText = await read('.github/workflows/pages.yml');
    const own = parse(ownText) as Workflow;
    const text = (await plan([])).textOf('.github/workflows/notes.yml');
    const { on, permissions, concurrency, jobs } = parse(text) as Workflow;
    expect(Object.keys(on)).toEqual(Object.keys(own.on));
    const needed = Object.values(own.jobs).map((job) => job.permissions);
    expect(permissions).toEqual(Object.assign({}, ...needed));
    const [pinned = ''] = /uses: actions\/checkout@.*/.exec(ownText) ?? [];
    expect(text).toContain(pinned);
    expect(concurrency.group).toBe('pages');
    const { environment, steps } = jobs['notes'] ?? { steps: [] };
    const [checkout, action] = steps;
    expect(checkout).toEqual(own.jobs['build']?.steps[0]);
    expect(action?.uses).toBe('group/notes-action@v1');
    expect(environment).toEqual({
      name: 'github-pages',
      url: `\${{ steps.${action?.id}.outputs.url }}`,
    });
  });

  it('leaves out what exists', async () => {
    const { files, existing, folder } = await plan([
      'running-notes.config.ts',
      '.github/workflows/notes.yml',
      'imgs/a.png',
    ]);
    expect(files).toEqual([]);
    expect(existing).toEqual(
      ['running-notes.config.json', '.github/workflows/notes.yml', 'imgs/.gitkeep'].map((path) =>
        join(folder, path),
      ),
    );
  });

  it('has no workflow if the repository of the action is not known', async () => {
    const { files, lacksAction, textOf } = await plan([], null);
    expect(lacksAction).toBe(true);
    expect(files.map(({ path }) => path)).toEqual(['running-notes.config.json', 'imgs/.gitkeep']);
    expect(textOf('running-notes.config.json')).not.toContain('$schema');
  });

  it.each([
    'github:group/tool',
    'git+https://github.com/group/tool.git',
    'git@github.com:group/tool',
  ])('takes the repository of the package %s', async (repository) => {
    const project = await temporaryFolder();
    await writeFile(join(project, 'package.json'), JSON.stringify({ repository }));
    const { files } = await planGroupFiles(await temporaryFolder(), {
      language: 'en',
      project,
      action: null,
    });
    expect(files[1]?.text).toContain('uses: group/tool@main');
  });
});

type Step = { id?: string; uses?: string; with?: object };
type Workflow = {
  on: object;
  permissions: object;
  concurrency: { group: string };
  jobs: Record<string, { environment?: object; permissions?: object; steps: Step[] }>;
};
