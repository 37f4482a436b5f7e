#!/usr/bin/env node
// Starts the commands. Plain JavaScript, so that the modules of the commands are kept from the first on:
// without their types, which takes a third of a second to remove, and compiled.
import { readFileSync, statSync } from 'node:fs';
import module from 'node:module';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 22 || (major === 22 && minor < 18)) {
  console.error(
    `需要 Node 22.18 或更新的版本，这里是 ${process.versions.node}\n` +
      `Node 22.18 or newer is needed; this is ${process.versions.node}`,
  );
  process.exit(1);
}
const { directory } = module.enableCompileCache();
// Threads use the cache that this variable names.
if (directory) process.env.NODE_COMPILE_CACHE ??= directory;
const bundle = resolve(import.meta.dirname, '../../node_modules/.cache/running-notes/commands');
if (isCurrent(bundle)) await import(pathToFileURL(join(bundle, 'main.mjs')).href);
else await import('./main.ts');

/** Returns whether a bundle of the commands, and the modules that it was made from, are unchanged. */
function isCurrent(folder) {
  try {
    const versions = JSON.parse(readFileSync(join(folder, 'versions.json'), 'utf8'));
    return versions.every(([path, version]) => {
      const { size, mtimeMs } = statSync(resolve(folder, path));
      return `${size} ${mtimeMs}` === version;
    });
  } catch {
    return false;
  }
}
