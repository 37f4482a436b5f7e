import { spawnSync } from 'node:child_process';
import { cp, mkdir, realpath, symlink, utimes, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { bundleCommands } from '../../../src/cli/compile/bundle-commands.ts';
import { outerEnvironment, PROJECT, temporaryFolder } from '../../support/sites/site.ts';

const BUNDLE = 'node_modules/.cache/running-notes/commands';

/** A project whose command prints from where it runs, a setting, a file beside it, and a thread. */
const MODULES: Readonly<Record<string, string>> = {
  'src/cli/main.ts': `
    import { readFileSync } from 'node:fs';
    import { join } from 'node:path';
    import { config } from '../config.ts';
    import { startThread } from '../content/threads.ts';
    const isBundled = new Error().stack?.includes('.cache') ?? false;
    const beside = readFileSync(join(import.meta.dirname, 'words.txt'), 'utf8');
    startThread().on('message', (message) => {
      console.log({ isBundled, ...config, beside, ...message });
    });
  `,
  'src/cli/draft-batch.ts': '',
  'src/cli/words.txt': 'beside',
  'src/config.ts': `export const config: { title: string } = { title: 'first' };`,
  'src/content/threads.ts': `
    import { Worker } from 'node:worker_threads';
    export function startThread(): Worker {
      return new Worker(new URL('./draft-batch.ts', import.meta.url));
    }
  `,
  'src/content/draft-batch.ts': `
    import { parentPort } from 'node:worker_threads';
    const isThreadBundled: boolean = new Error().stack?.includes('.cache') ?? false;
    parentPort?.postMessage({ isThreadBundled });
  `,
  'node_modules/.package-lock.json': '{}',
};

/** Makes the project, with a bundle of its commands. `changed` replaces some of its modules. */
async function bundledProject(changed: Readonly<Record<string, string>> = {}): Promise<string> {
  const project = await realpath(await temporaryFolder());
  const modules = { ...MODULES, ...changed };
  for (const [path, text] of Object.entries(modules)) await write(join(project, path), text);
  await symlink(join(PROJECT, 'node_modules/satteri'), join(project, 'node_modules/satteri'));
  await cp(join(PROJECT, 'src/cli/bin.mjs'), join(project, 'src/cli/bin.mjs'));
  await write(join(project, 'package.json'), '{ "type": "module" }');
  await bundleCommands(project);
  return project;
}

async function write(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text);
}

/** Runs the command of a project and returns what it prints. */
function run(project: string): string {
  const { stdout, stderr } = spawnSync(process.execPath, [join(project, 'src/cli/bin.mjs')], {
    encoding: 'utf8',
    env: { ...outerEnvironment(), NODE_COMPILE_CACHE: join(project, 'compiled') },
  });
  return stdout + stderr;
}

describe('bundleCommands', () => {
  it('runs the bundle, also in threads, and finds files beside the modules', async () => {
    const printed = run(await bundledProject());
    expect(printed).toContain('isBundled: true');
    expect(printed).toContain('isThreadBundled: true');
    expect(printed).toContain("beside: 'beside'");
  });

  it('finds the binary of the native parser where that is installed', async () => {
    const main = `
      import { markdownToMdast } from 'satteri';
      console.log({ isBundled: new Error().stack?.includes('.cache'), ...markdownToMdast('# a') });
    `;
    const printed = run(await bundledProject({ 'src/cli/main.ts': main }));
    expect(printed).toContain('isBundled: true');
    expect(printed).toContain("type: 'root'");
  });

  it('uses the settings as they are now', async () => {
    const project = await bundledProject();
    await write(join(project, 'src/config.ts'), `export const config = { title: 'second' };`);
    expect(run(project)).toMatch(/isBundled: true.*title: 'second'/s);
  });

  it.each([
    ['a module has changed', 'src/content/draft-batch.ts'],
    ['other packages are installed', 'node_modules/.package-lock.json'],
    ['the bundle is damaged', `${BUNDLE}/main.mjs`],
    ['its list is damaged', `${BUNDLE}/versions.json`],
  ])('runs the modules if %s', async (_, path) => {
    const project = await bundledProject();
    const time = new Date(1e12);
    if (path.endsWith('versions.json')) await write(join(project, path), '[');
    else await utimes(join(project, path), time, time);
    expect(run(project)).toContain('isBundled: false');
    await bundleCommands(project);
    expect(run(project)).toContain('isBundled: true');
  });
});
