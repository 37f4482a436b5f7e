import { expect, it } from 'vitest';
import { listRoutes } from '../../../../src/site/views/lists/list-routes.ts';
import { notebookWith } from '../../../support/notes/notebook.ts';

it('listRoutes returns one route for the first years, and one for each other page', () => {
  const notebook = notebookWith([]);
  const years = [
    { year: '2021', name: '', path: '' },
    { year: '2020', name: '', path: '' },
    { year: '2019', name: '2019', path: 'tasks/2019' },
    { year: null, name: 'undated', path: 'tasks/undated' },
  ];
  const routes = listRoutes(notebook, years);
  expect(routes.map(({ params, props: { path } }) => [params.year, path])).toEqual([
    [undefined, ''],
    ['2019', 'tasks/2019'],
    ['undated', 'tasks/undated'],
  ]);
  expect(routes[2]?.props).toEqual({ notebook, years, path: 'tasks/undated', year: null });
  expect(listRoutes(notebook, [])).toEqual([]);
});
