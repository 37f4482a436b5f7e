import { randomUUID } from 'node:crypto';
import { rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type OutputChunk, type Plugin, rolldown } from 'rolldown';
import { cachesFolder } from '../../build/caches-folder.ts';
import { shortWordList } from '../../build/short-word-list.ts';
import { versionOf } from '../../content/files/file-versions.ts';

/**
 * Bundles the commands with the packages that they use, because a command loads a few large modules much
 * sooner than hundreds of small ones. `bin.mjs` runs the bundle in `folder` as long as `versions.json`
 * there matches its files and the modules that they were made from; otherwise it runs the modules.
 */
export async function bundleCommands(
  project: string,
  folder: string = join(cachesFolder(project, project), 'commands'),
): Promise<void> {
  const bundle = await rolldown({
    cwd: project,
    input: 'src/cli/main.ts',
    platform: 'node',
    external: UNBUNDLED,
    plugins: [preserveModulePaths(project), preserveParserPath(), shortWordList()],
  });
  const unfinished = `${folder}.${randomUUID()}`;
  try {
    const { output } = await bundle.write({
      dir: unfinished,
      format: 'esm',
      entryFileNames: '[name].mjs',
      chunkFileNames: '[name]-[hash].mjs',
    });
    const chunks = output.filter((each) => each.type === 'chunk');
    const versions = [
      ...chunks.map(({ fileName }) => [fileName, versionOf(join(unfinished, fileName))]),
      ...sources(project, chunks).map((path) => [relative(folder, path), versionOf(path)]),
    ];
    await writeFile(join(unfinished, 'versions.json'), JSON.stringify(versions));
    await rm(folder, { recursive: true, force: true });
    await rename(unfinished, folder);
  } finally {
    await bundle.close();
    await rm(unfinished, { recursive: true, force: true });
  }
}

/** Packages that are large, that are native, or that read files beside their modules. */
const UNBUNDLED = [
  /^(astro|vite|rolldown|tinypool|sharp|harfbuzzjs)(\/|$)/,
  /^@shikijs\/(langs|themes)\//,
];

/** Lists what a bundle was made from: modules of the project, and packages of these versions. */
function sources(project: string, chunks: readonly OutputChunk[]): string[] {
  const installed = join(project, 'node_modules') + sep;
  const isOwn = (id: string) => id.startsWith(project + sep) && !id.startsWith(installed);
  const modules = chunks.flatMap(({ moduleIds }) => moduleIds).filter(isOwn);
  return [join(project, 'node_modules/.package-lock.json'), ...modules];
}

/**
 * Creates a plugin for modules that know where they are. In the bundle, they still find the files beside
 * them, and the modules of threads are beside the bundle. `src/config.ts` is not bundled, because users
 * change it.
 */
function preserveModulePaths(project: string): Plugin {
  const config = join(project, 'src/config.ts');
  return {
    name: 'running-notes:module-paths',
    resolveId: {
      filter: { id: /config\.ts$/ },
      handler: (id, importer = '') =>
        resolve(dirname(importer), id) === config
          ? { id: pathToFileURL(config).href, external: true }
          : null,
    },
    transform: {
      filter: { id: { exclude: /[/\\]node_modules[/\\]/ }, code: /\bimport\.meta\.\w+/ },
      handler(code, id) {
        for (const [, name] of code.matchAll(THREAD_MODULE)) {
          const module = join(dirname(id), `${name}.ts`);
          this.emitFile({ type: 'chunk', id: module, fileName: `${name}.mjs` });
        }
        return code
          .replaceAll('import.meta.dirname', JSON.stringify(dirname(id)))
          .replaceAll('import.meta.filename', JSON.stringify(id))
          .replace(THREAD_MODULE, "new URL('./$1.mjs', import.meta.url)");
      },
    },
  };
}

/** Creates a plugin for the native parser, which looks for its binary from the folder of its module. */
function preserveParserPath(): Plugin {
  return {
    name: 'running-notes:parser-path',
    transform: {
      filter: { id: /[/\\]satteri[/\\]index\.js$/ },
      handler: (code, id) =>
        code.replaceAll('import.meta.url', JSON.stringify(pathToFileURL(id).href)),
    },
  };
}

/** How the module of a thread is named. Everything else is found by `import.meta.dirname`. */
const THREAD_MODULE = /new URL\('\.\/([\w-]+)\.ts', import\.meta\.url\)/g;
