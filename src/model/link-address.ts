/**
 * Whether an address, character references decoded, is one that the site may link to: http, https,
 * mailto or relative, as a browser's URL parser reads it. A relative address with a colon before
 * its first `/`, `?` or `#` is not, however the colon is coded: decoded once more, or with white
 * space dropped, it could become a scheme.
 */
export function isSafeLink(url: string): boolean {
  const parsed = URL.parse(url, BASE);
  if (parsed === null || !PROTOCOLS.has(parsed.protocol)) return false;
  return SCHEME.test(asParsed(url)) || !CODED_COLON.test(url);
}

const BASE = 'https://notes.invalid/';
const PROTOCOLS = new Set(['http:', 'https:', 'mailto:']);
const SCHEME = /^[a-z][a-z0-9+.-]*:/i;
const CODED_COLON = /^[^/?#]*?(?::|%(?:25)*3a|&(?:amp;)*(?:colon|#0*58|#x0*3a))/i;

/** What the URL standard takes away before it looks for a scheme. */
function asParsed(url: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the standard names these characters
  return url.replace(/^[\0- ]+/, '').replace(/[\t\n\r]/g, '');
}
