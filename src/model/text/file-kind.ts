/**
 * Recognizes files that have the name of a notes file and are something else: by their first 1,024
 * bytes, or because the whole file is JSON. Returns a name such as `PNG` or `HTML page`, or null
 * for what may be notes.
 */
export function fileKind(bytes: Uint8Array): string | null {
  const head = String.fromCharCode(...bytes.subarray(0, 1024));
  const signature = SIGNATURES.find(({ start }) => head.startsWith(start));
  if (signature) return signature.kind;
  if (/^\s*[[{]\s*["{[]/.test(head) && isJson(bytes)) return 'JSON';
  // UTF-16 without its NULs is ASCII.
  return HTML_START.test(head.replaceAll('\0', '')) ? HTML_PAGE : null;
}

function isJson(bytes: Uint8Array): boolean {
  try {
    JSON.parse(new TextDecoder().decode(bytes));
    return true;
  } catch {
    return false;
  }
}

/** What {@link fileKind} calls a page that a browser saved. */
export const HTML_PAGE = 'HTML page';

const SIGNATURES = [
  { start: '\xFF\xFE\0\0', kind: 'UTF-32' },
  { start: '\0\0\xFE\xFF', kind: 'UTF-32' },
  { start: '\x89PNG', kind: 'PNG' },
  { start: '\xFF\xD8\xFF', kind: 'JPEG' },
  { start: '%PDF-', kind: 'PDF' },
  { start: 'PK\x03\x04', kind: 'ZIP or DOCX' },
  { start: '\xD0\xCF\x11\xE0', kind: 'DOC' },
  { start: '{\\rtf', kind: 'RTF' },
  { start: '\x1F\x8B', kind: 'GZIP' },
  { start: '\x7FELF', kind: 'ELF' },
  { start: 'MZ\x90\0', kind: 'EXE' },
  { start: 'GIF8', kind: 'GIF' },
  { start: '7z\xBC\xAF', kind: '7Z' },
  { start: 'SQLite format 3\0', kind: 'SQLite' },
  { start: 'version https://git-lfs.github.com/spec/', kind: 'Git LFS pointer' },
];

const HTML_START =
  /^[\s\xEF\xBB\xBF\xFE\xFF]*(?:<\?xml[^>]*>\s*)?(?:<!--(?:(?!-->)[\s\S])*-->\s*)*<(?:!doctype\s+html|html|head|body)(?=[\s>])/i;
