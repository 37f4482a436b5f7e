/** What `[[target|shown]]` says; an embed has a `!` before it. */
export type WikiParts = {
  target: string;
  /** The target as an address, percent-encoded. */
  address: string;
  shown: string | null;
  isImage: boolean;
};

/** Reads a link in double brackets. A cell of a table writes its bar as `\|`. */
export function readWikiLink(written: string): WikiParts {
  const content = written.slice(written.indexOf('[[') + 2, -2).replaceAll('\\|', '|');
  const [target = '', ...others] = content.split('|').map((part) => part.trim());
  const shown = others.join('|');
  const [path = '', ...fragment] = target.split('#');
  return {
    target,
    // Of `note#heading#subheading` the last says the place.
    address: [path, ...fragment.slice(-1)].map(encodePath).join('#'),
    shown: shown === '' ? null : shown,
    isImage: written.startsWith('!') && IMAGE.test(path),
  };
}

const IMAGE = /\.(?:png|jpe?g|gif|webp|avif|bmp|svg|tiff?)$/i;

function encodePath(path: string): string {
  return path.toWellFormed().split('/').map(encodeURIComponent).join('/');
}
