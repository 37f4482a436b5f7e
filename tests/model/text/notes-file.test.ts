import { describe, expect, it } from 'vitest';
import { pathDate } from '../../../src/model/dates/path-date.ts';
import { isNotesFile } from '../../../src/model/text/notes-file.ts';

describe('isNotesFile', () => {
  it('knows the extensions of Markdown in any case', () => {
    const names = ['a.md', 'a.MD', 'a.markdown', 'a.mdown', 'a.mdx', 'md', 'a.md.txt'];
    expect(names.filter(isNotesFile)).toEqual(['a.md', 'a.MD', 'a.markdown', 'a.mdown']);
  });
});

it.each(['2020/03/11.md', '2020/03/11.markdown', '2020-03-11.mdown'])(
  'the date in the path %s is read without the extension',
  (file) => {
    expect(pathDate(file)).toMatchObject({ start: '2020-03-11', label: '' });
  },
);
