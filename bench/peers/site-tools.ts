import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import { readSettings } from '../../src/build/settings.ts';
import { measureRun, type RunMeasure } from '../measure-run.ts';
import { splitSessions } from './split-sessions.ts';

/** What a build used and wrote. */
export type BuildMeasure = RunMeasure & {
  files: number;
  /** Bytes of all files, and of the page of the second session. */
  bytes: number;
  page: number;
};

/** A program that builds a site from notes. */
export type SiteTool = {
  id: string;
  /** Returns the name with the version, or null if the tool is not on this machine. */
  prepare: () => string | null;
  /** Opens a folder without output and caches. */
  open: () => Workspace;
};

/** A folder with notes and the site that is built from them. */
type Workspace = {
  /** Writes the notes as the tool reads them. Sessions that are there already keep their files. */
  write: (notes: string) => void;
  build: () => Promise<BuildMeasure>;
  close: () => void;
};

const PROJECT = resolve(import.meta.dirname, '../..');
const CACHE = join(PROJECT, 'node_modules/.cache/bench');
const { caches: CACHES } = readSettings(PROJECT, process.env);

/** This project after a change of its code, when the first build compiles the pages. */
export const OWN_TOOL = ownTool('running-notes', { isCompiled: false });

/** This project with compiled pages, as the published package has them. */
export const OWN_PACKAGE = ownTool('running-notes-compiled', { isCompiled: true });

/** Runs this project as `npm run build -- notes --out site`. Each folder has caches of its own. */
function ownTool(id: string, { isCompiled }: { isCompiled: boolean }): SiteTool {
  return {
    id,
    prepare: () => id,
    open() {
      if (!isCompiled) rmSync(join(CACHES, 'pages'), { recursive: true, force: true });
      mkdirSync(CACHE, { recursive: true });
      const folder = mkdtempSync(join(CACHE, 'running-notes-'));
      const [notes, site] = [join(folder, 'notes'), join(folder, 'site')];
      mkdirSync(notes);
      return {
        write: (text) => writeFileSync(join(notes, 'notes.md'), text),
        build: () =>
          measureBuild(site, {
            args: ['run', 'build', '--', notes, '--out', site],
            cwd: PROJECT,
            env: { NODE_COMPILE_CACHE: join(folder, 'compiled') },
          }),
        close() {
          const env = { NOTES_DIR: notes, IMGS_DIR: notes, OUT_DIR: site };
          for (const path of [folder, readSettings(PROJECT, env).cacheDir]) {
            rmSync(path, { recursive: true, force: true });
          }
        },
      };
    },
  };
}

/** Other site generators, each with a small site of its own in `bench/peers/`. */
export const PEER_TOOLS: readonly SiteTool[] = [
  peer({ id: 'hugo', name: 'Hugo', version: hugoVersion, sessions: 'content/sessions' }),
  peer({
    id: 'eleventy',
    name: 'Eleventy',
    version: '@11ty/eleventy',
    sessions: 'content/sessions',
  }),
  peer({
    id: 'starlight',
    name: 'Starlight',
    version: '@astrojs/starlight',
    sessions: 'src/content/docs/sessions',
  }),
];

type Peer = {
  id: string;
  name: string;
  /** The package that contains the tool, or a function that returns null if it isn't installed. */
  version: string | (() => string | null);
  /** Folder of the Markdown files, one per session. */
  sessions: string;
};

function peer({ id, name, version, sessions }: Peer): SiteTool {
  const folder = join(CACHE, id);
  return {
    id,
    prepare() {
      const { dependencies } = JSON.parse(
        readFileSync(join(import.meta.dirname, id, 'package.json'), 'utf8'),
      ) as { dependencies: Record<string, string> };
      const found = typeof version === 'string' ? dependencies[version] : version();
      if (!found) return null;
      install(id, folder, dependencies);
      return `${name} ${found}`;
    },
    open() {
      clear(id, folder);
      mkdirSync(join(folder, sessions), { recursive: true });
      return {
        write(notes) {
          for (const { name: file, text } of splitSessions(notes)) {
            const path = join(folder, sessions, file);
            if (!existsSync(path)) writeFileSync(path, text);
          }
        },
        build: () => measureBuild(join(folder, 'site'), { args: ['run', 'build'], cwd: folder }),
        close: () => clear(id, folder),
      };
    },
  };
}

function hugoVersion(): string | null {
  const { stdout } = spawnSync('hugo', ['version'], { encoding: 'utf8' });
  return /v(\d+[\d.]+)/.exec(stdout ?? '')?.[1] ?? null;
}

function install(id: string, folder: string, dependencies: Record<string, string>): void {
  const packages = Object.entries(dependencies).map(([name, version]) => `${name} ${version}`);
  console.log(`Installing ${packages.join(', ')} in ${folder}`);
  clear(id, folder);
  const args = ['install', '--no-audit', '--no-fund', '--prefer-offline'];
  const { status } = spawnSync('npm', args, { cwd: folder, stdio: 'inherit' });
  if (status !== 0) throw new Error(`npm ${args.join(' ')} failed in ${folder}`);
}

/** Copies the site of a tool and removes everything else from the folder except its packages. */
function clear(id: string, folder: string): void {
  mkdirSync(join(folder, 'node_modules'), { recursive: true });
  const isPackage = (name: string) => /^(?:[^.].*|\.bin|\.package-lock\.json)$/.test(name);
  const old = [
    ...readdirSync(folder).filter((name) => !/^(?:node_modules|package-lock\.json)$/.test(name)),
    ...readdirSync(join(folder, 'node_modules'))
      .filter((name) => !isPackage(name))
      .map((name) => join('node_modules', name)),
  ];
  for (const name of old) rmSync(join(folder, name), { recursive: true });
  cpSync(join(import.meta.dirname, id), folder, { recursive: true });
}

/** Builds with no more of the environment than a command needs, so without settings of a site. */
async function measureBuild(
  site: string,
  { args, cwd, env }: { args: readonly string[]; cwd: string; env?: NodeJS.ProcessEnv },
): Promise<BuildMeasure> {
  const { PATH, HOME } = process.env;
  const run = await measureRun({
    args,
    cwd,
    env: { PATH, HOME, ASTRO_TELEMETRY_DISABLED: '1', npm_config_update_notifier: 'false', ...env },
  });
  const sizes = readdirSync(site, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => statSync(join(parentPath, name)).size);
  const page = readdirSync(site, { recursive: true, encoding: 'utf8' }).find((path) =>
    path.endsWith('2000-01-12/index.html'),
  );
  return {
    ...run,
    files: sizes.length,
    bytes: sizes.reduce((sum, size) => sum + size, 0),
    page: page === undefined ? 0 : statSync(join(site, page)).size,
  };
}
