// Makes the published package in the folder `lib`. It has the code as JavaScript, because Node runs no
// TypeScript from installed packages, and the compiled pages, so an installed program builds sites
// without Astro.
import { cp, glob, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { commandSettings } from '../src/cli/command-line.ts';
import { pagesDigest } from '../src/cli/build/build-inputs.ts';
import { COMPILED, compiledPagesFolder, sealPages } from '../src/cli/compile/compiled-pages.ts';
import manifest from '../package.json' with { type: 'json' };
import { packagedCode } from './packaged-code.ts';
import { packageManifest } from './package-manifest.ts';

const SOURCES = ['src/**/*.{ts,mjs,astro,css}', 'packages/cards/src/**/*.ts', 'astro.config.ts'];

const project = resolve(import.meta.dirname, '..');
const work = join(project, 'node_modules/.cache/running-notes/package');
const lib = join(work, 'lib');

await rm(lib, { recursive: true, force: true });
const settings = commandSettings();
await cp(await compiledPagesFolder(settings, pagesDigest(project)), join(lib, COMPILED), {
  recursive: true,
});
for await (const path of glob(SOURCES, { cwd: project })) {
  if (!path.endsWith('.d.ts')) await write(path, join(project, path));
}
for await (const path of glob(`${COMPILED}/**/*.mjs`, { cwd: lib }))
  await write(path, join(lib, path));
await sealPages(join(lib, COMPILED));
await cp(join(project, 'public'), join(lib, 'public'), { recursive: true });
for (const path of ['LICENSE', 'README.md', 'README.zh-CN.md']) {
  await cp(join(project, path), join(lib, path));
}
await writeFile(join(lib, 'package.json'), JSON.stringify(packageManifest(manifest), null, 2));
await rm(join(project, 'lib'), { recursive: true, force: true });
await rename(lib, join(project, 'lib'));

/** Writes a file of the package. */
async function write(path: string, from: string): Promise<void> {
  const code = await readFile(from, 'utf8');
  const packaged = packagedCode({ path: path.replaceAll('\\', '/'), code });
  const file = join(lib, packaged.path);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, packaged.code);
}
