import { expect, it } from 'vitest';
import { mayBeLatinName } from '../../../src/model/tasks/latin-names.ts';

it('mayBeLatinName leaves out acronyms and common words', () => {
  const names = ['Member', 'Member A', 'member-a', 'member.b'];
  expect(names.filter((name) => !mayBeLatinName(name))).toEqual([]);
  const others = ['Note', 'API', 'follow-up', 'pre-training', 'https', 'The whole group', '14'];
  expect(others.filter(mayBeLatinName)).toEqual([]);
});
