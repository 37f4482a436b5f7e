// Runs after `npm install`, on whatever Node answers: plain JavaScript that Node 20.19 reads.
import { spawnSync } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';

const OWN = 'node_modules/.bin/node';
const LEAST = [22, 12];

// A Node built for another C library (Alpine, NixOS, an old Linux) is installed but doesn't run.
// On Windows the link is a shell script, and the package fits wherever npm installs it.
if (process.platform !== 'win32' && existsSync(OWN)) {
  if (spawnSync(OWN, ['--version']).status !== 0) rmSync(OWN);
}

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (!existsSync(OWN) && (major < LEAST[0] || (major === LEAST[0] && minor < LEAST[1]))) {
  console.error(
    `This machine's Node is ${process.versions.node}, and the project has none of its own for it. ` +
      `Install Node ${LEAST.join('.')} or newer.`,
  );
}
