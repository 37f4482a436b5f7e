import { spawnSync } from 'node:child_process';
import { existsSync, globSync } from 'node:fs';
import type { EnginePage } from './engine-page.ts';
import { openFirefox } from './firefox-page.ts';
import { openWebKit } from './webkit-page.ts';

type Engine = {
  name: string;
  /** Starts it with an empty page. */
  open: () => Promise<EnginePage>;
};

/**
 * Returns the browser engines besides Chromium, which Playwright drives. Those that are missing are
 * installed where Debian's packages can be, and otherwise left out with a message.
 */
export function findEngines(): Engine[] {
  const programs = () => ({ firefox: firefox(), ...webkit() });
  const isComplete = () => Object.values(programs()).every((path) => path !== undefined);
  if (!isComplete() && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    console.log(`Installing ${PACKAGES.join(', ')}.`);
    spawnSync('apt-get', ['update'], { stdio: 'ignore' });
    const options = ['install', '-y', '--no-install-recommends', ...PACKAGES];
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    spawnSync('apt-get', options, { stdio: 'ignore', env });
  }
  if (!isComplete())
    console.log(`Some engines are left out: apt-get install ${PACKAGES.join(' ')}`);
  const { firefox: program, driver, display, browser } = programs();
  const engines: Engine[] = [];
  if (program) engines.push({ name: 'Firefox', open: () => openFirefox(program) });
  if (driver && display && browser) {
    engines.push({ name: 'WebKit', open: () => openWebKit({ driver, display, browser }) });
  }
  return engines;
}

const PACKAGES = ['firefox-esr', 'webkit2gtk-driver', 'xvfb', 'fonts-noto-cjk'];

function firefox(): string | undefined {
  return first([
    process.env['FIREFOX_PATH'] ?? '',
    '/usr/bin/firefox-esr',
    '/usr/bin/firefox',
    '/Applications/Firefox.app/Contents/MacOS/firefox',
  ]);
}

function webkit() {
  return {
    driver: first(['/usr/bin/WebKitWebDriver']),
    display: first(['/usr/bin/Xvfb']),
    browser: first(globSync('/usr/lib/*/webkit*gtk-*/MiniBrowser')),
  };
}

function first(paths: readonly string[]): string | undefined {
  return paths.find((path) => path !== '' && existsSync(path));
}
