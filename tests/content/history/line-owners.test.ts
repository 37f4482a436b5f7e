import { describe, expect, it } from 'vitest';
import { LineOwners } from '../../../src/content/history/line-owners.ts';

const hunk = (start: number, added: string[], removed: string[] = []) => {
  return { start, added, removed };
};

describe('LineOwners', () => {
  it('follows lines back through the versions of a file', () => {
    const owners = new LineOwners<string>(new Map([['n.md', 3]]));
    const file = { from: 'n.md', to: 'n.md' };
    owners.apply(
      { commit: null, files: [{ ...file, hunks: [hunk(1, ['b'], ['x', 'y'])] }] },
      'new',
    );
    expect(owners.old).toEqual(new Map([['n.md', [0, null, null, 2]]]));
    owners.apply({ commit: null, files: [{ ...file, hunks: [hunk(3, ['c'])] }] }, 'old');
    expect(owners.owners).toEqual(new Map([['n.md', [undefined, 'new', 'old']]]));
    expect(owners.isDone).toBe(false);
    const created = { from: null, to: 'n.md', hunks: [hunk(0, ['a', 'x', 'y'])] };
    owners.apply({ commit: null, files: [created] }, 'first');
    expect(owners.owners).toEqual(new Map([['n.md', ['first', 'new', 'old']]]));
    expect(owners.isDone).toBe(true);
  });

  it('follows two files that exchange their names', () => {
    const counts = new Map([
      ['a.md', 1],
      ['b.md', 2],
    ]);
    const owners = new LineOwners<string>(counts);
    const files = [
      { from: 'a.md', to: 'b.md', hunks: [] },
      { from: 'b.md', to: 'a.md', hunks: [] },
    ];
    owners.apply({ commit: null, files }, 'new');
    expect(owners.old).toEqual(
      new Map([
        ['a.md', [1, 2]],
        ['b.md', [0]],
      ]),
    );
  });

  it('ignores files that are not of interest', () => {
    const owners = new LineOwners<string>(new Map([['a.md', 1]]));
    owners.apply(
      { commit: null, files: [{ from: 'b.md', to: 'b.md', hunks: [hunk(0, ['b'])] }] },
      'new',
    );
    expect(owners.owners).toEqual(new Map([['a.md', [undefined]]]));
  });
});
