import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../support/site.ts';

const SCRIPT = resolve(import.meta.dirname, '../../src/cli/ensure-node.mjs');

describe.skipIf(process.platform === 'win32')('after npm install', () => {
  it('a Node that runs stays', async () => {
    const { folder, own } = await project();
    symlinkSync(process.execPath, own);
    expect(ensureNode(folder)).toBe(0);
    expect(existsSync(own)).toBe(true);
  });

  it.each([
    ['for another C library', '#!/lib/ld-that-is-not-there.so\n'],
    ['that stops at its first symbol', '#!/bin/sh\nexit 127\n'],
  ])('a Node %s is taken away', async (_, text) => {
    const { folder, own } = await project();
    writeFileSync(own, text, { mode: 0o755 });
    expect(ensureNode(folder)).toBe(0);
    expect(existsSync(own)).toBe(false);
  });

  it('a project without a Node of its own is left as it is', async () => {
    const { folder } = await project();
    expect(ensureNode(folder)).toBe(0);
  });
});

async function project(): Promise<{ folder: string; own: string }> {
  const folder = await temporaryFolder();
  mkdirSync(join(folder, 'node_modules/.bin'), { recursive: true });
  return { folder, own: join(folder, 'node_modules/.bin/node') };
}

function ensureNode(cwd: string): number | null {
  return spawnSync(process.execPath, [SCRIPT], { cwd }).status;
}
