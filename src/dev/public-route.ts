import send from 'send';
import type { Connect } from 'vite';
import { decodedPath } from '../build/refused-request.ts';

/**
 * Creates a handler that serves the public files beside a settings file, as a build copies them. It
 * passes on all requests for other files, and for those that are `reserved` for the site itself.
 */
export function publicFilesHandler(
  publicDir: string,
  { basePath, reserved }: { basePath: string; reserved: ReadonlySet<string> },
): Connect.NextHandleFunction {
  return (request, response, next) => {
    const path = decodedPath(request.url ?? '') ?? '';
    if (!path.startsWith(basePath) || path.endsWith('/')) return next();
    const inside = path.slice(basePath.length);
    if (reserved.has(inside)) return next();
    send(request, `/${encodeURI(inside)}`, { root: publicDir, index: false, dotfiles: 'allow' })
      .on('error', () => next())
      .on('directory', () => next())
      .pipe(response);
  };
}
