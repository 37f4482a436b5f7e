import { createHash } from 'node:crypto';
import { SHARE_SCRIPT } from './share-script.ts';
import { THEME_SCRIPT } from './theme-script.ts';

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

/** What the policy knows a script by that stands in a page itself. */
export function scriptHash(script: string): `sha256-${string}` {
  return `sha256-${createHash('sha256').update(script).digest('base64')}`;
}

/** Hash of the one script that stands in every page itself. */
export const THEME_SCRIPT_HASH = scriptHash(THEME_SCRIPT);

const OPEN_FILES = [
  { name: 'notes.json', type: 'application/json' },
  { name: 'notes.schema.json', type: 'application/schema+json' },
  { name: 'feed.json', type: 'application/feed+json' },
  { name: 'rss.xml', type: 'application/rss+xml' },
];

/**
 * The file `_headers` as several static hosts read it. The policy stands here again because a worker
 * goes by the header of its own response, and no page's `meta` tag reaches it.
 */
export function headersFile(basePath: string): string {
  const policy = [
    ...DIRECTIVES,
    `script-src ${SCRIPT_SOURCES.join(' ')} '${THEME_SCRIPT_HASH}' '${scriptHash(SHARE_SCRIPT)}'`,
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
    // Public data, which scripts on other sites may read.
    ...OPEN_FILES.flatMap(({ name, type }) => [
      `${basePath}${name}`,
      '  Access-Control-Allow-Origin: *',
      `  Content-Type: ${type}`,
    ]),
    '',
  ].join('\n');
}
