import { rmSync } from 'node:fs';

/** Removes the sites that the test files shared, once all tests have finished. */
export default function setup(): () => void {
  return () => rmSync(process.env['TEST_SITES'] ?? '', { recursive: true, force: true });
}
