import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { writeImage } from '../images.ts';
import { buildSite, type Ended } from './site.ts';

/** A file's text, its bytes, or the size in pixels of an image to draw. */
type FileContent = string | Uint8Array | { width: number; height: number };

/** Files by their path in a folder. */
export type Files = Readonly<Record<string, FileContent>>;

/** What a site is built from: the notes of the project, or files in `notes/` and `imgs/`. */
export type SiteSource = { files?: Files; env?: Readonly<Record<string, string>> };

/** A built site. `folder` holds its files, `dist` its pages; `output` is what the build printed. */
export type BuiltSite = { folder: string; dist: string; output: string };

/** Writes files into a folder and draws its images. */
export async function writeFiles(folder: string, files: Files): Promise<void> {
  for (const [path, content] of Object.entries(files)) {
    const target = join(folder, path);
    await mkdir(dirname(target), { recursive: true });
    if (typeof content === 'string' || content instanceof Uint8Array) {
      await writeFile(target, content);
    } else await writeImage(target, content);
  }
}

/** Returns the settings of a site whose notes, images and pages are in a folder. */
export function siteEnvironment(
  folder: string,
): Record<'NOTES_DIR' | 'IMGS_DIR' | 'OUT_DIR', string> {
  return {
    NOTES_DIR: join(folder, 'notes'),
    IMGS_DIR: join(folder, 'imgs'),
    OUT_DIR: join(folder, 'dist'),
  };
}

/**
 * Builds a site once in a test run: all test files that ask for the same source get the same build,
 * and none may change it.
 *
 * @throws The output of the build if it failed.
 */
export async function buildOnce({ files, env = {} }: SiteSource = {}): Promise<BuiltSite> {
  const digest = createHash('sha256')
    .update(JSON.stringify([files, env]))
    .digest('hex');
  const folder = join(process.env['TEST_SITES'] ?? '', digest.slice(0, 16));
  const result = join(folder, 'result.json');
  const isFirst = (await mkdir(folder, { recursive: true })) !== undefined;
  if (isFirst) {
    if (files !== undefined) await writeFiles(folder, files);
    const { NOTES_DIR, IMGS_DIR, OUT_DIR } = siteEnvironment(folder);
    const own = files === undefined ? { OUT_DIR } : { NOTES_DIR, IMGS_DIR, OUT_DIR };
    await writeFile(`${result}.new`, JSON.stringify(await buildSite({ ...own, ...env })));
    await rename(`${result}.new`, result);
  }
  const { code, output } = await readResult(result);
  if (code !== 0) throw new Error(`The build failed with ${code}:\n${output}`);
  return { folder, dist: join(folder, 'dist'), output };
}

/** Waits for the result of a build that may run in another test file. */
async function readResult(path: string): Promise<Ended> {
  for (;;) {
    try {
      return JSON.parse(await readFile(path, 'utf8')) as Ended;
    } catch {
      await setTimeout(100);
    }
  }
}
