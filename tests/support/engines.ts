import { existsSync, globSync } from 'node:fs';
import type { EnginePage } from './engine-page.ts';
import { openFirefox } from './firefox-page.ts';
import { openWebKit } from './webkit-page.ts';

type Engine = {
  name: string;
  /** Starts it with an empty page. Throws an error that says what to install if it is missing. */
  open: () => Promise<EnginePage>;
};

/** The browser engines besides Chromium, which Playwright drives. */
export const ENGINES: readonly Engine[] = [
  {
    name: 'Firefox',
    open: () =>
      openFirefox(
        found('firefox-esr (or Firefox, with FIREFOX_PATH)', [
          process.env['FIREFOX_PATH'] ?? '',
          '/usr/bin/firefox-esr',
          '/usr/bin/firefox',
          '/Applications/Firefox.app/Contents/MacOS/firefox',
        ]),
      ),
  },
  {
    name: 'WebKit',
    open: () =>
      openWebKit({
        driver: found('webkit2gtk-driver', ['/usr/bin/WebKitWebDriver']),
        display: found('xvfb', ['/usr/bin/Xvfb']),
        browser: found('webkit2gtk-driver', globSync('/usr/lib/*/webkit*gtk-*/MiniBrowser')),
      }),
  },
];

function found(packages: string, paths: readonly string[]): string {
  const path = paths.find((each) => each !== '' && existsSync(each));
  if (path === undefined)
    throw new Error(`The tests need ${packages}: apt-get install ${packages}`);
  return path;
}
