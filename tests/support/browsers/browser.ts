import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { type Browser, type BrowserServer, chromium } from 'playwright-core';

/** Starts a browser for one process. Other programs can connect to it at `debuggingPort`. */
export function launchBrowser({ debuggingPort = 0 } = {}): Promise<Browser> {
  const args = debuggingPort > 0 ? [`--remote-debugging-port=${debuggingPort}`] : [];
  return chromium.launch({ executablePath: findBrowser(), args: [...ARGS, ...args] });
}

/** Starts a browser that several processes connect to. */
export function startBrowser(): Promise<BrowserServer> {
  return chromium.launchServer({ executablePath: findBrowser(), args: [...ARGS] });
}

const ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // Chromium 150 crashes when a link opens a tab in another process.
  '--process-per-site',
];

/**
 * Returns the path of a Chromium, Chrome or Edge: the one in `CHROMIUM_PATH`, an installed one, or
 * Playwright's own. Otherwise installs Debian's, which needs root on Debian.
 *
 * @throws An error that says what to install if no browser can be found.
 */
function findBrowser(): string {
  const found = candidates().find((path) => existsSync(path));
  if (found !== undefined) return found;
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    console.log('No browser found; installing Debian’s chromium-headless-shell.');
    spawnSync('apt-get', ['update'], { stdio: 'ignore' });
    const options = ['install', '-y', '--no-install-recommends', 'chromium-headless-shell'];
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    spawnSync('apt-get', options, { stdio: 'ignore', env });
    if (existsSync(DEBIAN)) return DEBIAN;
  }
  throw new Error(
    'The tests need a browser. Install Chrome, Chromium or Edge, or set CHROMIUM_PATH to its program.',
  );
}

// Opening a page takes a fifth of the processor time that it takes in a full browser.
const DEBIAN = '/usr/bin/chromium-headless-shell';

function candidates(): string[] {
  const fromEnvironment = process.env['CHROMIUM_PATH'];
  const programs = process.env['PROGRAMFILES'] ?? 'C:\\Program Files';
  const programs86 = process.env['PROGRAMFILES(X86)'] ?? 'C:\\Program Files (x86)';
  return [
    ...(fromEnvironment ? [fromEnvironment] : []),
    DEBIAN,
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/usr/bin/google-chrome-stable',
    '/usr/bin/microsoft-edge',
    '/snap/bin/chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    `${programs}\\Google\\Chrome\\Application\\chrome.exe`,
    `${programs86}\\Microsoft\\Edge\\Application\\msedge.exe`,
    chromium.executablePath(),
  ];
}
