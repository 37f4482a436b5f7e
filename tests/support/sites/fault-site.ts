import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { readSettings, type Settings } from '../../../src/build/settings.ts';
import { siteEnvironment, writeFiles } from './built-site.ts';
import { COMMANDS, type Ended, outerEnvironment, runCommand, temporaryFolder } from './site.ts';

const PROJECT = resolve(import.meta.dirname, '../../..');

/** A notebook in a folder of its own, for builds that something goes wrong with. */
export type FaultSite = {
  folder: string;
  outDir: string;
  settings: Settings;
  /** Replaces the notes. Sites with another `version` have other pages, images and cards. */
  write: (version: string) => Promise<void>;
  build: (env?: Record<string, string>) => Promise<Ended>;
  /** Kills a build as soon as `when` returns true. Returns whether it was still running. */
  buildKilled: (when: () => boolean) => Promise<boolean>;
  /** Returns the digest of each file of the output by its path. */
  digests: () => Promise<Record<string, string>>;
};

/** Creates a notebook with sessions, images, and topics whose cards are equal. */
export async function faultSite(): Promise<FaultSite> {
  const folder = await temporaryFolder();
  const env = {
    ...siteEnvironment(folder),
    SITE_URL: 'https://notes.example.org',
    SITE_LANGUAGE: 'en',
  };
  return {
    folder,
    outDir: env.OUT_DIR,
    settings: readSettings(PROJECT, env),
    async write(version) {
      const days = Array.from({ length: 6 }, (_, day) => {
        const topics = Array.from({ length: 3 }, () => `### Same ${version}\n\n![](a.png)\n`);
        return `## 2020/3/${day + 1}\n\n${topics.join('\n')}`;
      });
      const width = 600 + version.length;
      await writeFiles(folder, {
        'notes/n.md': `# Notes ${version}\n\n${days.join('\n')}`,
        'imgs/a.png': { width, height: 300 },
      });
    },
    build: (more = {}) => runCommand('build', { env: { ...env, ...more } }),
    buildKilled(when) {
      const child = spawn(process.execPath, [COMMANDS, 'build'], {
        cwd: PROJECT,
        env: { ...outerEnvironment(), ...env },
        stdio: 'ignore',
      });
      const look = () => {
        if (child.exitCode !== null) return;
        if (when()) child.kill('SIGKILL');
        else setTimeout(look);
      };
      look();
      return new Promise((done) => {
        child.on('close', (_, signal) => {
          done(signal === 'SIGKILL');
        });
      });
    },
    digests: () => fileDigests(env.OUT_DIR),
  };
}

/** Returns the digest of each file in a folder by its path. */
export async function fileDigests(folder: string): Promise<Record<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  const digests = files.sort().map(async (path) => {
    const digest = createHash('sha256')
      .update(await readFile(path))
      .digest('hex');
    return [path.slice(folder.length + 1), digest] as const;
  });
  return Object.fromEntries(await Promise.all(digests));
}
