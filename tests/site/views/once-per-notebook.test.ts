import { expect, it, vi } from 'vitest';
import { oncePerNotebook } from '../../../src/site/views/once-per-notebook.ts';
import { notebookOf } from '../../support/notes/notebook.ts';

it('oncePerNotebook makes a view once for each list of pages', () => {
  const make = vi.fn(({ pages }: ReturnType<typeof notebookOf>) => pages[0]?.id);
  const view = oncePerNotebook(make);
  const [one, other] = [notebookOf('## 2020/3/11\n\na\n'), notebookOf('## 2020/3/18\n\na\n')];
  expect([view(one), view({ ...one }), view(other), view(one)]).toEqual([
    '2020-03-11',
    '2020-03-11',
    '2020-03-18',
    '2020-03-11',
  ]);
  expect(make).toHaveBeenCalledTimes(2);
});
