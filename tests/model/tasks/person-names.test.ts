import { expect, it } from 'vitest';
import { isPersonName, mayBeLatinName } from '../../../src/model/tasks/person-names.ts';

it('isPersonName recognises names by their form', () => {
  const names = ['甲', '王某', '王某某', '小王', '王老师', '组员甲', 'Aさん', '田中さん'];
  expect(names.filter((name) => !isPersonName(name))).toEqual([]);
  const others = [
    '实验',
    '方案',
    '时间',
    '小组',
    '周五',
    '向量',
    '注意',
    '高优',
    'TODO',
    'API',
    '',
  ];
  expect(others.filter(isPersonName)).toEqual([]);
});

it('mayBeLatinName leaves out acronyms and common words', () => {
  const names = ['Member', 'Member A', 'member-a', 'member.b'];
  expect(names.filter((name) => !mayBeLatinName(name))).toEqual([]);
  const others = ['Note', 'API', 'follow-up', 'pre-training', 'https', 'The whole group', '14'];
  expect(others.filter(mayBeLatinName)).toEqual([]);
});
