#!/usr/bin/env node
// Starts the commands. Plain JavaScript, so that the modules of the commands are kept from the first on:
// without their types, which takes a third of a second to remove, and compiled.
import module from 'node:module';

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
await import('./main.ts');
