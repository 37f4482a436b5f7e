import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ATTACHMENT_EXTENSIONS, MAX_ATTACHMENT_BYTES } from '../../src/content/attachment.ts';

const DOCS = resolve(import.meta.dirname, '../../docs');

describe.each(['writing-notes.md', 'writing-notes.zh-CN.md'])('%s', (name) => {
  const text = readFileSync(join(DOCS, name), 'utf8');

  test('lists the endings and the size limit of attachments that the code has', () => {
    const rows = [...text.matchAll(/^\| [^|`]+ \| ((?:[a-z0-9]{1,8} ){5,}) *\|$/gm)];
    const listed = rows.flatMap(([, endings = '']) => endings.trim().split(/ +/));
    expect(listed).toEqual([...ATTACHMENT_EXTENSIONS]);
    expect(text).toContain(`${MAX_ATTACHMENT_BYTES / 1024 / 1024} MB`);
  });

  test('links to files that exist', () => {
    const links = [...text.matchAll(/\]\(((?:\.\.\/|[\w-]+\.)[^)#\s]*)\)/g)]
      .map(([, path = '']) => path)
      .filter((path) => path.startsWith('../') || path.startsWith('writing-notes'));
    expect(links.length).toBeGreaterThan(3);
    for (const path of links) expect(existsSync(join(DOCS, path))).toBe(true);
  });
});
