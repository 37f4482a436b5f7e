import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeTexts } from '../support/notes/folder-content.ts';
import { PROJECT, temporaryFolder } from '../support/sites/site.ts';

const SCRIPT = 'src/cli/after-install.mjs';

describe.skipIf(process.platform === 'win32')('the script after npm install', () => {
  it('keeps a Node that runs', async () => {
    const { folder, own } = await project();
    symlinkSync(process.execPath, own);
    expect(afterInstall(folder, '20.19.0')).toEqual({ status: 0, stderr: '' });
    expect(existsSync(own)).toBe(true);
  });

  it.each([
    ['for another C library', '#!/lib/ld-that-is-not-there.so\n'],
    ['that stops at its first symbol', '#!/bin/sh\nexit 127\n'],
  ])('removes a Node %s', async (_, text) => {
    const { folder, own } = await project();
    writeFileSync(own, text, { mode: 0o755 });
    expect(afterInstall(folder, '22.18.0').status).toBe(0);
    expect(existsSync(own)).toBe(false);
  });

  it.each([
    { version: '20.19.5', isNewEnough: false },
    { version: '22.17.1', isNewEnough: false },
    { version: '22.18.0', isNewEnough: true },
    { version: '24.1.0', isNewEnough: true },
  ])('reports whether Node $version runs the project', async ({ version, isNewEnough }) => {
    const { folder } = await project();
    const { status, stderr } = afterInstall(folder, version);
    expect(status).toBe(0);
    if (isNewEnough) expect(stderr).toBe('');
    else expect(stderr).toContain(`Node ${version} is too old. Install Node 22.18 or newer.`);
  });

  it.each([
    { version: '22.18.0', prepared: true },
    { version: '22.17.1', prepared: false },
  ])('prepares the project on Node $version: $prepared', async ({ version, prepared }) => {
    const { folder } = await project();
    const code = `import { writeFileSync } from 'node:fs';
      export const prepareProject = () => writeFileSync('prepared', '');`;
    await writeTexts(folder, { 'src/cli/prepare-project.ts': code });
    expect(afterInstall(folder, version).status).toBe(0);
    expect(existsSync(join(folder, 'prepared'))).toBe(prepared);
  });

  it('only reports it if the project cannot be prepared', async () => {
    const { folder, own } = await project();
    symlinkSync(process.execPath, own);
    const code = `export const prepareProject = () => Promise.reject(new Error('no memory'));`;
    await writeTexts(folder, { 'src/cli/prepare-project.ts': code });
    const { status, stderr } = afterInstall(folder, '24.1.0');
    expect(status).toBe(0);
    expect(stderr).toContain('the first commands will be slower');
    expect(stderr).toContain('no memory');
    expect(existsSync(own)).toBe(true);
  });
});

async function project(): Promise<{ folder: string; own: string }> {
  const folder = await temporaryFolder();
  mkdirSync(join(folder, 'node_modules/.bin'), { recursive: true });
  cpSync(join(PROJECT, SCRIPT), join(folder, SCRIPT));
  return { folder, own: join(folder, 'node_modules/.bin/node') };
}

/** Runs the script in a folder, on a Node that reports the given version. */
function afterInstall(cwd: string, version: string): { status: number | null; stderr: string } {
  const change = `Object.defineProperty(process.versions, 'node', { value: '${version}' });`;
  const { status, stderr } = spawnSync(
    process.execPath,
    ['--import', `data:text/javascript,${encodeURIComponent(change)}`, SCRIPT],
    { cwd, encoding: 'utf8' },
  );
  return { status, stderr };
}
