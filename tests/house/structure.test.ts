import { describe, expect, it } from 'vitest';
import { importsOf, sourceFiles } from '../support/source-files.ts';

/** Folders of `src/model/`; each imports only from the rows above it. */
const MODEL_ORDER = [
  ['rules.ts'],
  ['types.ts', 'romanized.ts', 'once-per-text.ts', 'written-id.ts'],
  ['slug.ts', 'diagnostics.ts', 'local-day.ts'],
  ['text'],
  ['dates'],
  ['markdown'],
  ['html'],
  ['scan'],
  ['bounds'],
  ['files'],
  ['images'],
  ['unread'],
  ['tasks'],
  ['sessions'],
  ['new-session'],
  ['papers'],
  ['outline'],
  ['ledger', 'terms'],
  ['links', 'threads'],
  ['repair', 'gather-pages.ts', 'diagnostic-groups.ts'],
];

/** Folders whose folders, and the files beside them, may form no circle. */
const WITH_FOLDERS = [
  'src',
  'src/cli',
  'src/client/lazy',
  'src/components',
  'src/content',
  'src/model/markdown',
  'src/model/sessions',
  'src/search/query',
  'src/site/views',
];

const files = sourceFiles(['src', 'packages/cards/src']).filter(({ path }) =>
  /\.(?:ts|astro)$/.test(path),
);

describe('the folders of src/', () => {
  it.each(WITH_FOLDERS)('import each other in one direction only, in %s', (root) => {
    const arrows = arrowsBetween(root);
    const circles = [...arrows].filter(([from, targets]) =>
      [...targets].some((target) => reaches(target, from, arrows)),
    );
    expect(circles.map(([from]) => from)).toEqual([]);
  });

  it('export each name once, except for routes', () => {
    const exported = files.flatMap(({ text, path }) =>
      /^src\/(?:pages|dev\/routes)\//.test(path) ? [] : namesIn(text),
    );
    const twice = exported.filter((name, index) => exported.indexOf(name) !== index);
    expect([...new Set(twice)]).toEqual([]);
  });

  it('give each file of code a name of its own', () => {
    const names = files
      .filter(({ path }) => path.endsWith('.ts') && !/^src\/(?:pages|words)\//.test(path))
      .map(({ path }) => path.split('/').at(-1) ?? '')
      .filter((name) => !SHARED_NAMES.has(name));
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });
});

describe('the folders of src/model/', () => {
  it('are all in the order of the layers', () => {
    const known = MODEL_ORDER.flat().sort();
    expect([...new Set(modelFiles().map(({ path }) => entryOf(path, 'src/model')))].sort()).toEqual(
      known,
    );
  });

  it('import only from layers before them', () => {
    const rank = new Map(MODEL_ORDER.flatMap((row, index) => row.map((name) => [name, index])));
    const wrong = modelFiles().flatMap((file) =>
      importsOf(file)
        .filter((target) => {
          const [from, to] = [entryOf(file.path, 'src/model'), entryOf(target, 'src/model')];
          return from !== to && (rank.get(to) ?? -1) >= (rank.get(from) ?? -1);
        })
        .map((target) => `${file.path} → ${target}`),
    );
    expect(wrong).toEqual([]);
  });
});

/** Names of files that each folder may have: entry points and leaf types. */
const SHARED_NAMES = new Set(['main.ts', 'types.ts']);

function modelFiles() {
  return files.filter(({ path }) => path.startsWith('src/model/'));
}

/** Returns the folder below `root` that a path is in, or the file if it is in `root` itself. */
function entryOf(path: string, root: string): string {
  return path.slice(root.length + 1).split('/')[0] ?? '';
}

function arrowsBetween(root: string): Map<string, Set<string>> {
  const arrows = new Map<string, Set<string>>();
  for (const file of files) {
    if (!file.path.startsWith(`${root}/`)) continue;
    const from = entryOf(file.path, root);
    const targets = arrows.get(from) ?? new Set();
    arrows.set(from, targets);
    for (const target of importsOf(file)) {
      if (target.startsWith(`${root}/`)) targets.add(entryOf(target, root));
    }
    targets.delete(from);
  }
  return arrows;
}

function reaches(
  from: string,
  goal: string,
  arrows: ReadonlyMap<string, ReadonlySet<string>>,
  seen = new Set<string>(),
): boolean {
  if (from === goal) return true;
  if (seen.has(from)) return false;
  seen.add(from);
  return [...(arrows.get(from) ?? [])].some((next) => reaches(next, goal, arrows, seen));
}

function namesIn(text: string): string[] {
  const names = text.matchAll(/^export (?:async )?(?:function|const|class|type) (\w+)/gm);
  return Array.from(names, ([, name = '']) => name);
}
