import type { Notebook } from '../notebook.ts';

/**
 * Wraps a view that several pages need, so that it is made once for all pages of a notebook, on first
 * use. A notebook is identified by its list of pages.
 */
export function oncePerNotebook<Source extends Pick<Notebook, 'pages'>, View>(
  make: (notebook: Source) => View,
): (notebook: Source) => View {
  const views = new WeakMap<Notebook['pages'], { view: View }>();
  return (notebook) => {
    const made = views.get(notebook.pages) ?? { view: make(notebook) };
    views.set(notebook.pages, made);
    return made.view;
  };
}
