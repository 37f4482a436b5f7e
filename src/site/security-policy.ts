import { createHash } from 'node:crypto';
import { THEME_SCRIPT } from '../layouts/theme-script.ts';

/** Directives of the Content Security Policy beside those for scripts and styles. */
export const DIRECTIVES = [
  "default-src 'self'",
  "img-src 'self' data:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
] as const;

/** What scripts may come from. Pagefind's search runs as WebAssembly. */
export const SCRIPT_SOURCES = ["'self'", "'wasm-unsafe-eval'"] as const;

/** Hash of the one script that stands in the page itself. */
export const THEME_SCRIPT_HASH =
  `sha256-${createHash('sha256').update(THEME_SCRIPT).digest('base64')}` as const;

/**
 * The file `_headers` as several static hosts read it. The policy stands here again because a worker
 * goes by the header of its own response, and no page's `meta` tag reaches it.
 */
export function headersFile(basePath: string): string {
  const policy = [
    ...DIRECTIVES,
    `script-src ${SCRIPT_SOURCES.join(' ')} '${THEME_SCRIPT_HASH}'`,
    "style-src 'self'",
    "frame-ancestors 'self'",
  ].join('; ');
  return [
    `${basePath}*`,
    `  Content-Security-Policy: ${policy}`,
    '  X-Content-Type-Options: nosniff',
    '  Referrer-Policy: strict-origin-when-cross-origin',
    `${basePath}assets/*`,
    '  Cache-Control: public, max-age=31536000, immutable',
    '',
  ].join('\n');
}
