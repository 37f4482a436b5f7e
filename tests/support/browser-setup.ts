import { findBrowser } from './browser.ts';

/** Finds or installs the browser before the test files that share it run side by side. */
export default function setup(): void {
  process.env['CHROMIUM_PATH'] = findBrowser();
}
