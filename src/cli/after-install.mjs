// Runs after `npm install` on the machine's own Node, so it is plain JavaScript for Node 20.19.
import { spawnSync } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';

const OWN_NODE = 'node_modules/.bin/node';
/** The first Node that runs TypeScript without a flag. */
const MIN_VERSION = [22, 18];

// The project's Node can be installed but not run, if it was built for another C library (Alpine,
// NixOS, an old Linux). On Windows the link is a shell script, and its package always fits.
if (process.platform !== 'win32' && existsSync(OWN_NODE)) {
  if (spawnSync(OWN_NODE, ['--version']).status !== 0) rmSync(OWN_NODE);
}

const version = process.versions.node;
const [major = 0, minor = 0] = version.split('.').map(Number);
const runsTypeScript =
  major > MIN_VERSION[0] || (major === MIN_VERSION[0] && minor >= MIN_VERSION[1]);
if (!existsSync(OWN_NODE) && !runsTypeScript) {
  console.error(
    `The project's own Node does not run on this machine, whose Node ${version} is too old. ` +
      `Install Node ${MIN_VERSION.join('.')} or newer.`,
  );
}

// An image for Docker installs before it has the sources.
if (runsTypeScript && existsSync(new URL('./prepare-project.ts', import.meta.url))) {
  try {
    const { prepareProject } = await import('./prepare-project.ts');
    await prepareProject();
  } catch (error) {
    console.error(
      'The project could not be prepared, so the first commands will be slower.',
      error,
    );
  }
}
