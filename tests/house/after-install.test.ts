import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../support/site.ts';

const SCRIPT = resolve(import.meta.dirname, '../../src/cli/after-install.mjs');

describe.skipIf(process.platform === 'win32')('the script after npm install', () => {
  it('keeps a Node that runs', async () => {
    const { folder, own } = await project();
    symlinkSync(process.execPath, own);
    expect(ensureNode(folder, '20.19.0')).toEqual({ status: 0, stderr: '' });
    expect(existsSync(own)).toBe(true);
  });

  it.each([
    ['for another C library', '#!/lib/ld-that-is-not-there.so\n'],
    ['that stops at its first symbol', '#!/bin/sh\nexit 127\n'],
  ])('removes a Node %s', async (_, text) => {
    const { folder, own } = await project();
    writeFileSync(own, text, { mode: 0o755 });
    expect(ensureNode(folder, '22.18.0').status).toBe(0);
    expect(existsSync(own)).toBe(false);
  });

  it.each([
    { version: '20.19.5', isNewEnough: false },
    { version: '22.17.1', isNewEnough: false },
    { version: '22.18.0', isNewEnough: true },
    { version: '24.1.0', isNewEnough: true },
  ])('reports whether Node $version runs the project', async ({ version, isNewEnough }) => {
    const { folder } = await project();
    const { status, stderr } = ensureNode(folder, version);
    expect(status).toBe(0);
    if (isNewEnough) expect(stderr).toBe('');
    else expect(stderr).toContain(`Node ${version} is too old. Install Node 22.18 or newer.`);
  });
});

async function project(): Promise<{ folder: string; own: string }> {
  const folder = await temporaryFolder();
  mkdirSync(join(folder, 'node_modules/.bin'), { recursive: true });
  return { folder, own: join(folder, 'node_modules/.bin/node') };
}

/** Runs the script in a folder, on a Node that reports the given version. */
function ensureNode(cwd: string, version: string): { status: number | null; stderr: string } {
  const change = `Object.defineProperty(process.versions, 'node', { value: '${version}' });`;
  const { status, stderr } = spawnSync(
    process.execPath,
    ['--import', `data:text/javascript,${encodeURIComponent(change)}`, SCRIPT],
    { cwd, encoding: 'utf8' },
  );
  return { status, stderr };
}
