import { sep } from 'node:path';

/** Returns a path of this system with `/` between its parts, as on the site and in diagnostics. */
export function slashPath(path: string): string {
  return path.split(sep).join('/');
}
