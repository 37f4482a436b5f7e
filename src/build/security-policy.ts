import { createHash } from 'node:crypto';
import { SHARE_SCRIPT, SHARE_STYLE, THEME_SCRIPT } from './inline-assets.ts';

/**
 * Returns the directives of the Content Security Policy other than those for scripts and styles.
 * `imageHosts` are the hosts from which pages load images.
 */
export function policyDirectives(imageHosts: readonly string[] = []) {
  return [
    "default-src 'self'",
    `img-src ${["'self'", 'data:', ...imageHosts].join(' ')}` as const,
    "worker-src 'self'",
    "manifest-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
  ] as const;
}

/** Allowed sources of scripts. */
export const SCRIPT_SOURCES = ["'self'"] as const;

/** Returns the source expression that allows an inline script or style sheet. */
export function contentHash(content: string): `sha256-${string}` {
  return `sha256-${createHash('sha256').update(content).digest('base64')}`;
}

/** The hash of the script that is inlined in every page. */
export const THEME_SCRIPT_HASH = contentHash(THEME_SCRIPT);

const PUBLIC_FILES = [
  { name: 'notes.json', type: 'application/json' },
  { name: 'notes.schema.json', type: 'application/schema+json' },
  { name: 'feed.json', type: 'application/feed+json' },
  { name: 'rss.xml', type: 'application/rss+xml' },
];

const VERSION_FILES = ['sw.js', 'offline.json'];

/** Media types of the text files of a site. */
export const TEXT_TYPES = {
  markdown: 'text/markdown; charset=utf-8',
  plain: 'text/plain; charset=utf-8',
} as const;

const TEXT_FILES = [
  { pattern: 'index.md', type: TEXT_TYPES.markdown },
  { pattern: '*/index.md', type: TEXT_TYPES.markdown },
  { pattern: 'llms.txt', type: TEXT_TYPES.plain },
  { pattern: 'llms-full.txt', type: TEXT_TYPES.plain },
];

/**
 * Returns the content of the `_headers` file that several static hosts read. It repeats the policy of
 * the pages, because a `meta` tag does not apply to workers: they follow the headers of their own
 * response.
 */
export function headersFile(
  basePath: string,
  { imageHosts = [], noindex = false }: { imageHosts?: readonly string[]; noindex?: boolean } = {},
): string {
  const policy = [
    ...policyDirectives(imageHosts),
    `script-src ${SCRIPT_SOURCES.join(' ')} '${THEME_SCRIPT_HASH}' '${contentHash(SHARE_SCRIPT)}'`,
    `style-src 'self' '${contentHash(SHARE_STYLE)}'`,
    "frame-ancestors 'self'",
  ].join('; ');
  return [
    `${basePath}*`,
    `  Content-Security-Policy: ${policy}`,
    '  X-Content-Type-Options: nosniff',
    '  Referrer-Policy: strict-origin-when-cross-origin',
    ...(noindex ? ['  X-Robots-Tag: noindex'] : []),
    `${basePath}assets/*`,
    '  Cache-Control: public, max-age=31536000, immutable',
    // Browsers look here for a new version of the site.
    ...VERSION_FILES.flatMap((name) => [`${basePath}${name}`, '  Cache-Control: no-cache']),
    // Hosts know neither the type of Markdown nor the encoding of plain text.
    ...TEXT_FILES.flatMap(({ pattern, type }) => [
      `${basePath}${pattern}`,
      `  Content-Type: ${type}`,
    ]),
    // Scripts on other sites may read this data.
    ...PUBLIC_FILES.flatMap(({ name, type }) => [
      `${basePath}${name}`,
      '  Access-Control-Allow-Origin: *',
      `  Content-Type: ${type}`,
    ]),
    '',
  ].join('\n');
}
